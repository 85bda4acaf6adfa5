import { useState } from 'react'
import { useAsk } from '#web/kit/call/queries.ts'
import { DateField } from '#web/kit/form/DateField.tsx'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import { UnitLink } from './columns.tsx'
import css from './territory.module.css'
import { above } from './validity.ts'
import { words } from './words.ts'

/** "Đơn vị này vào ngày …": the unit or units on the same ground, and whether a person must choose. */
export function OnDay({ id }: { id: string }) {
  const [date, setDate] = useState<string | null>(null)
  const answer = useAsk('territory.resolve', { id, date: date ?? '' }, { enabled: date !== null })
  const { data } = answer
  return (
    <div className={css.onDay}>
      <DateField path="ngay-khac" label={words.resolve.date} value={date} clearable onChange={setDate} />
      {answer.error && <ProblemNotice problem={answer.error} />}
      {date !== null && data && (
        <div role="status">
          <p className={css.outcome} data-outcome={data.outcome}>
            {words.outcomes[data.outcome]}
          </p>
          <p className={css.quiet}>{data.text}</p>
          <ul className={css.kins}>
            {data.units.map((unit) => (
              <li key={unit.id}>
                <span>
                  <UnitLink unit={unit} />
                  <span className={css.quiet}> {above(unit.path)}</span>
                </span>
                <span className={css.extent} data-partial={unit.extent === 'partial' || undefined}>
                  {words.extent[unit.extent]}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}
