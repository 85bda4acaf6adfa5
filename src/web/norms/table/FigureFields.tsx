import { Checkbox } from '@mantine/core'
import { NormUnit } from '#contract/norms/catalogue.ts'
import { normUnits } from '#contract/words/norms.ts'
import { NumberField } from '#web/kit/form/NumberField.tsx'
import { SelectField } from '#web/kit/form/SelectField.tsx'
import type { PartProps } from './NormFormFields.tsx'
import css from './norms.module.css'
import { words } from './words.ts'

const { fields } = words
const units = NormUnit.options.map((value) => ({ value, label: normUnits[value] }))

/** Per cent as typed ↔ per mille as kept; what has more than one decimal is refused by the server, not rounded. */
const perMille = (typed: number | null, factor: number): number | null =>
  typed === null ? null : Number((typed * factor).toFixed(6))

const Factor = ({ path, given, change, error }: PartProps & { path: 'lineFactor' | 'priorityFactor' }) => {
  const value = given[path] ?? null
  return (
    <NumberField
      path={path}
      label={fields[path]}
      hint={fields[`${path}Hint`]}
      optional
      w={200}
      counted="lần"
      error={error(path)}
      value={value === null ? null : value / 1000}
      onChange={(typed) => change({ [path]: perMille(typed, 1000) })}
    />
  )
}

/** How much: share, ceiling, for each what, factors and what they raise. */
export function FigureFields(props: PartProps) {
  const { given, change, error } = props
  return (
    <>
      <div className={css.pair}>
        <NumberField
          path="rate"
          label={fields.rate}
          hint={fields.rateHint}
          optional
          w={200}
          counted="%"
          error={error('rate')}
          value={given.rate === null ? null : given.rate / 10}
          onChange={(typed) => change({ rate: perMille(typed, 10) })}
        />
        <NumberField
          path="ceiling"
          label={fields.ceiling}
          hint={fields.ceilingHint}
          optional
          unit="triệu"
          error={error('ceiling')}
          value={given.ceiling}
          onChange={(ceiling) => change({ ceiling })}
        />
      </div>
      <SelectField
        path="unit"
        label={fields.unit}
        w={240}
        searchable
        error={error('unit')}
        value={given.unit}
        options={units}
        onChange={(unit) => unit && change({ unit })}
      />
      <div className={css.pair}>
        <Factor {...props} path="lineFactor" />
        <Factor {...props} path="priorityFactor" />
      </div>
      {given.priorityFactor !== null &&
        (['priorityRaisesCeiling', 'priorityRaisesRate'] as const).map((path) => (
          <Checkbox
            key={path}
            label={fields[path]}
            checked={given[path]}
            onChange={(event) => change({ [path]: event.currentTarget.checked })}
          />
        ))}
    </>
  )
}
