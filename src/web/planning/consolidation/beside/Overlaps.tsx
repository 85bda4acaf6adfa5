import type { Output } from '#web/kit/call/call.ts'
import { useAsk } from '#web/kit/call/queries.ts'
import { EmptyState, Note } from '#web/kit/notice/EmptyState.tsx'
import type { Column } from '#web/kit/table/columns.ts'
import { DataTable } from '#web/kit/table/DataTable.tsx'
import css from '../consolidation.module.css'
import { type GridSearch, whichOf } from '../search.ts'
import { words } from '../words.ts'

type Row = Output<'planning.overlaps'>['items'][number]
type Side = Row['one']

interface OverlapsProps {
  year: number
  search: GridSearch
  /** shows a record among the lines */
  onDrill: (part: { q?: string | undefined }) => void
}

const SideCell = ({ side, year, onDrill }: { side: Side; year: number } & Pick<OverlapsProps, 'onDrill'>) => (
  <>
    {side.kind === 'item' && side.year === year ? (
      <button type="button" className={css.open} onClick={() => onDrill({ q: side.title })}>
        {side.title}
      </button>
    ) : (
      side.title
    )}
    <span className={css.below}>
      {words.sides[side.kind]}: {words.ofPlan(side.who, side.year)}
    </span>
  </>
)

const columns = (year: number, onDrill: OverlapsProps['onDrill']): Column<Row>[] => [
  {
    key: 'reason',
    header: words.overlapColumns.reason,
    phone: 'meta',
    cell: ({ reason, what, note }) => (
      <>
        {words.overlapReasons[reason]}
        <span className={css.below}>{[what, note].filter(Boolean).join('. ')}</span>
      </>
    ),
  },
  {
    key: 'one',
    header: words.overlapColumns.one,
    lead: true,
    cell: ({ one }) => <SideCell side={one} year={year} onDrill={onDrill} />,
  },
  {
    key: 'other',
    header: words.overlapColumns.other,
    phone: 'meta',
    cell: ({ other }) => <SideCell side={other} year={year} onDrill={onDrill} />,
  },
]

/** What may be planned twice, with both records. */
export function Overlaps({ year, search, onDrill }: OverlapsProps) {
  const found = useAsk('planning.overlaps', whichOf(year, search))
  return (
    <>
      <DataTable
        label={words.views.trung}
        columns={columns(year, onDrill)}
        rows={found.data?.items ?? []}
        rowKey={({ reason, one, other }) => `${reason} ${one.id} ${other.id} ${other.title}`}
        state={found}
        empty={<EmptyState>{words.overlapNone}</EmptyState>}
      />
      <Note>{words.overlapNote}</Note>
    </>
  )
}
