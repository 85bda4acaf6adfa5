import { ActionIcon } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { addDays, weekdayOf } from '#contract/kernel/working-days.ts'
import { words } from '../words.ts'
import css from './calendar.module.css'
import type { Entry } from './entries.ts'

const said = words.calendar

/** The month before or after: `2026-12` + 1 is `2027-01`. */
function shift(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7)
}

const daysOf = (month: string): string[] =>
  Array.from({ length: 31 }, (_, index) => addDays(`${month}-01`, index)).filter((day) =>
    day.startsWith(month),
  )

interface MonthViewProps {
  month: string
  entries: readonly Entry[]
  today: string
  onMonth: (month: string) => void
}

/** One month as a sheet of days; on a phone the days that hold something. */
export function MonthView({ month, entries, today, onMonth }: MonthViewProps) {
  const days = daysOf(month)
  const on = (day: string) => entries.filter((one) => one.on <= day && day <= (one.until ?? one.on))
  const title = said.monthTitle(Number(month.slice(5)), month.slice(0, 4))
  return (
    <>
      <div className={css.head}>
        <ActionIcon variant="default" aria-label={said.before} onClick={() => onMonth(shift(month, -1))}>
          <IconChevronLeft size={20} stroke={1.75} />
        </ActionIcon>
        <h2 aria-live="polite">{title}</h2>
        <ActionIcon variant="default" aria-label={said.after} onClick={() => onMonth(shift(month, 1))}>
          <IconChevronRight size={20} stroke={1.75} />
        </ActionIcon>
      </div>
      <div className={css.weekdays} aria-hidden>
        {said.weekdays.map((name) => (
          <span key={name}>{name}</span>
        ))}
      </div>
      <ol className={css.month} aria-label={title}>
        {days.map((day) => (
          <li
            key={day}
            className={css.day}
            data-weekday={weekdayOf(day)}
            data-today={day === today || undefined}
            data-empty={on(day).length === 0 || undefined}
          >
            <span className={css.number}>{Number(day.slice(8))}</span>
            {on(day).map((one) => (
              <span key={one.key} className={css.item} data-kind={one.kind}>
                {one.title}
              </span>
            ))}
          </li>
        ))}
      </ol>
      {days.every((day) => on(day).length === 0) && <p className={css.none}>{said.monthNone}</p>}
    </>
  )
}
