import { ActionIcon } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { weekdayOf } from '#contract/kernel/working-days.ts'
import type { ReactNode } from 'react'
import { PathLink } from '../page/PathLink.tsx'
import { words } from '../words.ts'
import css from './month.module.css'

const said = words.month

/** The month before or after: `2026-12` + 1 is `2027-01`. */
function shift(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7)
}

/** What stands on a day. */
export interface DayItem {
  key: string
  text: string
  /** its page, where it has one */
  path?: string | null
  tone?: 'quiet' | 'done' | 'warning' | 'danger' | undefined
}

export interface SheetDay {
  /** `2026-12-31` */
  day: string
  items: readonly DayItem[]
  /** a day off, with its name where it has one */
  off?: boolean
  name?: string | null
}

const Item = ({ item: { text, path, tone } }: { item: DayItem }) =>
  path ? (
    <PathLink path={path} className={css.item} data-tone={tone}>
      {text}
    </PathLink>
  ) : (
    <span className={css.item} data-tone={tone}>
      {text}
    </span>
  )

const DayCell = ({ day: { day, items, off = false, name }, today }: { day: SheetDay; today: string }) => (
  <li
    className={css.day}
    data-weekday={weekdayOf(day)}
    data-off={off || undefined}
    data-today={day === today || undefined}
    data-empty={items.length === 0 || undefined}
  >
    <span className={css.number}>
      <span className={css.weekday}>{said.weekdays[weekdayOf(day) - 1]} </span>
      {Number(day.slice(8))}
      {day === today && <span className={css.mark}> {said.today}</span>}
    </span>
    {name && <span className={css.holiday}>{name}</span>}
    {items.map((item) => (
      <Item key={item.key} item={item} />
    ))}
  </li>
)

interface MonthSheetProps {
  /** `2026-12` */
  month: string
  /** null: still on their way */
  days: readonly SheetDay[] | null
  today: string
  /** said where no day holds anything */
  none: string
  onMonth: (month: string) => void
  /** instead of the days, while there are none */
  children?: ReactNode
}

/** One month as a sheet of days, with the way to the next; on a phone a list of the days that hold something. */
export function MonthSheet({ month, days, today, none, onMonth, children }: MonthSheetProps) {
  const title = said.title(Number(month.slice(5)), month.slice(0, 4))
  return (
    <>
      <div className={css.head}>
        <ActionIcon aria-label={said.before} onClick={() => onMonth(shift(month, -1))}>
          <IconChevronLeft size={20} stroke={1.75} />
        </ActionIcon>
        <h2 aria-live="polite">{title}</h2>
        <ActionIcon aria-label={said.after} onClick={() => onMonth(shift(month, 1))}>
          <IconChevronRight size={20} stroke={1.75} />
        </ActionIcon>
      </div>
      {children}
      {days && (
        <>
          <div className={css.weekdays} aria-hidden>
            {said.weekdays.map((name) => (
              <span key={name}>{name}</span>
            ))}
          </div>
          <ol className={css.month} aria-label={title}>
            {days.map((day) => (
              <DayCell key={day.day} day={day} today={today} />
            ))}
          </ol>
          {days.every(({ items }) => items.length === 0) && <p className="kc-hint">{none}</p>}
        </>
      )}
    </>
  )
}
