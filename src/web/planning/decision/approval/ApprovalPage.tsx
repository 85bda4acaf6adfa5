import { Button } from '@mantine/core'
import { useState } from 'react'
import { stateOf } from '#contract/planning/decision/compare.ts'
import { fits } from '#contract/planning/decision/filter.ts'
import { moneyAt, proposedMoney } from '#contract/planning/decision/money.ts'
import type { Output } from '#web/kit/call/call.ts'
import { useAsk } from '#web/kit/call/queries.ts'
import { Money } from '#web/kit/figure/Figures.tsx'
import { EmptyState, Note } from '#web/kit/notice/EmptyState.tsx'
import { PrintButton, Toolbar } from '#web/kit/page/Toolbar.tsx'
import { useAddress } from '#web/kit/page/use-address.ts'
import { StateTag } from '#web/kit/state/StateTag.tsx'
import { ColumnChoice } from '#web/kit/table/ColumnChoice.tsx'
import { type Column, useColumnChoice } from '#web/kit/table/columns.ts'
import { DataTable } from '#web/kit/table/DataTable.tsx'
import { ExportMenu } from '#web/kit/table/ExportMenu.tsx'
import { AfterBar } from '../after/AfterBar.tsx'
import css from '../decision.module.css'
import { lineColumns } from '../desk/columns.tsx'
import { LineFilters } from '../desk/LineFilters.tsx'
import { Head } from '../Head.tsx'
import { exceptionLook } from '../looks.ts'
import { type DeskLine, may, millionsOf, useYear } from '../plan.ts'
import { readDeskSearch } from '../search.ts'
import { words } from '../words.ts'
import { useChosen } from '../after/use-chosen.tsx'
import { ApproveDialog } from './ApproveDialog.tsx'
import { ExceptionDialog } from './ExceptionDialog.tsx'
import type { Exceptions } from './exceptions.ts'
import { Sums } from './Sums.tsx'

type ApprovalDesk = Output<'planning.approvalDesk'>

/** What a line gets by the decision that is being prepared, or got by the one in force; null: nothing yet. */
const decidedVnd = (line: DeskLine, exceptions: Exceptions): number => {
  const exception = exceptions.get(line.id)
  if (exception) return exception.money ? stateOf(exception.money) : 0
  return line.change?.kind === 'remove' ? 0 : stateOf(proposedMoney(line))
}

const decisionColumn = (decided: boolean, exceptions: Exceptions): Column<DeskLine> => ({
  key: 'approved',
  header: words.columns.approved,
  align: 'right',
  figures: true,
  cell: (line) => (
    <Money
      vnd={decided && !line.change ? stateOf(moneyAt(line, 'approved')) : decidedVnd(line, exceptions)}
    />
  ),
})

const exceptColumn = (exceptions: Exceptions, onExcept: (line: DeskLine) => void): Column<DeskLine> => ({
  key: 'exception',
  header: words.columns.exception,
  fixed: true,
  phone: 'meta',
  cell: (line) => {
    const exception = exceptions.get(line.id)
    return (
      <>
        <Button
          size="compact-xs"
          variant="default"
          aria-label={`${words.except}: ${line.title}`}
          onClick={() => onExcept(line)}
        >
          {words.except}
        </Button>
        {exception && (
          <span className={css.below}>
            <StateTag look={exceptionLook} text={exception.money ? words.exceptLess : words.left} />{' '}
            {exception.reason}
          </span>
        )}
      </>
    )
  },
})

const handColumn: Column<DeskLine> = {
  key: 'hand',
  header: words.columns.hand,
  cell: ({ assignedName }) => assignedName,
}

function Desk({ desk }: { desk: ApprovalDesk }) {
  const { plan, lines } = desk
  const [search, change] = useAddress(readDeskSearch)
  const [exceptions, setExceptions] = useState<Exceptions>(new Map())
  const [excepting, except] = useState<DeskLine | null>(null)
  const [approving, approve] = useState(false)
  const chosen = useChosen()
  const deciding = may(plan, 'approvePlan')
  const after = may(plan, 'assignItems') || may(plan, 'carryOver')
  const decided = plan.currentNo !== null
  const columns = [
    ...(after ? [chosen.column] : []),
    ...lineColumns,
    ...(decided || deciding ? [decisionColumn(decided, exceptions)] : []),
    ...(decided ? [handColumn] : []),
    ...(deciding ? [exceptColumn(exceptions, except)] : []),
  ]
  const { visible, hidden, change: choose } = useColumnChoice('planning.approvalDesk', columns)
  const filter = { q: search.q, standing: search.yk, area: search.nd }
  const rows = lines.filter((line) => fits(line, filter))
  const left = lines.filter(
    (line) => line.change?.kind !== 'remove' && exceptions.get(line.id)?.money !== null,
  )
  const sum = lines.reduce((total, line) => total + decidedVnd(line, exceptions), 0)
  const financeSaid = words.financeSaid(desk.reduced, desk.openQuestions)
  return (
    <>
      {financeSaid && <Note tone={desk.openQuestions > 0 ? 'warning' : 'info'}>{financeSaid}</Note>}
      <Sums desk={desk} />
      {(deciding || may(plan, 'approveAdjustment')) && (
        <Toolbar note={deciding ? `${words.exceptAbout} ${words.exceptions(exceptions.size)}` : undefined}>
          <Button onClick={() => approve(true)}>{words.approve}</Button>
        </Toolbar>
      )}
      {after && <AfterBar plan={plan} lines={lines} chosen={chosen} />}
      <LineFilters search={search} change={change} />
      <Toolbar
        note={words.count(rows.length, lines.length)}
        out={
          <>
            <ExportMenu
              list="planning.approvalDesk"
              filters={{ year: plan.year, ...filter }}
              hidden={hidden}
            />
            <PrintButton />
          </>
        }
      >
        <ColumnChoice columns={columns} hidden={hidden} onChange={choose} />
      </Toolbar>
      <DataTable
        label={words.pages.approval(plan.year)}
        columns={visible}
        rows={rows}
        rowKey={({ id }) => id}
        empty={<EmptyState>{lines.length === 0 ? words.empty : words.none}</EmptyState>}
      />
      {excepting && (
        <ExceptionDialog
          line={excepting}
          before={exceptions.get(excepting.id)}
          onClose={() => except(null)}
          onTake={(exception) => {
            const next = new Map(exceptions)
            if (exception) next.set(excepting.id, exception)
            else next.delete(excepting.id)
            setExceptions(next)
            except(null)
          }}
        />
      )}
      {approving && (
        <ApproveDialog
          plan={plan}
          about={words.approveAbout(left.length, millionsOf(sum), exceptions.size)}
          exceptions={exceptions}
          onClose={() => approve(false)}
        />
      )}
    </>
  )
}

/** `/ke-hoach/$nam/phe-duyet`: what is decided, line by line, and what becomes of it. */
export function ApprovalPage() {
  const year = useYear()
  const asked = useAsk('planning.approvalDesk', { year })
  return (
    <>
      <Head page="approval" year={year} plan={asked.data?.plan ?? null} />
      {asked.data ? (
        <Desk key={asked.data.plan.id} desk={asked.data} />
      ) : (
        <DataTable
          label={words.pages.approval(year)}
          columns={lineColumns}
          rows={[]}
          rowKey={({ id }) => id}
          state={asked}
          empty={<EmptyState>{words.noPlan(String(year))}</EmptyState>}
        />
      )}
    </>
  )
}
