import { TextInput } from '@mantine/core'
import type { Looked } from '#contract/norms/eligibility/verdict.ts'
import css from './verdict.module.css'
import { words } from './words.ts'

// `key` is React's own name: the question's key comes as `name`
interface QuestionProps {
  name: string
  asks: NonNullable<Looked['question']>['asks']
  /** what is asked, in words */
  label: string
  value: string | undefined
  onAnswer: (name: string, value: string) => void
}

/** The question that decides a condition, where it can be answered at once. */
export const Question = ({ name, asks, label, value, onAnswer }: QuestionProps) =>
  asks === 'count' ? (
    <TextInput
      name={name}
      aria-label={label}
      placeholder={words.times}
      inputMode="numeric"
      w={110}
      value={value ?? ''}
      onChange={(event) => onAnswer(name, event.currentTarget.value.replace(/\D/g, '').slice(0, 3))}
    />
  ) : (
    <fieldset className={css.answers}>
      <legend className={css.hidden}>{label}</legend>
      {(['yes', 'no'] as const).map((answer) => (
        <label key={answer}>
          <input
            type="radio"
            name={name}
            checked={value === answer}
            onChange={() => onAnswer(name, answer)}
          />
          {words[answer]}
        </label>
      ))}
    </fieldset>
  )
