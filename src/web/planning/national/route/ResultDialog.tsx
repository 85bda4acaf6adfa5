import { useState } from 'react'
import { formatExactIn, MILLION } from '#contract/kernel/money.ts'
import type { NationalResult } from '#contract/planning/national/nouns.ts'
import { nationalResultWords } from '#contract/words/planning/national.ts'
import { useToday } from '#web/kit/call/session.ts'
import { DateField } from '#web/kit/form/DateField.tsx'
import { TextAreaField, TextField } from '#web/kit/form/Field.tsx'
import { choicesOf } from '#web/kit/form/FilterSelect.tsx'
import { NumberField } from '#web/kit/form/NumberField.tsx'
import { SelectField } from '#web/kit/form/SelectField.tsx'
import { ActDialog } from '#web/kit/steps/ActDialog.tsx'
import css from '../national.module.css'
import { words } from '../words.ts'
import type { Row } from './columns.tsx'

const said = words.record

/** What the Ministry made of a line, with its paper. */
export function ResultDialog({ row, onClose }: { row: Row; onClose: () => void }) {
  const today = useToday()
  const [result, setResult] = useState<NationalResult>('approved')
  const [approvedVnd, setApproved] = useState<number | null>(row.approvedVnd ?? row.nationalVnd)
  const [number, setNumber] = useState('')
  const [on, setOn] = useState<string | null>(today)
  const [note, setNote] = useState('')
  return (
    <ActDialog
      act="planning.recordNationalResult"
      title={`${said.title}: ${row.title}`}
      confirm={said.confirm}
      input={() => ({
        id: row.id,
        version: row.version,
        result,
        approvedVnd: result === 'approved' ? approvedVnd : null,
        number,
        on: on ?? '',
        note,
      })}
      onClose={onClose}
    >
      {(problem) => (
        <div className={css.form}>
          <SelectField
            path="result"
            label={said.result}
            value={result}
            options={choicesOf(nationalResultWords)}
            onChange={(chosen) => setResult(chosen ?? result)}
          />
          {result === 'approved' && (
            <NumberField
              path="approvedVnd"
              label={said.amount}
              hint={said.asked(formatExactIn(row.nationalVnd, MILLION))}
              unit="triệu"
              value={approvedVnd}
              error={problem?.messageAt('approvedVnd')}
              onChange={setApproved}
            />
          )}
          <div className={css.pair}>
            <TextField
              path="number"
              label={said.number}
              value={number}
              error={problem?.messageAt('number')}
              onChange={(event) => setNumber(event.currentTarget.value)}
            />
            <DateField
              path="on"
              label={said.on}
              value={on}
              error={problem?.messageAt('on')}
              onChange={setOn}
            />
          </div>
          <TextAreaField
            path="note"
            label={said.note}
            optional={result === 'approved'}
            value={note}
            error={problem?.messageAt('note')}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
        </div>
      )}
    </ActDialog>
  )
}
