import css from './twins.module.css'
import { words } from './words.ts'

export type Which = 'into' | 'from'

interface ChoiceProps {
  /** names the group among the radio buttons of the page */
  name: string
  label: string
  values: Record<Which, string>
  chosen: Which
  onChoose: (which: Which) => void
}

/** One field of two records, side by side: one of them is right. */
export const Choice = ({ name, label, values, chosen, onChoose }: ChoiceProps) => (
  <fieldset className={css.choice}>
    <legend>{label}</legend>
    {(['into', 'from'] as const).map((which) => (
      <label key={which} className={css.option}>
        <input type="radio" name={name} checked={chosen === which} onChange={() => onChoose(which)} />
        <span>{values[which] || <span className={css.below}>{words.nothing}</span>}</span>
      </label>
    ))}
  </fieldset>
)
