import { formatMillions } from '#contract/kernel/money.ts'
import { planSources } from '#contract/planning/nouns.ts'
import { planSources as sourceWords } from '#contract/words/planning.ts'
import { areas } from '#contract/words/vi.ts'
import type { Output } from '#web/kit/call/call.ts'
import { StackedBars } from '#web/kit/chart/StackedBars.tsx'
import { Figure, Money } from '#web/kit/figure/Figures.tsx'
import { Section } from '#web/kit/page/Section.tsx'
import type { Column } from '#web/kit/table/columns.ts'
import { DataTable } from '#web/kit/table/DataTable.tsx'
import css from '../consolidation.module.css'
import { millions, otherOf, supportOf } from '../money.ts'
import type { GridSearch } from '../search.ts'
import { words } from '../words.ts'

type Totals = Output<'planning.totals'>
type Drill = (part: { [K in keyof GridSearch]?: string | number | undefined }) => void

interface SumRow {
  key: string
  name: string
  /** under a bar */
  short: string
  count: number
  asked: readonly number[]
  now: readonly number[]
  drill: Parameters<Drill>[0]
}

const Drilled = ({ name, onOpen }: { name: string; onOpen: () => void }) => (
  <button type="button" className={css.open} onClick={onOpen}>
    {name}
  </button>
)

const money = <Row,>(key: string, header: string, vnd: (row: Row) => number | null): Column<Row> => ({
  key,
  header,
  align: 'right',
  figures: true,
  cell: (row) => <Money vnd={vnd(row)} />,
})

const counted = <Row extends { count: number }>(header: string): Column<Row> => ({
  key: 'count',
  header,
  align: 'right',
  figures: true,
  cell: ({ count }) => <Figure value={count} />,
})

const sumColumns = (onDrill: Drill): Column<SumRow>[] => [
  {
    key: 'name',
    header: words.sumColumns.name,
    lead: true,
    cell: ({ name, drill }) => <Drilled name={name} onOpen={() => onDrill(drill)} />,
  },
  { ...counted<SumRow>(words.sumColumns.count), phone: 'meta' },
  money('asked', words.sumColumns.asked, ({ asked }) => supportOf(asked)),
  {
    ...money<SumRow>('now', words.sumColumns.now, ({ now }) => supportOf(now)),
    phone: 'state',
    phoneCell: ({ now }) => millions(supportOf(now)),
  },
  money('other', words.sumColumns.other, ({ now }) => otherOf(now)),
]

/** As many bars as can be read; the table below has all. */
const BARS = 12

/** A chart and its table; each name opens its lines. */
const Sums = ({ title, rows, onDrill }: { title: string; rows: SumRow[]; onDrill: Drill }) => (
  <Section title={title} note={words.chartNote}>
    {rows.length > 1 && (
      <StackedBars
        label={title}
        bars={rows.slice(0, BARS).map(({ key, short }) => ({ key, label: short }))}
        series={[
          {
            key: 'state',
            name: words.sumColumns.now,
            values: rows.slice(0, BARS).map(({ now }) => supportOf(now)),
            slot: 0,
          },
          {
            key: 'other',
            name: words.sumColumns.other,
            values: rows.slice(0, BARS).map(({ now }) => otherOf(now)),
            slot: 3,
          },
        ]}
        format={(vnd) => formatMillions(vnd, 0)}
      />
    )}
    <DataTable label={title} columns={sumColumns(onDrill)} rows={rows} rowKey={({ key }) => key} />
  </Section>
)

const byArea = ({ byArea: sums }: Totals): SumRow[] =>
  sums.map(({ area, ...sum }) => ({
    ...sum,
    key: String(area),
    name: `${area}. ${areas[area] ?? ''}`,
    short: words.contentShort(area),
    drill: { nd: area },
  }))

/** A unit's lines; the department's own have no unit to be narrowed by. */
const byUnit = ({ byUnit: sums }: Totals): SumRow[] =>
  sums
    .map(({ unit, name, ...sum }) => ({
      ...sum,
      key: unit ?? 'own',
      name: unit === null ? words.own : name,
      short: (unit === null ? words.own : name).replace('Ủy ban nhân dân ', '').slice(0, 22),
      drill: unit === null ? { nhom: 'donvi' } : { dv: unit },
    }))
    .toSorted((a, b) => supportOf(b.now) - supportOf(a.now))

