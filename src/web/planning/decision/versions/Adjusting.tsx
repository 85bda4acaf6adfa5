import { Button } from '@mantine/core'
import { useState } from 'react'
import { stateOf } from '#contract/planning/decision/compare.ts'
import { moneyAt, proposedMoney } from '#contract/planning/decision/money.ts'
import { useAsk } from '#web/kit/call/queries.ts'
import { Money } from '#web/kit/figure/Figures.tsx'
import { EmptyState } from '#web/kit/notice/EmptyState.tsx'
import { Section } from '#web/kit/page/Section.tsx'
import { Toolbar } from '#web/kit/page/Toolbar.tsx'
import { StateTag } from '#web/kit/state/StateTag.tsx'
import type { Column } from '#web/kit/table/columns.ts'
import { DataTable } from '#web/kit/table/DataTable.tsx'
import css from '../decision.module.css'
import { changeLooks } from '../looks.ts'
import { type DeskLine, may, type PlanHead } from '../plan.ts'
import { words } from '../words.ts'
import { AddDialog, ChangeDialog, KeepDialog, RemoveDialog } from './ChangeDialogs.tsx'

type What = 'change' | 'remove' | 'keep'
type Doing = { what: What; line: DeskLine }

const dialogs = { change: ChangeDialog, remove: RemoveDialog, keep: KeepDialog } as const

const right = { align: 'right', figures: true } as const

const columns: Column<DeskLine>[] = [
  {
    key: 'title',
    header: words.columns.title,
    lead: true,
    cell: ({ title, change }) => (
      <>
        {title}
        {change && (
          <span className={css.below}>
            <StateTag look={changeLooks[change.kind]} /> {change.reason}
          </span>
        )}
      </>
    ),
  },
  {
    key: 'before',
    header: words.compareColumns.before,
    ...right,
    cell: (line) => <Money vnd={line.change?.kind === 'add' ? null : stateOf(moneyAt(line, 'approved'))} />,
  },
  {
    key: 'after',
    header: words.compareColumns.after,
    ...right,
    phone: 'state',
    cell: (line) => (
      <Money
        vnd={
          line.change?.kind === 'remove'
            ? null
            : stateOf(line.change ? proposedMoney(line) : moneyAt(line, 'approved'))
        }
      />
    ),
  },
]

const actColumn = (plan: PlanHead, start: (doing: Doing) => void): Column<DeskLine> => ({
  key: 'act',
  header: <span className="kc-hidden">{words.change}</span>,
  name: words.change,
  fixed: true,
  phone: 'meta',
  cell: (line) => (
    <div className={css.row}>
      {(
        [
          ...(may(plan, 'changeApproved') ? (['change', 'remove'] as const) : []),
          ...(line.change ? (['keep'] as const) : []),
        ] as What[]
      ).map((what) => (
        <Button
          key={what}
          size="compact-xs"
          variant="default"
          aria-label={`${words[what]}: ${line.title}`}
          onClick={() => start({ what, line })}
        >
          {words[what]}
        </Button>
      ))}
    </div>
  ),
})

/** The lines that an adjustment in the making may touch: those in force, and those that it brings in. */
export function Adjusting({ plan }: { plan: PlanHead }) {
  const asked = useAsk('planning.financeDesk', { year: plan.year })
  const [doing, start] = useState<Doing | null>(null)
  const [adding, add] = useState(false)
  const Dialog = doing && dialogs[doing.what]
  const mayAdd = may(plan, 'addToAdjustment')
  return (
    <Section title={words.adjusting} note={words.million}>
      <Toolbar note={words.adjustingAbout}>
        {mayAdd && (
          <Button size="xs" onClick={() => add(true)}>
            {words.add}
          </Button>
        )}
      </Toolbar>
      <DataTable
        label={words.adjusting}
        columns={mayAdd ? [...columns, actColumn(plan, start)] : columns}
        rows={asked.data?.lines ?? []}
        rowKey={({ id }) => id}
        state={asked}
        empty={<EmptyState>{words.none}</EmptyState>}
      />
      {Dialog && doing && <Dialog plan={plan} line={doing.line} onClose={() => start(null)} />}
      {adding && <AddDialog plan={plan} onClose={() => add(false)} />}
    </Section>
  )
}
