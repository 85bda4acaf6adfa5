import { Checkbox } from '@mantine/core'
import type { Question } from '#contract/survey/nouns.ts'
import { DateField } from '#web/kit/form/DateField.tsx'
import { fieldId, TextAreaField, TextField } from '#web/kit/form/Field.tsx'
import { SelectField } from '#web/kit/form/SelectField.tsx'
import { Section } from '#web/kit/page/Section.tsx'
import css from '../survey.module.css'
import { words } from '../words.ts'
import { fieldAt, type PartProps, roundOf } from './parts.ts'

const said = words.form

interface AskedProps {
  question: Question
  value: string
  error: string | undefined
  onChange: (value: string) => void
}

/** One question of the round, in its own way. */
const Asked = ({ question, value, error, onChange }: AskedProps) => {
  const { key, label, kind, options, required } = question
  const field = { path: `extra.${key}`, label, error, optional: !required }
  if (kind === 'yesNo' || kind === 'choice') {
    const choices =
      kind === 'yesNo'
        ? [
            { value: 'yes', label: said.yes },
            { value: 'no', label: said.no },
          ]
        : options.map((option) => ({ value: option, label: option }))
    return (
      <SelectField
        {...field}
        clearable
        value={value || null}
        options={choices}
        onChange={(chosen) => onChange(chosen ?? '')}
      />
    )
  }
  const written = { ...field, value }
  if (kind === 'number')
    return (
      <TextField
        {...written}
        inputMode="decimal"
        w={200}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    )
  return <TextAreaField {...written} minRows={2} onChange={(event) => onChange(event.currentTarget.value)} />
}

/** What is difficult, and what the round asks beyond the short form. */
export function TroubleSection({ draft, carried, problem, answer }: PartProps) {
  const { difficulties, extra, roundId } = draft.answers
  const questions = roundOf(carried, roundId)?.questions ?? []
  const put = (key: string, value: string) =>
    answer({
      extra: [...extra.filter((each) => each.key !== key), ...(value === '' ? [] : [{ key, value }])],
    })
  return (
    <Section title={said.opinion}>
      <div className={css.fields}>
        {questions.map((question) => (
          <Asked
            key={question.key}
            question={question}
            value={extra.find(({ key }) => key === question.key)?.value ?? ''}
            error={problem?.messageAt(`extra.${question.key}`)}
            onChange={(value) => put(question.key, value)}
          />
        ))}
        <TextAreaField
          {...fieldAt('difficulties', problem)}
          optional
          value={difficulties}
          onChange={(event) => answer({ difficulties: event.currentTarget.value })}
        />
      </div>
    </Section>
  )
}

/** Who answered, on which day, and whether they agree. */
export function EndSection({ draft, carried, problem, answer }: PartProps) {
  const { respondent, consent, surveyedOn } = draft.answers
  const change = (part: Partial<typeof respondent>) => answer({ respondent: { ...respondent, ...part } })
  const refused = problem?.messageAt('consent')
  return (
    <Section title={said.end}>
      <div className={css.fields}>
        <DateField
          {...fieldAt('surveyedOn', problem)}
          value={surveyedOn}
          maxDate={carried.today}
          onChange={(day) => day && answer({ surveyedOn: day })}
        />
        <Checkbox
          id={fieldId('consent')}
          label={said.consent}
          description={said.consentHint}
          error={refused}
          checked={consent}
          onChange={(event) => answer({ consent: event.currentTarget.checked })}
        />
        <TextField
          {...fieldAt('respondent.name', problem)}
          optional
          value={respondent.name}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <TextField
          {...fieldAt('respondent.title', problem)}
          optional
          value={respondent.title}
          onChange={(event) => change({ title: event.currentTarget.value })}
        />
        <TextField
          {...fieldAt('respondent.phone', problem)}
          optional
          type="tel"
          inputMode="tel"
          autoComplete="off"
          value={respondent.phone}
          onChange={(event) => change({ phone: event.currentTarget.value })}
        />
      </div>
    </Section>
  )
}
