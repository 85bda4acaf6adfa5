import { stateSources } from '#contract/planning/nouns.ts'
import type { StateSource } from '#contract/planning/rounds/fields.ts'
import { planSources } from '#contract/words/planning.ts'
import type { ProblemError } from '#web/kit/call/problem-error.ts'
import { TextField } from '#web/kit/form/Field.tsx'
import { NumberField } from '#web/kit/form/NumberField.tsx'
import css from '../rounds.module.css'
import { words } from '../words.ts'

const said = words.form

export interface TypedCeiling {
  source: StateSource
  ceilingVnd: number | null
  basis: string
}

/** Sources of today; the district's stays where an older round has it. */
export const emptyCeilings = (known: readonly TypedCeiling[]): TypedCeiling[] =>
  stateSources
    .filter((source) => source !== 'district' || known.some((each) => each.source === source))
    .map((source) => known.find((each) => each.source === source) ?? { source, ceilingVnd: null, basis: '' })

interface CeilingsProps {
  ceilings: readonly TypedCeiling[]
  problem: ProblemError | null
  onChange: (ceilings: TypedCeiling[]) => void
}

/** What the year may spend by source, as far as it is known. */
export function Ceilings({ ceilings, problem, onChange }: CeilingsProps) {
  const change = (at: number, part: Partial<TypedCeiling>) =>
    onChange(ceilings.map((ceiling, index) => (index === at ? { ...ceiling, ...part } : ceiling)))
  return (
    <fieldset className={css.group}>
      <legend>{said.ceilings}</legend>
      <p className={css.quiet}>{said.ceilingsHint}</p>
      {ceilings.map(({ source, ceilingVnd, basis }, at) => (
        <div key={source} className={css.row}>
          <NumberField
            path={`ceilings.${at}.ceilingVnd`}
            label={planSources[source]}
            optional
            unit="triệu"
            w={200}
            error={problem?.messageAt(`ceilings.${at}.ceilingVnd`)}
            value={ceilingVnd}
            onChange={(value) => change(at, { ceilingVnd: value })}
          />
          <TextField
            path={`ceilings.${at}.basis`}
            label={said.basisOf(planSources[source])}
            optional
            value={basis}
            onChange={(event) => change(at, { basis: event.currentTarget.value })}
          />
        </div>
      ))}
    </fieldset>
  )
}
