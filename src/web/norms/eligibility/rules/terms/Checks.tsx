import { Checkbox } from '@mantine/core'
import css from '../../eligibility.module.css'

interface ChecksProps<V extends string> {
  label: string
  value: readonly V[]
  options: readonly { value: V; label: string }[]
  onChange: (value: V[]) => void
}

/** Some of a few. */
export const Checks = <V extends string>({ label, value, options, onChange }: ChecksProps<V>) => (
  <fieldset className={css.group}>
    <legend>{label}</legend>
    <div className={css.checks}>
      {options.map((option) => (
        <Checkbox
          key={option.value}
          label={option.label}
          checked={value.includes(option.value)}
          onChange={(event) =>
            onChange(
              options
                .map((each) => each.value)
                .filter((each) =>
                  each === option.value ? event.currentTarget.checked : value.includes(each),
                ),
            )
          }
        />
      ))}
    </div>
  </fieldset>
)
