import { Checkbox } from '@mantine/core'
import { IconArrowDown, IconArrowsSort } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { programmeStates } from '#contract/words/vi.ts'
import type { Output } from '#web/kit/call/call.ts'
import { dayOf } from '#web/kit/figure/dates.ts'
import { DateText, Figure, Money, Nothing, PeriodText } from '#web/kit/figure/Figures.tsx'
import { StateTag } from '#web/kit/state/StateTag.tsx'
import type { Column } from '#web/kit/table/columns.ts'
import { decimalsFor } from '../figures.ts'
import { stateLooks } from '../looks.ts'
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

const SortHeader = ({ by, label, sort, onSort }: Sorting & { by: Sort; label: string }) => {
  const Icon = sort === by ? IconArrowDown : IconArrowsSort
  return (
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
  )
}

const Place = ({ row }: { row: Row }) => (
  <>
    {row.province || <Nothing />}
    {row.level === 'province' && row.provinceToday !== row.province && (
      <span className={css.below}>
        {words.nowIn(row.provinceToday.replace(/^(tỉnh|thành phố)\s+/iu, ''))}
      </span>
    )}
  </>
)

const Total = ({ row, decimals }: { row: Row; decimals: number }) => (
  <Money vnd={row.totalVnd} decimals={decimals} />
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

/** The columns of the list; on a phone: title, then period and decision left, state right. */
export function columnsOf(rows: readonly Row[], picking: Picking, sorting: Sorting): Column<Row>[] {
  const decimals = decimalsFor(rows.map((row) => row.totalVnd))
  const { columns } = words
  return [
    pickColumn(picking),
    {
      key: 'title',
      header: <SortHeader by="title" label={columns.title} {...sorting} />,
      name: columns.title,
      lead: true,
      cell: (row) => (
        <Link to="/chuong-trinh/$code" params={{ code: row.code }}>
          {row.title}
        </Link>
      ),
    },
    { key: 'level', header: columns.level, width: 84, quiet: true, cell: (row) => levels[row.level] },
    { key: 'province', header: columns.province, width: 148, cell: (row) => <Place row={row} /> },
    {
      key: 'period',
      header: <SortHeader by="period" label={columns.period} {...sorting} />,
      name: columns.period,
      width: 104,
      phone: 'meta',
      cell: (row) => <PeriodText period={`${row.yearFrom}-${row.yearTo}`} />,
    },
    {
      key: 'decision',
      header: columns.decision,
      width: 124,
      figures: true,
      phone: 'meta',
      cell: (row) => row.decisionNumber ?? <Nothing />,
    },
    { key: 'date', header: columns.date, width: 92, cell: (row) => <DateText iso={row.decisionDate} /> },
    {
      key: 'targets',
      header: columns.targets,
      width: 76,
      align: 'right',
      cell: (row) => <Figure value={row.targetCount} />,
    },
    {
      key: 'total',
      header: <SortHeader by="total" label={columns.total} {...sorting} />,
      name: columns.total,
      width: 124,
      align: 'right',
      cell: (row) => <Total row={row} decimals={decimals} />,
    },
    {
      key: 'state',
      header: columns.state,
      name: columns.state,
      width: 168,
      phone: 'state',
      cell: (row) => <StateTag look={stateLooks[row.status]} text={programmeStates[row.status]} />,
    },
    {
      key: 'updated',
      header: columns.updated,
      width: 104,
      quiet: true,
      cell: (row) => <DateText iso={dayOf(row.updatedAt)} />,
    },
  ]
}
