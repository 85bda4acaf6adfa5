import type { Output } from '#web/kit/call/call.ts'
import { useAsk } from '#web/kit/call/queries.ts'
import { Figure, Money } from '#web/kit/figure/Figures.tsx'
import { EmptyState } from '#web/kit/notice/EmptyState.tsx'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import { SkeletonRows } from '#web/kit/notice/SkeletonRows.tsx'
import { PathLink } from '#web/kit/page/PathLink.tsx'
import { Section } from '#web/kit/page/Section.tsx'
import type { Column } from '#web/kit/table/columns.ts'
import { DataTable } from '#web/kit/table/DataTable.tsx'
import css from '../rounds.module.css'
import { words } from '../words.ts'

const said = words.start
type Start = Output<'planning.startingPoint'>
type Target = Start['targets'][number]
type Line = Start['lines'][number]
type Slice = Start['slices'][number]
type Ready = Start['ready'][number]

const right = { align: 'right', figures: true, width: 100 } as const

const targetColumns: Column<Target>[] = [
  { key: 'indicator', header: said.target, lead: true, cell: ({ indicator }) => indicator },
  { key: 'area', header: said.area, width: 90, figures: true, cell: ({ area }) => area ?? '' },
  {
    key: 'whole',
    header: said.whole,
    ...right,
    cell: ({ value, unit }) => (
      <>
        <Figure value={value} /> {unit}
      </>
    ),
  },
  { key: 'before', header: said.before, ...right, cell: ({ before }) => <Figure value={before || null} /> },
  { key: 'now', header: said.now, ...right, cell: ({ now }) => <Figure value={now || null} /> },
  {
    key: 'left',
    header: said.left,
    ...right,
    phone: 'state',
    cell: ({ value, before, now }) => (
      <Figure value={value === null ? null : Math.max(0, value - before - now)} />
    ),
  },
]

const lineColumns: Column<Line>[] = [
  {
    key: 'label',
    header: said.line,
    lead: true,
    cell: ({ number, label }) => [number, label].filter(Boolean).join(' '),
  },
  {
    key: 'programme',
    header: said.programme,
    ...right,
    cell: ({ programmeVnd, ofYear }) => (
      <>
        <Money vnd={programmeVnd || null} />{' '}
        {!ofYear && programmeVnd > 0 && <span className={css.quiet}>{said.ofWhole}</span>}
      </>
    ),
  },
  {
    key: 'before',
    header: said.before,
    ...right,
    cell: ({ approvedBeforeVnd }) => <Money vnd={approvedBeforeVnd || null} />,
  },
  { key: 'now', header: said.now, ...right, cell: ({ inForceVnd }) => <Money vnd={inForceVnd || null} /> },
  {
    key: 'left',
    header: said.left,
    ...right,
    phone: 'state',
    cell: ({ programmeVnd, approvedBeforeVnd, inForceVnd, ofYear }) => (
      <Money vnd={programmeVnd === 0 ? null : programmeVnd - inForceVnd - (ofYear ? 0 : approvedBeforeVnd)} />
    ),
  },
]

const sliceColumns: Column<Slice>[] = [
  { key: 'title', header: said.columns.title, lead: true, cell: ({ title }) => title },
  {
    key: 'unit',
    header: said.columns.unit,
    width: 200,
    phone: 'meta',
    cell: ({ organisationName }) => organisationName,
  },
  {
    key: 'years',
    header: said.columns.years,
    width: 120,
    figures: true,
    cell: ({ years }) => years.join(', '),
  },
  {
    key: 'approved',
    header: said.columns.approved,
    ...right,
    phone: 'state',
    cell: ({ approvedVnd }) => <Money vnd={approvedVnd} />,
  },
]

const readyColumns: Column<Ready>[] = [
  { key: 'code', header: said.columns.code, width: 112, figures: true, cell: ({ code }) => code },
  {
    key: 'title',
    header: said.columns.title,
    lead: true,
    cell: ({ id, title }) => <PathLink path={`/ngan-hang-de-an/${id}`}>{title}</PathLink>,
  },
  { key: 'place', header: said.columns.place, width: 140, phone: 'meta', cell: ({ placeName }) => placeName },
  {
    key: 'asked',
    header: said.columns.asked,
    ...right,
    phone: 'state',
    cell: ({ stateVnd }) => <Money vnd={stateVnd || null} />,
  },
  {
    key: 'readiness',
    header: said.columns.readiness,
    ...right,
    cell: ({ readiness }) => <Figure value={readiness} />,
  },
  {
    key: 'taken',
    header: '',
    name: said.taken,
    width: 90,
    quiet: true,
    cell: ({ taken }) => taken && said.taken,
  },
]

const Targets = ({ targets }: { targets: readonly Target[] }) => (
  <Section title={said.targets} note={targets[0] && said.yearsLeft(targets[0].yearsLeft)}>
    <DataTable
      label={said.targets}
      columns={targetColumns}
      rows={targets}
      rowKey={({ line }) => line}
      empty={<EmptyState>{said.noTargets}</EmptyState>}
    />
  </Section>
)

const Ready = ({ ready, year }: { ready: readonly Ready[]; year: number }) => (
  <Section
    title={said.ready}
    note={said.readyNote(ready.length, ready.filter(({ taken }) => taken).length)}
    aside={<PathLink path={`/ngan-hang-de-an/xep-hang?nam=${year}`}>{said.seeRanking}</PathLink>}
  >
    <DataTable
      label={said.ready}
      columns={readyColumns}
      rows={ready}
      rowKey={({ id }) => id}
      empty={<EmptyState>{said.noReady}</EmptyState>}
    />
  </Section>
)

/** What a year begins with: the programme's targets and money, next slices, ready ideas. */
export function StartSection({ id, year }: { id: string; year: number }) {
  const start = useAsk('planning.startingPoint', { id })
  if (start.error) return <ProblemNotice problem={start.error} onRetry={() => void start.refetch()} />
  if (!start.data) return <SkeletonRows rows={6} columns={3} />
  const { targets, lines, slices, ready } = start.data
  return (
    <>
      <Targets targets={targets} />
      {lines.length > 0 && (
        <Section title={said.lines} note={words.money.unit}>
          <DataTable label={said.lines} columns={lineColumns} rows={lines} rowKey={({ line }) => line} />
        </Section>
      )}
      {slices.length > 0 && (
        <Section title={said.slices}>
          <DataTable label={said.slices} columns={sliceColumns} rows={slices} rowKey={(row) => row.id} />
        </Section>
      )}
      <Ready ready={ready} year={year} />
    </>
  )
}
