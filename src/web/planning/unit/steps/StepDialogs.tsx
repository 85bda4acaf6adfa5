import { Checkbox, TextInput } from '@mantine/core'
import { useState } from 'react'
import { formatMillions } from '#contract/kernel/money.ts'
import { fieldsOfItem } from '#contract/planning/items.ts'
import type { UnitPlan } from '#contract/planning/unit/queries.ts'
import { stateOf } from '#contract/planning/unit/rules.ts'
import { unitPlanSteps } from '#contract/words/planning.ts'
import type { ProblemError } from '#web/kit/call/problem-error.ts'
import { useToday } from '#web/kit/call/session.ts'
import { DateField } from '#web/kit/form/DateField.tsx'
import { TextAreaField, TextField } from '#web/kit/form/Field.tsx'
import { ActDialog } from '#web/kit/steps/ActDialog.tsx'
import { words } from '../words.ts'
import css from '../unit.module.css'

interface DialogProps {
  plan: UnitPlan
  /** version of the head as it was last kept */
  version: number
  onClose: () => void
}

const own = ['paper', 'sentOn', 'noNeedsBecause', 'unchangedBecause']

/** What lacks on lines, each in its own sentence. */
const Wrongs = ({ problem }: { problem: ProblemError | null }) => {
  const told = (problem?.fields ?? []).filter(({ path }) => !own.includes(String(path[0])))
  return (
    told.length > 0 && (
      <ul className={css.wrongs}>
        {told.map(({ path, message }) => (
          <li key={path.join('.')}>{message}</li>
        ))}
      </ul>
    )
  )
}

/** Sends the plan: what goes, with which letter, and why where a word is wanted. */
export function SendDialog({ plan, version, onClose }: DialogProps) {
  const said = words.send
  const today = useToday()
  const [paper, setPaper] = useState(plan.paper)
  const [sentOn, setSentOn] = useState<string | null>(today)
  const [noNeedsBecause, setNoNeeds] = useState('')
  const [unchangedBecause, setUnchanged] = useState('')
  const asked = plan.items.reduce((sum, item) => sum + stateOf(fieldsOfItem(item).money), 0)
  return (
    <ActDialog
      act="planning.sendUnitPlan"
      title={unitPlanSteps.sendUnitPlan}
      confirm={unitPlanSteps.sendUnitPlan}
      input={() => ({ id: plan.id, version, paper, sentOn, noNeedsBecause, unchangedBecause })}
      onClose={onClose}
    >
      {(problem) => (
        <div className={css.fields}>
          <Wrongs problem={problem} />
          <p>{said.ask(plan.items.length, formatMillions(asked, 1))}</p>
          <div className={css.pair}>
            <TextField
              path="paper"
              label={said.paper}
              optional
              error={problem?.messageAt('paper')}
              value={paper}
              onChange={(event) => setPaper(event.currentTarget.value)}
            />
            <DateField
              path="sentOn"
              label={said.sentOn}
              maxDate={today}
              error={problem?.messageAt('sentOn')}
              value={sentOn}
              onChange={setSentOn}
            />
          </div>
          {plan.items.length === 0 && (
            <TextAreaField
              path="noNeedsBecause"
              label={said.noNeeds}
              minRows={2}
              error={problem?.messageAt('noNeedsBecause')}
              value={noNeedsBecause}
              onChange={(event) => setNoNeeds(event.currentTarget.value)}
            />
          )}
          {(problem?.messageAt('unchangedBecause') ?? (plan.state === 'returned' && plan.unchanged)) && (
            <TextAreaField
              path="unchangedBecause"
              label={said.unchanged}
              hint={said.unchangedHint}
              minRows={2}
              error={problem?.messageAt('unchangedBecause')}
              value={unchangedBecause}
              onChange={(event) => setUnchanged(event.currentTarget.value)}
            />
          )}
        </div>
      )}
    </ActDialog>
  )
}

/** Back to the unit, whole; single lines with a reason of their own. */
export function ReturnDialog({ plan, version, onClose }: DialogProps) {
  const said = words.back
  const [reasons, setReasons] = useState<ReadonlyMap<string, string>>(new Map())
  const open = plan.items.filter(({ state }) => state === 'proposed' || state === 'kept')
  const set = (id: string, reason: string | null) => {
    const next = new Map(reasons)
    if (reason === null) next.delete(id)
    else next.set(id, reason)
    setReasons(next)
  }
  return (
    <ActDialog
      act="planning.returnUnitPlan"
      reason
      title={unitPlanSteps.returnUnitPlan}
      confirm={unitPlanSteps.returnUnitPlan}
      input={(reason) => ({
        id: plan.id,
        version,
        reason,
        lines: [...reasons].map(([id, why]) => ({ id, reason: why })),
      })}
      onClose={onClose}
    >
      {(problem) => (
        <div className={css.fields}>
          <Wrongs problem={problem} />
          <p>{said.ask}</p>
          {open.length > 0 && <strong>{said.which}</strong>}
          <ul className={css.bank}>
            {open.map(({ id, title }) => (
              <li key={id}>
                <Checkbox
                  size="xs"
                  checked={reasons.has(id)}
                  label={title}
                  onChange={(event) => set(id, event.currentTarget.checked ? '' : null)}
                />
                {reasons.has(id) && (
                  <TextInput
                    size="xs"
                    aria-label={`${said.why}: ${title}`}
                    placeholder={said.why}
                    value={reasons.get(id) ?? ''}
                    onChange={(event) => set(id, event.currentTarget.value)}
                  />
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
    </ActDialog>
  )
}

export const AcceptDialog = ({ plan, version, onClose }: DialogProps) => (
  <ActDialog
    act="planning.acceptUnitPlan"
    title={unitPlanSteps.acceptUnitPlan}
    confirm={unitPlanSteps.acceptUnitPlan}
    input={() => ({ id: plan.id, version })}
    onClose={onClose}
  >
    <p>{words.accept}</p>
  </ActDialog>
)
