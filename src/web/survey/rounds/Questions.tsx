import { Button, Checkbox } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { questionKinds, type QuestionKind } from '#contract/survey/nouns.ts'
import { questionKindWords } from '#contract/words/survey.ts'
import type { ProblemError } from '#web/kit/call/problem-error.ts'
import { TextAreaField, TextField } from '#web/kit/form/Field.tsx'
import { SelectField } from '#web/kit/form/SelectField.tsx'
import css from '../survey.module.css'
import { words } from '../words.ts'

const said = words.rounds
const kinds = questionKinds.map((value) => ({ value, label: questionKindWords[value] }))

export interface TypedQuestion {
  key: string
  label: string
  kind: QuestionKind
  options: string[]
  required: boolean
}

interface QuestionsProps {
  questions: readonly TypedQuestion[]
  problem: ProblemError | null
  onChange: (questions: TypedQuestion[]) => void
}

interface OneProps {
  question: TypedQuestion
  no: number
  problem: ProblemError | null
  onChange: (part: Partial<TypedQuestion>) => void
  onDrop: () => void
}

const One = ({ question, no, problem, onChange, onDrop }: OneProps) => {
  const at = (field: string) => ({
    path: `questions.${no - 1}.${field}`,
    error: problem?.messageAt(`questions.${no - 1}.${field}`),
  })
  return (
    <fieldset className={css.need}>
      <legend className={css.needHead}>{said.question(no)}</legend>
      <TextField
        {...at('label')}
        label={said.question(no)}
        value={question.label}
        onChange={(event) => onChange({ label: event.currentTarget.value })}
      />
      <SelectField
        {...at('kind')}
        label={said.questionKind}
        value={question.kind}
        options={kinds}
        onChange={(kind) => kind && onChange({ kind })}
      />
      {question.kind === 'choice' && (
        <TextAreaField
          {...at('options')}
          label={said.options}
          hint={said.optionsHint}
          value={question.options.join('\n')}
          onChange={(event) => onChange({ options: event.currentTarget.value.split('\n') })}
        />
      )}
      <Checkbox
        label={said.required}
        checked={question.required}
        onChange={(event) => onChange({ required: event.currentTarget.checked })}
      />
      <div>
        <button type="button" className={css.link} onClick={onDrop}>
          {said.dropQuestion(no)}
        </button>
      </div>
    </fieldset>
  )
}

/** Questions beyond the short form. */
export function Questions({ questions, problem, onChange }: QuestionsProps) {
  const add = () =>
    onChange([...questions, { key: '', label: '', kind: 'text', options: [], required: false }])
  return (
    <div>
      {questions.map((question, index) => (
        <One
          // a new question has no name yet; none is moved
          key={index}
          question={question}
          no={index + 1}
          problem={problem}
          onChange={(part) =>
            onChange(questions.map((each, at) => (at === index ? { ...each, ...part } : each)))
          }
          onDrop={() => onChange(questions.filter((_, at) => at !== index))}
        />
      ))}
      <Button
        variant="default"
        size="xs"
        leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}
        onClick={add}
      >
        {said.addQuestion}
      </Button>
    </div>
  )
}
