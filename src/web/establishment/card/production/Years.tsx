import { formatMillions } from '#contract/kernel/money.ts'
import { factSources } from '#contract/words/establishment.ts'
import { StackedBars } from '#web/kit/chart/StackedBars.tsx'
import { Figure, Money, Nothing } from '#web/kit/figure/Figures.tsx'
import { EmptyState } from '#web/kit/notice/EmptyState.tsx'
import { Section } from '#web/kit/page/Section.tsx'
import type { Column } from '#web/kit/table/columns.ts'
import { DataTable } from '#web/kit/table/DataTable.tsx'
import { AskLink } from '../AskLink.tsx'
import type { Asked } from '../asked.ts'
import { type Card, may } from '../card.ts'
import lines from '#web/kit/page/lines.module.css'
import css from '../card.module.css'
import { Facts } from '../Facts.tsx'
import { actsColumn } from './RowActs.tsx'
import { words } from './words.ts'

type Year = Card['years'][number]

const figure = (
  key: string,
  header: string,
  cell: Column<Year>['cell'],
  phoneCell?: Column<Year>['cell'],
): Column<Year> => ({
  key,
  header,
  align: 'right',
  figures: true,
  cell,
  ...(phoneCell ? { phone: 'meta', phoneCell } : {}),
})
const money = (key: string, header: string, vnd: (year: Year) => number | null): Column<Year> =>
  figure(
    key,
    header,
    (year) => <Money vnd={vnd(year)} />,
    (year) => (
      <>
        {header.toLowerCase()} <Money vnd={vnd(year)} decimals={0} />
      </>
    ),
  )

const columns: Column<Year>[] = [
  { key: 'year', header: words.year, lead: true, figures: true, cell: ({ year }) => String(year) },
  figure(
    'workers',
    words.workers,
    ({ workers, womenWorkers }) => (
      <>
        <Figure value={workers} />
        {womenWorkers !== null && (
          <span className={lines.quiet}>
            {' '}
            ({words.womenWorkers} {womenWorkers})
          </span>
        )}
      </>
    ),
    ({ workers }) => (
      <>
        <Figure value={workers} /> {words.workers.toLowerCase()}
      </>
    ),
  ),
  money('revenue', words.revenue, (year) => year.revenueVnd),
  { ...money('capital', words.capital, (year) => year.capitalVnd), phone: undefined },
  { ...money('export', words.exports, (year) => year.exportVnd), phone: undefined },
  { ...money('tax', words.tax, (year) => year.taxPaidVnd), phone: undefined },
  { ...money('profit', words.profit, (year) => year.profitVnd), phone: undefined },
  { ...money('income', words.income, (year) => year.incomeVnd), phone: undefined },
  figure('electricity', words.electricity, ({ electricityKwh }) => <Figure value={electricityKwh} />),
  { key: 'source', header: words.source, quiet: true, cell: ({ source }) => factSources[source] },
]

/** Revenue of the last years as bars; the table stands above anyway. */
const Chart = ({ years }: { years: readonly Year[] }) => {
  const shown = years.slice(0, 8).toReversed()
  if (shown.filter(({ revenueVnd }) => revenueVnd !== null).length < 2) return null
  return (
    <div className={css.after}>
      <StackedBars
        label={words.chart}
        height={180}
        bars={shown.map(({ year }) => ({ key: String(year), label: String(year), absent: words.noFigure }))}
        series={[
          {
            key: 'revenue',
            name: `${words.chart}, ${words.millions}`,
            values: shown.map(({ revenueVnd }) => revenueVnd),
          },
        ]}
        format={(vnd) => formatMillions(vnd, 0)}
      />
    </div>
  )
}

/** The figures of its years, the newest first, and its revenue as a picture. */
export function Years({ card, onAsk }: { card: Card; onAsk: (asked: Asked) => void }) {
  const writes = may(card, 'writeYear')
  return (
    <Section
      title={words.years}
      note={words.millions}
      aside={writes && <AskLink onClick={() => onAsk({ act: 'writeYear' })}>{words.addYear}</AskLink>}
    >
      <DataTable
        label={words.years}
        dense
        columns={
          writes
            ? [
                ...columns,
                actsColumn<Year>((year) => ({
                  name: String(year.year),
                  onCorrect: () => onAsk({ act: 'writeYear', year }),
                })),
              ]
            : columns
        }
        rows={card.years}
        rowKey={({ year }) => String(year)}
        empty={<EmptyState>{words.noYears}</EmptyState>}
      />
      <Chart years={card.years} />
    </Section>
  )
}

/** The newest year that says anything of energy, materials and environment. */
export function Environment({ card }: { card: Card }) {
  const year = card.years.find(
    ({ fuel, materials, environment, electricityKwh, localMaterial }) =>
      fuel || materials || environment || electricityKwh !== null || localMaterial !== null,
  )
  const facts = year
    ? ([
        [words.electricity, <Figure key="kwh" value={year.electricityKwh} />],
        [words.fuel, year.fuel],
        [words.materials, year.materials],
        [
          words.localMaterial,
          year.localMaterial === null ? <Nothing key="no" /> : words.percent(year.localMaterial),
        ],
        [words.impact, year.environment],
      ] as const)
    : []
  return (
    <Section title={words.environment} note={year && words.ofYear(year.year)}>
      {year ? <Facts facts={facts} /> : <EmptyState>{words.noEnvironment}</EmptyState>}
    </Section>
  )
}
