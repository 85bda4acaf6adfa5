import { Checkbox } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { highlight } from '#contract/establishment/finding/highlight.ts'
import { establishmentKinds, sizeWords } from '#contract/words/establishment.ts'
import type { Output } from '#web/kit/call/call.ts'
import { dayOf } from '#web/kit/figure/dates.ts'
import { DateText, Figure, Money, Nothing } from '#web/kit/figure/Figures.tsx'
import { StateTag } from '#web/kit/state/StateTag.tsx'
import type { Column } from '#web/kit/table/columns.ts'
import { establishmentLooks } from '../looks.ts'
import { TagMarks } from '../tags/TagMarks.tsx'
import css from './list.module.css'
import { words } from './words.ts'

export type Row = Output<'establishment.list'>['items'][number]

export interface Picking {
  /** ids of the ticked rows */
  picked: ReadonlySet<string>
  rows: readonly Row[]
  onPick: (ids: readonly string[], on: boolean) => void
}

const Marked = ({ text, q }: { text: string; q: string }) => (
  <>
    {highlight(text, q).map((piece, index) =>
      piece.hit ? <mark key={index}>{piece.text}</mark> : <span key={index}>{piece.text}</span>,
    )}
  </>
)

/** Why the row was found, where its name does not say it. */
const Why = ({ row: { foundIn }, q }: { row: Row; q: string }) =>
  foundIn && (
    <span className={css.below}>
      {words.foundIn[foundIn.where]}
      {foundIn.text && (
        <>
          : <Marked text={foundIn.text} q={q} />
        </>
      )}
    </span>
  )

const Name = ({ row, q }: { row: Row; q: string }) => (
  <span className={css.name}>
    <Link to="/co-so/$id" params={{ id: row.id }}>
      <Marked text={row.name} q={q} />
    </Link>
    <Why row={row} q={q} />
    <TagMarks tags={row.tags} />
  </span>
)

const Support = ({ row }: { row: Row }) =>
  row.supportCount === 0 ? (
    <Nothing />
  ) : (
    <>
      <Money vnd={row.supportVnd} />
      <span className={css.below}>{words.times(row.supportCount)}</span>
    </>
  )

const text = (said: string | null) => said || <Nothing />

const pickColumn = ({ picked, rows, onPick }: Picking): Column<Row> => {
  const all = rows.length > 0 && rows.every(({ id }) => picked.has(id))
  return {
    key: 'pick',
    header: (
      <Checkbox
        size="xs"
        aria-label={words.pickAll}
        checked={all}
        indeterminate={!all && rows.some(({ id }) => picked.has(id))}
        onChange={() =>
          onPick(
            rows.map(({ id }) => id),
            !all,
          )
        }
      />
    ),
    name: words.columns.pick,
    fixed: true,
    width: 34,
    cell: (row) => (
      <Checkbox
        size="xs"
        aria-label={words.pickOne(row.name)}
        checked={picked.has(row.id)}
        onChange={(event) => onPick([row.id], event.currentTarget.checked)}
      />
    ),
  }
}

const figure = (key: keyof typeof words.columns, cell: Column<Row>['cell']): Column<Row> => ({
  key,
  header: words.columns[key],
  align: 'right',
  figures: true,
  cell,
})

/** Whoever sits in a province knows which: "Xã Phan Ngọc Hiển, tỉnh Cà Mau" → "Xã Phan Ngọc Hiển". */
const nearby = (place: string | null, home: string | null): string | null =>
  home && place?.endsWith(` ${home}`) ? place.replace(/, (tỉnh|thành phố) [^,]+$/, '') : place

/** Columns of the list; on a phone the name, what it is and where, its size and state. */
export const columnsOf = (q: string, picking: Picking | null, home: string | null): Column<Row>[] => [
  ...(picking ? [pickColumn(picking)] : []),
  { key: 'name', header: words.columns.name, lead: true, cell: (row) => <Name row={row} q={q} /> },
  {
    key: 'kind',
    header: words.columns.kind,
    width: 122,
    phone: 'meta',
    cell: (row) => establishmentKinds[row.kind],
  },
  {
    key: 'place',
    header: words.columns.place,
    width: 140,
    phone: 'meta',
    cell: (row) => text(nearby(row.place, home)),
  },
  {
    key: 'industry',
    header: words.columns.industry,
    cell: ({ industry }) => (industry ? (industry.name ?? industry.code) : <Nothing />),
  },
  {
    key: 'size',
    header: words.columns.size,
    width: 76,
    phone: 'state',
    phoneCell: ({ size }) => size && sizeWords[size],
    cell: ({ size }) => (size ? sizeWords[size] : <Nothing />),
  },
  figure('workers', (row) => <Figure value={row.workers} />),
  figure('revenue', (row) => <Money vnd={row.revenueVnd} decimals={0} />),
  figure('support', (row) => <Support row={row} />),
  { ...figure('supportYear', ({ supportYear }) => supportYear ?? <Nothing />), width: 76 },
  {
    key: 'state',
    header: words.columns.state,
    phone: 'state',
    phoneCell: ({ state }) => state !== 'active' && <StateTag look={establishmentLooks[state]} />,
    cell: ({ state }) => <StateTag look={establishmentLooks[state]} />,
  },
  {
    key: 'representative',
    header: words.columns.representative,
    spare: true,
    cell: (row) => text(row.representative),
  },
  {
    key: 'taxCode',
    header: words.columns.taxCode,
    figures: true,
    spare: true,
    cell: (row) => text(row.taxCode),
  },
  { ...figure('changed', (row) => <DateText iso={dayOf(row.changedAt)} />), spare: true },
]
