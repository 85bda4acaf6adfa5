import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { ruleAspects, ruleConfidences } from '#contract/words/eligibility.ts'
import { useAct } from '#web/kit/call/queries.ts'
import { useMe, useToday } from '#web/kit/call/session.ts'
import { formatDate } from '#web/kit/figure/dates.ts'
import { DateField } from '#web/kit/form/DateField.tsx'
import { ConfirmDialog } from '#web/kit/steps/ConfirmDialog.tsx'
import { RecordHistory } from '#web/identity/index.ts'
import css from '../eligibility.module.css'
import { Basis } from '../verdict/Basis.tsx'
import { words } from '../words.ts'
import { basesOf } from './columns.tsx'
import { Described } from './Described.tsx'
import type { RuleRow } from './draft.ts'

const said = words.rules
const refreshed = ['norms', 'identity.trailOf'] as const

interface ActProps {
  row: RuleRow
  onClose: () => void
}

function EndDialog({ row, onClose }: ActProps) {
  const today = useToday()
  const [validTo, setValidTo] = useState<string | null>(today)
  const end = useAct('norms.endRule', refreshed)
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={said.end}
      confirm={said.end}
      reason
      busy={end.isPending}
      problem={end.error}
      onConfirm={(reason) =>
        end.mutate(
          { id: row.id, version: row.version, validTo: validTo ?? '', reason },
          { onSuccess: onClose },
        )
      }
    >
      <p>{said.endAbout}</p>
      <DateField
        path="validTo"
        label={said.lastDay}
        error={end.error?.messageAt('validTo')}
        value={validTo}
        onChange={setValidTo}
      />
    </ConfirmDialog>
  )
}

function ConfirmedDialog({ row, onClose }: ActProps) {
  const confirm = useAct('norms.confirmRule', refreshed)
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={said.confirm}
      confirm={said.confirm}
      busy={confirm.isPending}
      problem={confirm.error}
      onConfirm={() => confirm.mutate({ id: row.id, version: row.version }, { onSuccess: onClose })}
    >
      <p>{said.confirmAbout}</p>
    </ConfirmDialog>
  )
}

const Facts = ({ row }: { row: RuleRow }) => (
  <dl className={css.facts}>
    <dt>{said.machine}</dt>
    <dd>
      <Described terms={row.terms} />
    </dd>
    {row.remedy && (
      <>
        <dt>{said.remedy}</dt>
        <dd>{row.remedy}</dd>
      </>
    )}
    <dt>{said.columns.days}</dt>
    <dd>{said.days(formatDate(row.validFrom), row.validTo && formatDate(row.validTo))}</dd>
    <dt>{said.funding}</dt>
    <dd>{words.fundings[row.funding]}</dd>
    <dt>{said.confidence}</dt>
    <dd className={row.confidence === 'uncertain' ? css.uncertain : undefined}>
      {ruleConfidences[row.confidence]}
    </dd>
    <dt>{said.columns.state}</dt>
    <dd>
      {row.confirmedBy && row.confirmedOn
        ? said.confirmedBy(row.confirmedBy, formatDate(row.confirmedOn))
        : said.nobody}
    </dd>
    {row.note && (
      <>
        <dt>{said.note}</dt>
        <dd>{row.note}</dd>
      </>
    )}
  </dl>
)

/** One rule: what it says, by which text, who compared it, and what may be done with it now. */
export function RuleDialog({ row, onClose, onEdit }: ActProps & { onEdit: () => void }) {
  const me = useMe().data
  const [act, setAct] = useState<'end' | 'confirm' | null>(null)
  const mayKeep = row.mayKeep && (me?.can.includes('norms.correctRule') ?? false)
  return (
    <>
      <Modal
        opened={act === null}
        onClose={onClose}
        title={`${ruleAspects[row.terms.aspect]}: ${row.title}`}
        size="lg"
        closeButtonProps={{ 'aria-label': words.close }}
      >
        <Facts row={row} />
        <Basis basis={basesOf(row)} />
        {(mayKeep || row.mayConfirm) && (
          <div className={css.buttons}>
            {row.mayConfirm && <Button onClick={() => setAct('confirm')}>{said.confirm}</Button>}
            {mayKeep && (
              <>
                <Button variant="default" onClick={onEdit}>
                  {said.edit}
                </Button>
                <Button variant="default" onClick={() => setAct('end')}>
                  {said.end}
                </Button>
              </>
            )}
          </div>
        )}
        {mayKeep && (
          <>
            <h3 className={css.head}>{said.history}</h3>
            <RecordHistory kind="eligibilityRule" id={row.id} />
          </>
        )}
      </Modal>
      {act === 'end' && <EndDialog row={row} onClose={onClose} />}
      {act === 'confirm' && <ConfirmedDialog row={row} onClose={onClose} />}
    </>
  )
}
