import { DateText } from '#web/kit/figure/Figures.tsx'
import { formatDay } from '#web/kit/figure/dates.ts'
import { useSpecialDays } from '#web/agenda/index.ts'
import type { ProgrammeView } from '../use-programme.ts'
import { type Lane, lanesOf, placeOf, timingOf, type Twelve } from './calendar.ts'
import css from './calendar.module.css'
import { words } from './words.ts'

const percent = (share: number): string => `${(share * 100).toFixed(3)}%`

type Due = Lane['rows'][number][number]

/** A marker with its words; near the right edge the words stand before it. */
function Marker({ due, twelve, today }: { due: Due; twelve: Twelve; today: string }) {
  const special = useSpecialDays()
  const at = placeOf(twelve, due.date)
  const before = at > 0.72
  return (
    <li
      className={css.marker}
      data-timing={timingOf(due.date, today, special)}
      data-before={before || undefined}
      style={before ? { right: percent(1 - at) } : { left: percent(at) }}
    >
      <span className={css.square} aria-hidden />
      <span className="kc-hidden">
        <DateText iso={due.date} />:{' '}
      </span>
      <span>{due.what}</span>
    </li>
  )
}

const Months = ({ twelve }: { twelve: Twelve }) => (
  <div className={css.months} aria-hidden>
    <span className={css.corner}>{words.month}</span>
    {twelve.months.map(({ year, month }, index) => (
      <span key={`${year} ${month}`} className={css.month}>
        {month}
        {(index === 0 || month === 1) && <small>/{year}</small>}
      </span>
    ))}
  </div>
)

/** Twelve months, one row per organisation; markers lie at their days, today is a line. */
export function CalendarStrip({
  content,
  twelve,
  today,
}: {
  content: ProgrammeView['content']
  twelve: Twelve
  today: string
}) {
  const lanes = lanesOf(content, twelve)
  const inside = today >= twelve.from && today <= twelve.to
  if (lanes.length === 0) return <p className={css.none}>{words.noDated}</p>
  return (
    <div className={css.strip}>
      <Months twelve={twelve} />
      {inside && (
        <div className={css.todayTrack} aria-hidden>
          <span className={css.today} style={{ left: percent(placeOf(twelve, today)) }}>
            <span className="kc-figures">{formatDay(today, today)}</span>
          </span>
        </div>
      )}
      {lanes.map(({ who, rows }) => (
        <div key={who} className={css.lane}>
          <div className={css.who}>{who}</div>
          <div className={css.rows}>
            {rows.map((row, index) => (
              <ul key={index} className={css.row}>
                {row.map((due) => (
                  <Marker key={`${due.deadlineId} ${due.date}`} due={due} twelve={twelve} today={today} />
                ))}
              </ul>
            ))}
          </div>
        </div>
      ))}
    </div>
  )
}

/** The same on a phone: by date, in two lines. */
export function CalendarList({
  content,
  twelve,
  today,
}: {
  content: ProgrammeView['content']
  twelve: Twelve
  today: string
}) {
  const special = useSpecialDays()
  const due = lanesOf(content, twelve)
    .flatMap(({ rows }) => rows.flat())
    .sort((a, b) => a.date.localeCompare(b.date))
  if (due.length === 0) return <p className={css.none}>{words.noDated}</p>
  return (
    <ul className={css.list}>
      {due.map(({ date, deadlineId, who, what }) => (
        <li key={`${deadlineId} ${date}`} data-timing={timingOf(date, today, special)}>
          <DateText iso={date} today={today} />
          <div>
            {what}
            <small>{who}</small>
          </div>
        </li>
      ))}
    </ul>
  )
}