const only = (amounts: readonly number[], at: number) =>
  amounts.map((amount, index) => (index === at ? amount : 0))

const bySource = ({ all }: Totals): SumRow[] =>
  planSources.flatMap((source, at) =>
    (all.now[at] ?? 0) > 0 || (all.asked[at] ?? 0) > 0
      ? [
          {
            key: source,
            name: sourceWords[source],
            short: sourceWords[source],
            count: all.count,
            asked: only(all.asked, at),
            now: only(all.now, at),
            drill: { nguon: source },
          },
        ]
      : [],
  )

type ProgrammeLine = Totals['lines'][number]

const lineColumns = (year: number, onDrill: Drill): Column<ProgrammeLine>[] => [
  {
    key: 'line',
    header: words.lineColumns.line,
    lead: true,
    cell: ({ line, label, count }) =>
      line !== null && count > 0 ? (
        <Drilled name={label} onOpen={() => onDrill({ dong: line })} />
      ) : (
        label || words.noLine
      ),
  },
  {
    ...money<ProgrammeLine>('programme', words.lineColumns.programme, ({ programmeVnd }) => programmeVnd),
    cell: ({ programmeVnd, ofYear }) => (
      <>
        <Money vnd={programmeVnd} />
        {programmeVnd !== null && (
          <span className={css.below}>{ofYear ? words.ofYear(year) : words.ofWhole}</span>
        )}
      </>
    ),
  },
  {
    ...money<ProgrammeLine>('planned', words.lineColumns.planned, ({ plannedVnd }) => plannedVnd),
    phone: 'state',
    phoneCell: ({ plannedVnd }) => millions(plannedVnd),
  },
  counted(words.lineColumns.count),
]

type Target = Totals['targets'][number]

const targetColumns = (onDrill: Drill): Column<Target>[] => [
  {
    key: 'target',
    header: words.targetColumns.target,
    lead: true,
    cell: ({ line, indicator, count }) =>
      count > 0 ? <Drilled name={indicator} onOpen={() => onDrill({ dong: line })} /> : indicator,
  },
  {
    key: 'value',
    header: words.targetColumns.value,
    align: 'right',
    cell: ({ value, unit }) => (
      <>
        <Figure value={value} /> {unit}
      </>
    ),
  },
  {
    key: 'planned',
    header: words.targetColumns.planned,
    align: 'right',
    phone: 'state',
    cell: ({ planned, unit }) => (
      <>
        <Figure value={planned} /> {unit}
      </>
    ),
  },
  counted(words.targetColumns.count),
]

interface AgainstProps {
  totals: Totals
  year: number
  /** shows the lines that a sum is of */
  onDrill: Drill
}

/** Sums of the plan beside the programme's lines and targets, and the norms; each opens its lines. */
export const Against = ({ totals, year, onDrill }: AgainstProps) => (
  <>
    <Sums title={words.byArea} rows={byArea(totals)} onDrill={onDrill} />
    <Sums title={words.bySource} rows={bySource(totals)} onDrill={onDrill} />
    <Sums title={words.byUnit} rows={byUnit(totals)} onDrill={onDrill} />
    {totals.lines.length > 0 && (
      <Section title={words.programme} note={words.programmeNote}>
        <DataTable
          label={words.programme}
          columns={lineColumns(year, onDrill)}
          rows={totals.lines}
          rowKey={({ line }) => line ?? ''}
        />
      </Section>
    )}
    {totals.targets.length > 0 && (
      <Section title={words.targets}>
        <DataTable
          label={words.targets}
          columns={targetColumns(onDrill)}
          rows={totals.targets}
          rowKey={({ line }) => line}
        />
      </Section>
    )}
    <Section title={words.norms}>
      <p>
        {totals.norms.count > 0
          ? words.normsAbove(totals.norms.count, millions(totals.norms.aboveVnd))
          : words.normsNone}{' '}
        {totals.norms.unknown > 0 && words.normsUnknown(totals.norms.unknown)}{' '}
        {totals.norms.count > 0 && <Drilled name={words.seeLines} onOpen={() => onDrill({ vuot: 'co' })} />}
      </p>
    </Section>
  </>
)
