import { type Money, type PlanSource } from '#contract/planning/nouns.ts'
import { planSources } from '#contract/words/planning.ts'
import type { ProblemError } from '#web/kit/call/problem-error.ts'
import { NumberField } from '#web/kit/form/NumberField.tsx'
import css from './decision.module.css'

interface MoneyBySourceProps {
  /** sources that can be typed, in their order */
  sources: readonly PlanSource[]
  value: Money
  problem: ProblemError | null
  onChange: (value: Money) => void
}

/** Money of one line by source, typed in triệu đồng. */
export const MoneyBySource = ({ sources, value, problem, onChange }: MoneyBySourceProps) => (
  <div className={css.amounts}>
    {sources.map((source) => (
      <NumberField
        key={source}
        path={`money.${source}`}
        label={planSources[source]}
        unit="triệu"
        w={220}
        error={problem?.messageAt(`money.${source}`)}
        value={value[source] ?? null}
        onChange={(amount) => onChange({ ...value, [source]: amount ?? 0 })}
      />
    ))}
  </div>
)

/** Sources that have money, or may be expected to, in their usual order. */
export const sourcesOf = (money: Money, also: readonly PlanSource[] = []): PlanSource[] =>
  (Object.keys(planSources) as PlanSource[]).filter(
    (source) => (money[source] ?? 0) > 0 || also.includes(source),
  )
