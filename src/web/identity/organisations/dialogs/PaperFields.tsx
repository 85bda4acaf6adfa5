import type { ProblemError } from '#web/kit/call/problem-error.ts'
import { DateField } from '#web/kit/form/DateField.tsx'
import { TextField } from '#web/kit/form/Field.tsx'
import css from '../organisations.module.css'
import { words } from '../words.ts'

export interface Paper {
  date: string
  documentNumber: string
  documentDate: string
}

interface PaperFieldsProps {
  paper: Paper
  /** what the day means: "Kể từ ngày" */
  dateLabel: string
  problem: ProblemError | null
  onChange: (part: Partial<Paper>) => void
}

/** The day of a change, and the decision by which it came about. */
export const PaperFields = ({ paper, dateLabel, problem, onChange }: PaperFieldsProps) => (
  <>
    <DateField
      path="date"
      label={dateLabel}
      value={paper.date}
      error={problem?.messageAt('date')}
      onChange={(date) => onChange({ date: date ?? '' })}
    />
    <div className={css.pair}>
      <TextField
        path="documentNumber"
        label={words.documentNumber}
        value={paper.documentNumber}
        error={problem?.messageAt('documentNumber')}
        onChange={(event) => onChange({ documentNumber: event.currentTarget.value })}
      />
      <DateField
        path="documentDate"
        label={words.documentDate}
        value={paper.documentDate}
        error={problem?.messageAt('documentDate')}
        onChange={(documentDate) => onChange({ documentDate: documentDate ?? '' })}
      />
    </div>
  </>
)
