import { type Money as Amounts, stateSources } from '#contract/planning/nouns.ts'
import { stateOf, sumBySource, totalOf } from '#contract/planning/unit/rules.ts'
import { planSources as sourceWords } from '#contract/words/planning.ts'
import { Money } from '#web/kit/figure/Figures.tsx'
import { Section } from '#web/kit/page/Section.tsx'
import { words } from '../words.ts'
import css from '../unit.module.css'

const said = words.plan

const Row = ({ label, vnd, sum = false }: { label: string; vnd: number; sum?: boolean }) => (
  <tr data-sum={sum || undefined}>
    <th scope="row">{label}</th>
    <td>
      <Money vnd={vnd} />
    </td>
  </tr>
)

/** What the plan asks, source by source; follows every figure that is typed. */
export function Totals({ lines }: { lines: readonly Amounts[] }) {
  const sums = sumBySource(lines)
  const asked = stateSources.filter((source) => sums[source] > 0)
  const others = (['own', 'other', 'loan'] as const).filter((source) => sums[source] > 0)
  return (
    <Section title={said.totals} note={said.inMillions}>
      <table className={css.totals} aria-label={said.totals}>
        <tbody>
          {asked.map((source) => (
            <Row key={source} label={sourceWords[source]} vnd={sums[source]} />
          ))}
          <Row label={said.state} vnd={stateOf(sums)} sum />
          {others.map((source) => (
            <Row key={source} label={sourceWords[source]} vnd={sums[source]} />
          ))}
          <Row label={said.whole} vnd={totalOf(sums)} sum />
        </tbody>
      </table>
    </Section>
  )
}
