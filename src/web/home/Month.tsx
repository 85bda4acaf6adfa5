import { ActionIcon } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { weekdayOf } from '#contract/kernel/working-days.ts'
import type { Output } from '#web/kit/call/call.ts'
import { useAsk } from '#web/kit/call/queries.ts'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import { SkeletonRows } from '#web/kit/notice/SkeletonRows.tsx'
import { PathLink } from '#web/kit/page/PathLink.tsx'
import css from './month.module.css'
import { words } from './words.ts'

type Day = Output<'agenda.month'>['days'][number]

/** The month before or after: `2026-12` + 1 is `2027-01`. */
function shift(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7)
}

const DayCell = ({ day, today }: { day: Day; today: string }) => (
  <li
    className={css.day}
    data-weekday={weekdayOf(day.day)}
    data-off={!day.working || undefined}
    data-today={day.day === today || undefined}
    data-empty={day.items.length === 0 || undefined}
  >
    <span className={css.number}>
      <span className={css.weekday}>{words.month.weekdays[weekdayOf(day.day) - 1]} </span>
      {Number(day.day.slice(8))}
      {day.day === today && <span className={css.mark}> {words.deadlines.today}</span>}
    </span>
    {day.name && <span className={css.holiday}>{day.name}</span>}
    {day.items.map((item) => (
      <PathLink
        key={`${item.side} ${item.id}`}
        path={item.count > 1 ? '/ai-no-gi' : `/nghia-vu/${item.id}`}
        className={css.item}
        data-side={item.side}
        data-state={item.state}
        data-late={(item.state === 'open' && day.day < today) || undefined}
      >
        {words.month.side[item.side]} {item.title}
        {item.count > 1 && ` (${words.month.offices(item.count)})`}
      </PathLink>
    ))}
  </li>
)

/** What falls due in a month, by us and to us, and the days off; on a phone a list of the days that hold something. */
export function Month({ today }: { today: string }) {
  const { thang = today.slice(0, 7) } = useSearch({ from: '/khung/' })
  const navigate = useNavigate()
  const asked = useAsk('agenda.month', { month: thang }, { keepPrevious: true })
  const go = (by: number) =>
    void navigate({
      to: '/',
      search: { muc: 'lich', thang: shift(thang, by) },
      replace: true,
      resetScroll: false,
    })
  return (
    <>
      <div className={css.head}>
        <ActionIcon aria-label={words.month.before} onClick={() => go(-1)}>
          <IconChevronLeft size={20} stroke={1.75} />
        </ActionIcon>
        <h2 aria-live="polite">{words.month.title(Number(thang.slice(5)), thang.slice(0, 4))}</h2>
        <ActionIcon aria-label={words.month.after} onClick={() => go(1)}>
          <IconChevronRight size={20} stroke={1.75} />
        </ActionIcon>
      </div>
      {asked.error && <ProblemNotice problem={asked.error} onRetry={() => void asked.refetch()} />}
      {asked.isPending && <SkeletonRows rows={6} columns={7} />}
      {asked.data && (
        <>
          <div className={css.weekdays} aria-hidden>
            {words.month.weekdays.map((name) => (
              <span key={name}>{name}</span>
            ))}
          </div>
          <ol className={css.month}>
            {asked.data.days.map((day) => (
              <DayCell key={day.day} day={day} today={today} />
            ))}
          </ol>
          {asked.data.days.every(({ items }) => items.length === 0) && (
            <p className="kc-hint">{words.month.none}</p>
          )}
        </>
      )}
    </>
  )
}
