import { Checkbox } from '@mantine/core'
import { IconArrowDown, IconArrowsSort } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { formatMillions } from '#contract/kernel/money.ts'
import type { Output } from '#web/kit/call/call.ts'
import { useToday } from '#web/kit/call/session.ts'
import { DateText, Figure, Money, Nothing, PeriodText } from '#web/kit/figure/Figures.tsx'
import { StateTag } from '#web/kit/state/StateTag.tsx'
import type { Column } from '#web/kit/table/columns.ts'
import { decimalsFor } from '../figures.ts'
import { bareName } from '../head/decision.tsx'
import { lookOf } from '../looks.ts'
import { levels } from '../words.ts'
import css from './list.module.css'
import type { Sort } from './search.ts'
import { words } from './words.ts'

export type Row = Output<'programme.list'>['items'][number]

interface Picking {
  picked: readonly string[]
  onPick: (code: string, on: boolean) => void
}

interface Sorting {
  sort: Sort
  onSort: (sort: Sort) => void
}

/** A column's name that sorts by it; on paper, where nothing can be pressed, the name alone. */
const SortHeader = ({ by, label, sort, onSort }: Sorting & { by: Sort; label: string }) => {
  const Icon = sort === by ? IconArrowDown : IconArrowsSort
  return (
    <>
      <button
        type="button"
        className={css.sort}
        data-on={sort === by || undefined}
        title={words.sortBy(label)}
        onClick={() => onSort(by)}
      >
        {label}
        <Icon size={12} stroke={1.75} aria-hidden />
        {sort === by && <span className="kc-hidden">, {words.sorted}</span>}
      </button>
      <span className={css.onPaper} aria-hidden>
        {label}
      </span>
    </>
  )
}

/** The unit of its own day; below it the level and whose ground it is now. */
const Place = ({ row }: { row: Row }) => (
  <>
    {row.province || words.national}
    <span className={css.below}>
      {[
        levels[row.level],
        row.level === 'province' &&
          row.provinceToday !== row.province &&
          words.nowIn(bareName(row.provinceToday)),
      ]
        .filter(Boolean)
        .join(' · ')}
    </span>
  </>
)

/** The state, and for a decided programme whether its years have come or gone. */
const State = ({ row }: { row: Row }) => <StateTag look={lookOf(row, useToday())} />

const Decision = ({ row }: { row: Row }) =>
  row.decisionNumber === null ? (
    <Nothing />
  ) : (
    <>
      {row.decisionNumber}
      <span className={css.below}>
        <DateText iso={row.decisionDate} />
      </span>
    </>
  )

const pickColumn = ({ picked, onPick }: Picking): Column<Row> => ({
  key: 'pick',
  header: <span className="kc-hidden">{words.columns.pick}</span>,
  name: words.columns.pick,
  width: 36,
  fixed: true,
  cell: (row) => (
    <Checkbox
      size="xs"
      aria-label={words.pick(row.title)}
      checked={picked.includes(row.code)}
      onChange={(event) => onPick(row.code, event.currentTarget.checked)}
    />
  ),
})

/** What the programme is: its title, whose it is, when, by which paper. */
const paperColumns = (sorting: Sorting): Column<Row>[] => [
  {
    key: 'title',
    header: <SortHeader by="title" label={words.columns.title} {...sorting} />,
    name: words.columns.title,
    lead: true,
    // with a width of its own the title shrinks no more than its neighbours
    width: 400,
    cell: (row) => (
      <Link to="/chuong-trinh/$code" params={{ code: row.code }}>
        {row.title}
      </Link>
    ),
  },
  { key: 'province', header: words.columns.province, width: 215, cell: (row) => <Place row={row} /> },
  {
    key: 'period',
    header: <SortHeader by="period" label={words.columns.period} {...sorting} />,
    name: words.columns.period,
    width: 108,
    cell: (row) => <PeriodText period={`${row.yearFrom}-${row.yearTo}`} />,
  },
  {
    key: 'decision',
    header: words.columns.decision,
    width: 136,
    figures: true,
    cell: (row) => <Decision row={row} />,
  },
]

/** What it promises, what it costs, where it stands. */
const figureColumns = (decimals: number, sorting: Sorting): Column<Row>[] => [
  {
    key: 'targets',
    header: words.columns.targets,
    width: 76,
    align: 'right',
    cell: (row) => <Figure value={row.targetCount} />,
  },
  {
    key: 'total',
    header: <SortHeader by="total" label={words.columns.total} {...sorting} />,
    name: words.columns.total,
    width: 124,
    align: 'right',
    cell: (row) => <Money vnd={row.totalVnd} decimals={decimals} />,
  },
  {
    key: 'state',
    header: words.columns.state,
    width: 176,
    phone: 'state',
    cell: (row) => <State row={row} />,
  },
]

/** On a phone the row says in its second line what is known: period, decision, money. */
const phoneColumn = (decimals: number): Column<Row> => ({
  key: 'phone',
  header: words.columns.period,
  phone: 'meta',
  figures: true,
  cell: (row) =>
    [
      `${row.yearFrom}–${row.yearTo}`,
      row.decisionNumber,
      row.totalVnd === null ? null : formatMillions(row.totalVnd, decimals),
    ]
      .filter((part) => part !== null)
      .join(' · '),
})

/** The columns of the list; on a phone: title, then what is known left, state right. */
export const phoneColumns = (rows: readonly Row[], sorting: Sorting): Column<Row>[] => {
  const decimals = decimalsFor(rows.map((row) => row.totalVnd))
  return [...paperColumns(sorting).slice(0, 1), phoneColumn(decimals), ...figureColumns(decimals, sorting)]
}

/** The columns of the list on a screen. */
export const columnsOf = (rows: readonly Row[], picking: Picking, sorting: Sorting): Column<Row>[] => [
  pickColumn(picking),
  ...paperColumns(sorting),
  ...figureColumns(decimalsFor(rows.map((row) => row.totalVnd)), sorting),
]
