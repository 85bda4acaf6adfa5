import { useState } from 'react'
import { useAsk } from '#web/kit/call/queries.ts'
import { DateField } from '#web/kit/form/DateField.tsx'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import css from './organisations.module.css'
import { words } from './words.ts'

/** "Tên vào ngày …": the name that an old paper prints, and whose it was then. */
export function OnDay({ id }: { id: string }) {
  const [date, setDate] = useState<string | null>(null)
  const answer = useAsk('identity.organisationAt', { id, date: date ?? '' }, { enabled: date !== null })
  return (
    <div className={css.fields}>
      <DateField
        path="vao-ngay"
        label={words.day}
        hint={words.onDayHint}
        clearable
        value={date}
        onChange={setDate}
      />
      {answer.error && <ProblemNotice problem={answer.error} />}
      {date !== null && answer.data && (
        <p role="status" className={css.name}>
          <strong>{answer.data.name}</strong>
          <span className={css.quiet}>{answer.data.parentName ?? words.noParent}</span>
          {!answer.data.stands && (
            <span className={css.certainty} data-uncertain>
              {words.notStanding}
            </span>
          )}
        </p>
      )}
    </div>
  )
}
