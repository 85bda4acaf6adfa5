import { Button } from '@mantine/core'
import { useId, useState } from 'react'
import { calculate } from '#contract/norms/calculator/calculate.ts'
import type { Cost } from '#contract/norms/calculator/asked.ts'
import type { ActivityType } from '#contract/norms/catalogue.ts'
import type { Norm } from '#contract/norms/norm.ts'
import { formatVnd, MILLION } from '#contract/kernel/money.ts'
import { Section } from '#web/kit/page/Section.tsx'
import css from './calculator.module.css'
import { words } from './words.ts'

interface WhatIfProps {
  norm: Norm
  activity: ActivityType
  wish: { costs: readonly Cost[]; line: boolean; priority: boolean; count: number }
  eligible: number
  headroom: number | null
  onTake: (amount: number) => void
}

/** As far as looking pays: twice what it costs, and a little beyond the cost at which the ceiling is reached. */
const mostOf = (eligible: number, headroom: number | null): number =>
  Math.max(Math.ceil((eligible * 2) / MILLION), Math.ceil(((eligible + (headroom ?? 0)) * 1.2) / MILLION), 10)

/** The same rule as the server's, here in the browser: another cost, another support. */
export function WhatIf({ norm, activity, wish, eligible, headroom, onTake }: WhatIfProps) {
  const [millions, setMillions] = useState(Math.round(eligible / MILLION))
  const id = useId()
  const cost = millions * MILLION
  const { support, counterpart } = calculate(norm, activity, { ...wish, costs: [{ item: '', amount: cost }] })
  const rows = [
    [words.whatIfRows.cost, cost],
    [words.whatIfRows.support, support],
    [words.whatIfRows.own, counterpart],
  ] as const
  return (
    <Section title={words.whatIf}>
      <div className={`${css.whatIf} kc-no-print`}>
        <label htmlFor={id}>{words.whatIfLabel}</label>
        <p className={css.hint}>{words.whatIfHint}</p>
        <input
          id={id}
          type="range"
          min={0}
          max={mostOf(eligible, headroom)}
          value={millions}
          aria-valuetext={words.inMillions(String(millions))}
          onChange={(event) => setMillions(Number(event.currentTarget.value))}
        />
      </div>
      <dl className={css.whatIfRows} aria-live="polite">
        {rows.map(([name, amount]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="kc-figures">
              {formatVnd(amount)} {words.dong}
            </dd>
          </div>
        ))}
      </dl>
      {cost !== eligible && (
        <Button size="xs" variant="default" className="kc-no-print" onClick={() => onTake(cost)}>
          {words.takeThis}
        </Button>
      )}
    </Section>
  )
}
