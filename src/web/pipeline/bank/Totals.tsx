import { formatMillions } from '#contract/kernel/money.ts'
import { areas } from '#contract/words/vi.ts'
import type { Output } from '#web/kit/call/call.ts'
import { StackedBars } from '#web/kit/chart/StackedBars.tsx'
import { Figure, Money } from '#web/kit/figure/Figures.tsx'
import { Section } from '#web/kit/page/Section.tsx'
import type { Column } from '#web/kit/table/columns.ts'
import { DataTable } from '#web/kit/table/DataTable.tsx'
import { words as shared } from '../words.ts'
import { words } from './words.ts'

type Totals = Output<'pipeline.totals'>
type Sum = Totals['byArea'][number] & { sum?: boolean }

const keys = ['totalVnd', 'nationalVnd', 'localVnd', 'ownVnd', 'loanVnd', 'otherVnd'] as const

const nameOf = ({ area, sum }: Sum): string =>
  sum ? words.all : area === 0 ? words.noArea : `${area}. ${areas[area] ?? ''}`

const columns: Column<Sum>[] = [
  { key: 'area', header: words.areaColumn, lead: true, cell: nameOf },
  {
    key: 'count',
    header: words.countColumn,
    align: 'right',
    figures: true,
    phone: 'state',
    phoneCell: ({ count }) => words.counted(count),
    cell: ({ count }) => <Figure value={count} />,
  },
  ...keys.map((key): Column<Sum> => ({
    key,
    header: shared.money[key],
    align: 'right',
    figures: true,
    ...(key === 'totalVnd'
      ? {
          phone: 'meta' as const,
          phoneCell: (row: Sum) => `${formatMillions(row.totalVnd, 1)} ${shared.million}`,
        }
      : {}),
    cell: (row) => <Money vnd={row[key]} />,
  })),
]

/** What the filters leave, by source and by content of Article 4: a chart, and the table behind it. */
export function Totals({ totals }: { totals: Totals }) {
  if (totals.all.count === 0) return null
  const bars = totals.byArea.map(({ area }) => ({
    key: String(area),
    label: area === 0 ? words.noArea : `Nội dung ${area}`,
  }))
  const of = (pick: (sum: Sum) => number) => totals.byArea.map(pick)
  return (
    <Section title={words.totals} note={words.totalsNote}>
      <StackedBars
        label={words.totals}
        bars={bars}
        series={[
          { key: 'local', name: shared.money.localVnd, values: of(({ localVnd }) => localVnd), slot: 0 },
          {
            key: 'national',
            name: shared.money.nationalVnd,
            values: of(({ nationalVnd }) => nationalVnd),
            slot: 2,
          },
          {
            key: 'own',
            name: shared.money.ownVnd,
            values: of(({ ownVnd, loanVnd, otherVnd }) => ownVnd + loanVnd + otherVnd),
            slot: 3,
          },
        ]}
        format={(vnd) => formatMillions(vnd, 0)}
      />
      <DataTable
        label={words.totals}
        columns={columns}
        rows={[...totals.byArea, { ...totals.all, area: 0, sum: true }]}
        rowKey={nameOf}
      />
    </Section>
  )
}
