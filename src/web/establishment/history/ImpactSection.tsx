import { impactMeasures } from '#contract/words/establishment-records.ts'
import type { Output } from '#web/kit/call/call.ts'
import { useAsk } from '#web/kit/call/queries.ts'
import { Figure, KeyFigure, Nothing } from '#web/kit/figure/Figures.tsx'
import { EmptyState } from '#web/kit/notice/EmptyState.tsx'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import { SkeletonRows } from '#web/kit/notice/SkeletonRows.tsx'
import { Section } from '#web/kit/page/Section.tsx'
import type { Column } from '#web/kit/table/columns.ts'
import { DataTable } from '#web/kit/table/DataTable.tsx'
import css from './history.module.css'
import { words } from './words.ts'

type Impact = Output<'establishment.impact'>
type Around = Impact['items'][number]
type Change = Around['changes'][number]

const InYear = ({ value, year }: { value: number | null; year: number | null }) =>
  value === null ? (
    <Nothing />
  ) : (
    <>
      <Figure value={value} />
      {year !== null && <span className={css.below}>{words.ofYear(year)}</span>}
    </>
  )

/** Always with its sign, and in per cent where that can be told. */
const Difference = ({ change: { difference, percent } }: { change: Change }) =>
  difference === null ? (
    <Nothing />
  ) : (
    <>
      {difference > 0 && '+'}
      <Figure value={difference} />
      {percent !== null && (
        <span className={css.below}>
          {percent > 0 && '+'}
          <Figure value={percent} /> %
        </span>
      )}
    </>
  )

const columns: Column<Change>[] = [
  {
    key: 'measure',
    header: words.measure,
    lead: true,
    cell: ({ measure }) => (
      <>
        {impactMeasures[measure].name}
        <span className={css.below}>{impactMeasures[measure].unit}</span>
      </>
    ),
  },
  {
    key: 'before',
    header: words.before,
    align: 'right',
    figures: true,
    phone: 'meta',
    cell: ({ before, beforeYear }) => <InYear value={before} year={beforeYear} />,
  },
  {
    key: 'after',
    header: words.after,
    align: 'right',
    figures: true,
    phone: 'meta',
    cell: ({ after, afterYear }) => <InYear value={after} year={afterYear} />,
  },
  {
    key: 'change',
    header: words.change,
    align: 'right',
    figures: true,
    phone: 'state',
    cell: (change) => <Difference change={change} />,
  },
]

/** One support with the figures around it; a figure that neither side has is left out. */
const One = ({ one }: { one: Around }) => {
  const said = one.changes.filter(({ before, after }) => before !== null || after !== null)
  return (
    <div className={css.one}>
      <h3>{words.impactOf(one.title, one.year)}</h3>
      {one.missing.map((sentence) => (
        <p key={sentence} className={css.missing}>
          {sentence}
        </p>
      ))}
      {said.length === 0 ? (
        <p className={css.missing}>{words.notYet}</p>
      ) : (
        <DataTable
          label={words.impactOf(one.title, one.year)}
          dense
          columns={columns}
          rows={said}
          rowKey={({ measure }) => measure}
        />
      )}
    </div>
  )
}

const Leverage = ({ of }: { of: Impact['leverage'] }) =>
  of.ratio === null ? null : (
    <KeyFigure
      label={words.leverage}
      figure={<Figure value={of.ratio} decimals={2} />}
      unit={words.leverageUnit}
      below={of.unknown > 0 ? words.leverageUnknown(of.unknown) : undefined}
    />
  )

/** What changed around each support: reckoned from the yearly figures, and what is missing is said. */
export function ImpactSection({ id }: { id: string }) {
  const impact = useAsk('establishment.impact', { id })
  return (
    <Section title={words.impact}>
      {impact.error && <ProblemNotice problem={impact.error} onRetry={() => void impact.refetch()} />}
      {impact.isPending && <SkeletonRows rows={4} columns={4} />}
      {impact.data && <Leverage of={impact.data.leverage} />}
      {impact.data?.items.length === 0 && <EmptyState>{words.impactNone}</EmptyState>}
      {impact.data?.items.map((one) => (
        <One key={one.supportId} one={one} />
      ))}
    </Section>
  )
}
