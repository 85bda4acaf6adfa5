import { Button, Modal, Radio } from '@mantine/core'
import { useState } from 'react'
import { proposedMoney } from '#contract/planning/decision/money.ts'
import { TextAreaField } from '#web/kit/form/Field.tsx'
import css from '../decision.module.css'
import { MoneyBySource, sourcesOf } from '../MoneyBySource.tsx'
import type { DeskLine } from '../plan.ts'
import { words } from '../words.ts'
import type { Excepted } from './exceptions.ts'

interface ExceptionDialogProps {
  line: DeskLine
  before: Excepted | undefined
  onTake: (exception: Excepted | null) => void
  onClose: () => void
}

/** One line otherwise than proposed; it is written with the decision, not before. */
export function ExceptionDialog({ line, before, onTake, onClose }: ExceptionDialogProps) {
  const proposed = proposedMoney(line)
  const [how, setHow] = useState<'out' | 'less'>(before?.money ? 'less' : 'out')
  const [money, setMoney] = useState(before?.money ?? proposed)
  const [reason, setReason] = useState(before?.reason ?? '')
  return (
    <Modal opened onClose={onClose} title={`${words.except}: ${line.title}`}>
      <form
        className={css.fields}
        onSubmit={(event) => {
          event.preventDefault()
          onTake({ reason: reason.trim(), money: how === 'less' ? money : null })
        }}
      >
        <Radio.Group value={how} onChange={(chosen) => setHow(chosen === 'less' ? 'less' : 'out')}>
          <div className={css.amounts}>
            <Radio value="out" label={words.exceptOut} />
            <Radio value="less" label={words.exceptLess} />
          </div>
        </Radio.Group>
        {how === 'less' && (
          <MoneyBySource sources={sourcesOf(proposed)} value={money} problem={null} onChange={setMoney} />
        )}
        <TextAreaField
          path="reason"
          label={words.reason}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <div className={css.row}>
          <Button type="submit" disabled={reason.trim() === ''}>
            {words.exceptTake}
          </Button>
          {before && (
            <Button variant="default" onClick={() => onTake(null)}>
              {words.exceptDrop}
            </Button>
          )}
        </div>
      </form>
    </Modal>
  )
}
