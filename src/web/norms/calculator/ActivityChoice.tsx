import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { useState } from 'react'
import type { ActivityType } from '#contract/norms/catalogue.ts'
import { Note } from '#web/kit/notice/EmptyState.tsx'
import css from './calculator.module.css'
import { words } from './words.ts'

/** What most owners ask for stands first; the catalogue's own order says which. */
const first = 5

interface ActivityChoiceProps {
  activities: readonly ActivityType[]
  value: string | undefined
  /** the value is none of them */
  unknown: boolean
  onChange: (code: string) => void
}

/** What somebody wants to do, in plain words. */
export function ActivityChoice({ activities, value, unknown, onChange }: ActivityChoiceProps) {
  const [all, setAll] = useState(false)
  const asked = activities.filter(({ plain }) => plain !== null)
  const hidden = asked.slice(first).some(({ code }) => code === value)
  const shown = all || hidden || unknown ? asked : asked.slice(0, first)
  return (
    <fieldset className={css.choice}>
      <legend>{words.what}</legend>
      {unknown && <Note tone="warning">{words.unknownActivity(value ?? '')}</Note>}
      {shown.map(({ code, plain, told }) => (
        <label key={code} className={css.option} data-chosen={code === value || undefined}>
          <input
            type="radio"
            name="viec"
            value={code}
            checked={code === value}
            onChange={() => onChange(code)}
          />
          <span>
            <span className={css.optionName}>{plain}</span>
            {told && <span className={css.hint}>{told}</span>}
          </span>
        </label>
      ))}
      {asked.length > first && !hidden && !unknown && (
        <button type="button" className={css.others} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? (
            <IconChevronUp size={16} stroke={1.75} aria-hidden />
          ) : (
            <IconChevronDown size={16} stroke={1.75} aria-hidden />
          )}
          {all ? words.fewer : words.others(asked.length - first)}
        </button>
      )}
    </fieldset>
  )
}
