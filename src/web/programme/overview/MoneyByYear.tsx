import { useCallback, useMemo } from 'react'
import { formatMillions } from '#contract/kernel/money.ts'
import { StackedBars } from '#web/kit/chart/StackedBars.tsx'
import { Figure, Money } from '#web/kit/figure/Figures.tsx'
import { Note } from '#web/kit/notice/EmptyState.tsx'
import { SkeletonRows } from '#web/kit/notice/SkeletonRows.tsx'
import { Section } from '#web/kit/page/Section.tsx'
import { decimalsFor, shareOf } from '../figures.ts'
import { chapterName } from '../sections.ts'
import { type ProgrammeView, useHere } from '../use-programme.ts'
import { words as shared } from '../words.ts'
import { type Budget, leafSources, moneySeries } from './source-money.ts'
import css from './overview.module.css'
import { words } from './words.ts'

type Content = ProgrammeView['content']

/** The section in which the document speaks of money: where a reader can see that a figure is missing. */
function fundingSection(content: Content): string | null {
  const said = content.texts.find(({ kind }) => kind === 'funding')
  return said ? chapterName(content, said.section) : null
}

/** What the document leaves open, in words with its place. */
function silence(content: Content, budget: Budget, hasYears: boolean): string | null {
  const place = fundingSection(content)
  if (budget.grandTotal.computed === null && budget.grandTotal.printed === null) {
    return place ? words.noTotal(place) : words.noTotalPlain
  }
  if (hasYears) return null
  return place ? words.noYears(place) : words.noYearsPlain
}

/** Money by year and source; where the document fixes none, that it does not, and where to read it. */
export function MoneyByYear({ programme, budget }: { programme: ProgrammeView; budget: Budget | undefined }) {
  const { code, which } = useHere()
  const { content, summary } = programme
  const series = useMemo(() => (budget ? moneySeries(content, budget) : []), [content, budget])
  const bars = useMemo(
    () => budget?.columns.map(({ key, label }) => ({ key, label, absent: words.absent })) ?? [],
    [budget],
  )
  const decimals = decimalsFor(series.flatMap(({ values }) => values))
  const format = useCallback((value: number) => formatMillions(value, decimals), [decimals])
  const hasYears = series.some(({ values }) => values.some((value) => value !== null))
  return (
    <Section
      title={words.money}
      note={hasYears && shared.millions}
      link={{ to: '/chuong-trinh/$code/ngan-sach', params: { code }, search: which, label: words.seeBudget }}
    >
      {!budget && <SkeletonRows rows={5} columns={3} />}
      {budget && <Silence text={silence(content, budget, hasYears)} />}
      {hasYears && (
        <StackedBars label={words.chart(summary.title)} bars={bars} series={series} format={format} />
      )}
    </Section>
  )
}

const Silence = ({ text }: { text: string | null }) => text && <Note>{text}</Note>

const NamedSources = ({ content }: { content: Content }) => (
  <ul className={css.named}>
    {content.sources
      .filter(({ code }) => !content.sources.some(({ parent }) => parent === code))
      .map(({ code, name, channel }) => (
        <li key={code}>
          {name}
          {channel && <span> · {channel}</span>}
        </li>
      ))}
  </ul>
)

/** Every source with its money and share; only names where the document gives no money. */
export function Sources({ programme, budget }: { programme: ProgrammeView; budget: Budget | undefined }) {
  const { content } = programme
  const rows = budget ? leafSources(content, budget) : []
  if (rows.length === 0) {
    return content.sources.length > 0 ? (
      <Section title={words.namedSources}>
        <NamedSources content={content} />
      </Section>
    ) : null
  }
  const sum = rows.reduce((total, row) => total + (row.total.computed ?? 0), 0)
  const decimals = decimalsFor(rows.map((row) => row.total.computed))
  return (
    <Section title={words.sources} note={shared.millions}>
      <table className={css.sources}>
        <thead>
          <tr>
            <th scope="col">{words.source}</th>
            <th scope="col">{words.columns.money}</th>
            <th scope="col">{words.share}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.label}</th>
              <td>
                <Money vnd={row.total.computed} decimals={decimals} />
              </td>
              <td>
                <Figure value={shareOf(row.total.computed, sum)} decimals={1} />
              </td>
            </tr>
          ))}
          <tr data-sum>
            <th scope="row">{words.sum}</th>
            <td>
              <Money vnd={sum} decimals={decimals} />
            </td>
            <td>
              <Figure value={100} decimals={1} />
            </td>
          </tr>
        </tbody>
      </table>
    </Section>
  )
}
