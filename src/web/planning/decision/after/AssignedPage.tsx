import { areas } from '#contract/words/vi.ts'
import type { AssignedLine } from '#contract/planning/decision/queries.ts'
import { useAsk } from '#web/kit/call/queries.ts'
import { Figure, Money } from '#web/kit/figure/Figures.tsx'
import { EmptyState } from '#web/kit/notice/EmptyState.tsx'
import { PageHead } from '#web/kit/page/PageHead.tsx'
import { PrintButton, Toolbar } from '#web/kit/page/Toolbar.tsx'
import type { Column } from '#web/kit/table/columns.ts'
import { DataTable } from '#web/kit/table/DataTable.tsx'
import { ExportMenu } from '#web/kit/table/ExportMenu.tsx'
import css from '../decision.module.css'
import { millionsOf } from '../plan.ts'
import { words } from '../words.ts'

const said = words.assignedColumns

const columns: Column<AssignedLine>[] = [
  {
    key: 'title',
    header: said.title,
    lead: true,
    cell: ({ title, area, mine }) => (
      <>
        {title}
        <span className={css.below}>
          {areas[area]}
          {mine && ` · ${words.mine}`}
        </span>
      </>
    ),
  },
  { key: 'year', header: said.year, figures: true, phone: 'meta', cell: ({ year }) => year },
  { key: 'place', header: said.place, cell: ({ place }) => place },
  { key: 'timing', header: said.timing, phone: 'meta', cell: ({ timing }) => timing },
  {
    key: 'who',
    header: said.who,
    cell: ({ assignedName, organisationName }) => assignedName || organisationName,
  },
  {
    key: 'money',
    header: said.money,
    align: 'right',
    figures: true,
    phone: 'state',
    phoneCell: ({ stateVnd }) => `${millionsOf(stateVnd)} ${words.million}`,
    cell: ({ stateVnd }) => <Money vnd={stateVnd} />,
  },
]

/** `/ke-hoach/viec-duoc-giao`: lines of decided plans in this person's or their unit's hands. */
export function AssignedPage() {
  const asked = useAsk('planning.assigned', {})
  const rows = asked.data?.lines ?? []
  return (
    <>
      <PageHead title={words.pages.assigned} meta={[<Figure key="count" value={rows.length} />]} />
      <Toolbar
        note={words.million}
        out={
          <>
            <ExportMenu list="planning.assigned" filters={{}} />
            <PrintButton />
          </>
        }
      />
      <DataTable
        label={words.pages.assigned}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        state={asked}
        empty={<EmptyState>{words.assignedEmpty}</EmptyState>}
      />
    </>
  )
}
