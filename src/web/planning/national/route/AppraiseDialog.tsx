import { Radio } from '@mantine/core'
import { useState } from 'react'
import {
  type Appraisers,
  type Criterion,
  criteria,
  type CriterionMark,
} from '#contract/planning/national/nouns.ts'
import { appraiserWords, criterionMarkWords, criterionWords } from '#contract/words/planning/national.ts'
import { useToday } from '#web/kit/call/session.ts'
import { DateField } from '#web/kit/form/DateField.tsx'
import { TextAreaField, TextField } from '#web/kit/form/Field.tsx'
import { choicesOf } from '#web/kit/form/FilterSelect.tsx'
import { SelectField } from '#web/kit/form/SelectField.tsx'
import { ActDialog } from '#web/kit/steps/ActDialog.tsx'
import css from '../national.module.css'
import { words } from '../words.ts'
import type { Row } from './columns.tsx'

const said = words.appraise
type Marks = Record<Criterion, { mark: CriterionMark; note: string }>
type Result = keyof typeof said.results

const met = { mark: 'met', note: '' } as const

/** What the last appraisal said, to go on from; the first one begins with everything met. */
const beginning = ({ appraisal }: Row): Marks => ({
  principles: met,
  objectives: met,
  capacity: met,
  combination: met,
  file: met,
  ...Object.fromEntries(
    (appraisal?.marks ?? []).map(({ criterion, mark, note }) => [criterion, { mark, note }]),
  ),
})

interface MarkFieldsProps {
  criterion: Criterion
  at: number
  value: Marks[Criterion]
  onChange: (value: Marks[Criterion]) => void
}

const MarkFields = ({ criterion, at, value, onChange }: MarkFieldsProps) => (
  <fieldset className={css.criterion}>
    <legend>
      {at + 1}. {criterionWords[criterion]}
    </legend>
    <Radio.Group
      aria-label={`${said.mark}: ${criterionWords[criterion]}`}
      value={value.mark}
      onChange={(mark) =>
        onChange({
          ...value,
          mark: choicesOf(criterionMarkWords).find((one) => one.value === mark)?.value ?? value.mark,
        })
      }
    >
      <span className={css.pair}>
        {choicesOf(criterionMarkWords).map(({ value: mark, label }) => (
          <Radio key={mark} value={mark} label={label} />
        ))}
      </span>
    </Radio.Group>
    <TextField
      path={`marks.${at}.note`}
      label={said.note}
      optional
      value={value.note}
      onChange={(event) => onChange({ ...value, note: event.currentTarget.value })}
    />
  </fieldset>
)

/** The department's basic appraisal of a line by the five criteria. */
export function AppraiseDialog({ row, onClose }: { row: Row; onClose: () => void }) {
  const today = useToday()
  const [marks, setMarks] = useState(() => beginning(row))
  const [by, setBy] = useState<Appraisers>(row.appraisal?.by ?? 'council')
  const [result, setResult] = useState<Result>('appraised')
  const [number, setNumber] = useState('')
  const [on, setOn] = useState<string | null>(today)
  const [note, setNote] = useState('')
  return (
    <ActDialog
      act="planning.appraiseNational"
      title={`${said.title}: ${row.title}`}
      confirm={said.confirm}
      input={() => ({
        id: row.id,
        version: row.version,
        marks: criteria.map((criterion) => ({ criterion, ...marks[criterion] })),
        by,
        result,
        number,
        on: on ?? '',
        note,
      })}
      onClose={onClose}
    >
      {(problem) => (
        <div className={css.form}>
          <div className={css.pair}>
            <SelectField
              path="by"
              label={said.by}
              w={240}
              value={by}
              options={choicesOf(appraiserWords)}
              onChange={(chosen) => setBy(chosen ?? by)}
            />
            <DateField
              path="on"
              label={said.on}
              value={on}
              error={problem?.messageAt('on')}
              onChange={setOn}
            />
          </div>
          {criteria.map((criterion, at) => (
            <MarkFields
              key={criterion}
              criterion={criterion}
              at={at}
              value={marks[criterion]}
              onChange={(value) => setMarks({ ...marks, [criterion]: value })}
            />
          ))}
          <SelectField
            path="result"
            label={said.result}
            value={result}
            options={choicesOf(said.results)}
            error={problem?.messageAt('result')}
            onChange={(chosen) => setResult(chosen ?? result)}
          />
          <TextField
            path="number"
            label={said.number}
            optional
            value={number}
            onChange={(event) => setNumber(event.currentTarget.value)}
          />
          <TextAreaField
            path="note"
            label={said.whole}
            optional={result === 'appraised'}
            value={note}
            error={problem?.messageAt('note')}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
        </div>
      )}
    </ActDialog>
  )
}
