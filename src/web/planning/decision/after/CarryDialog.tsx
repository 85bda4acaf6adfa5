import { useState } from 'react'
import { moneyAt } from '#contract/planning/decision/money.ts'
import { ActDialog } from '#web/kit/steps/ActDialog.tsx'
import css from '../decision.module.css'
import { MoneyBySource, sourcesOf } from '../MoneyBySource.tsx'
import { type DeskLine, type PlanHead, refreshed } from '../plan.ts'
import { Refused } from '../Refused.tsx'
import { words } from '../words.ts'

interface CarryDialogProps {
  plan: PlanHead
  line: DeskLine
  onClose: () => void
}

/** What is left of a line's money goes on to the next year's round. */
export function CarryDialog({ plan, line, onClose }: CarryDialogProps) {
  const approved = moneyAt(line, 'approved')
  const [money, setMoney] = useState(approved)
  return (
    <ActDialog
      act="planning.carryOver"
      reason
      title={`${words.carry}: ${line.title}`}
      confirm={words.carry}
      refresh={refreshed}
      input={(reason) => ({ id: plan.id, items: [{ itemId: line.id, reason, money }] })}
      onClose={onClose}
    >
      {(problem) => (
        <div className={css.fields}>
          <p>{words.carryAbout(plan.year + 1)}</p>
          <Refused problem={problem} />
          <MoneyBySource sources={sourcesOf(approved)} value={money} problem={null} onChange={setMoney} />
        </div>
      )}
    </ActDialog>
  )
}
