import { workingDaysBetween } from '#contract/kernel/working-days.ts'
import { dueBetween } from '#contract/programme/dates/calendar.ts'
import { useToday } from '#web/kit/call/session.ts'
import { DateText } from '#web/kit/figure/Figures.tsx'
import { Note } from '#web/kit/notice/EmptyState.tsx'
import { Section } from '#web/kit/page/Section.tsx'
import { useSpecialDays } from '#web/agenda/index.ts'
import { type ProgrammeView, useHere } from '../use-programme.ts'
import css from './overview.module.css'
import { words } from './words.ts'

const nextYear = (day: string): string => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`

/** The next dated deadlines with the working days left; why there is none where there is none. */
export function NextDates({ programme }: { programme: ProgrammeView }) {
  const { code, which } = useHere()
  const today = useToday()
  const special = useSpecialDays()
  const { content, summary } = programme
  const due = dueBetween(content, today, nextYear(today)).slice(0, 4)
  const over = summary.yearTo < Number(today.slice(0, 4))
  return (
    <Section
      title={words.next}
      link={{ to: '/chuong-trinh/$code/nhiem-vu', params: { code }, search: which, label: words.seeCalendar }}
    >
      {due.length === 0 && (
        <Note>{over ? words.over(summary.yearTo) : words.noNext(content.deadlines.length)}</Note>
      )}
      <ul className={css.next}>
        {due.map(({ date, deadlineId, who, what }) => (
          <li key={`${deadlineId} ${date}`}>
            <DateText iso={date} today={today} />
            <span>{what}</span>
            <small>
              {who} · {words.daysLeft(workingDaysBetween(today, date, special))}
            </small>
          </li>
        ))}
      </ul>
    </Section>
  )
}
