import { Select } from '@mantine/core'
import { useState } from 'react'
import { useToday } from '#web/kit/call/session.ts'
import { EmptyState } from '#web/kit/notice/EmptyState.tsx'
import { Section } from '#web/kit/page/Section.tsx'
import { usePhone } from '#web/kit/page/use-phone.ts'
import type { ProgrammeView } from '../use-programme.ts'
import { firstWindow, isDated, type Timing, type Twelve, twelveAround, twelveFrom } from './calendar.ts'
import css from './calendar.module.css'
import { CalendarList, CalendarStrip } from './CalendarStrip.tsx'
import { ruleWords, words } from './words.ts'

type Content = ProgrammeView['content']

const timings: Timing[] = ['past', 'soon', 'ahead']

const Legend = () =>
  timings.map((timing) => (
    <span key={timing} className={css.key} data-timing={timing}>
      <span className={css.square} aria-hidden />
      {words.legend[timing]}
    </span>
  ))

const Undated = ({ content }: { content: Content }) => {
  const undated = content.deadlines.filter((deadline) => !isDated(deadline))
  return (
    undated.length > 0 && (
      <>
        <h3 className={css.undatedHead}>
          {words.undated} <span>{words.undatedNote(undated.length)}</span>
        </h3>
        <ul className={css.undated}>
          {undated.map(({ id, what, who, rule }) => (
            <li key={id}>
              {what}
              <small>
                {who} · {ruleWords(rule)}
              </small>
            </li>
          ))}
        </ul>
      </>
    )
  )
}

const monthName = (day: string): string => `${Number(day.slice(5, 7))}/${day.slice(0, 4)}`

function Window({
  content,
  value,
  onChange,
}: {
  content: Content
  value: 'around' | number
  onChange: (value: 'around' | number) => void
}) {
  const { yearFrom, yearTo } = content.head
  const years = Array.from({ length: yearTo - yearFrom + 2 }, (_, index) => yearFrom - 1 + index)
  return (
    <Select
      className={`${css.choice} kc-no-print`}
      aria-label={words.window}
      allowDeselect={false}
      data={[
        { value: 'around', label: words.around },
        ...years.map((year) => ({ value: String(year), label: words.year(year) })),
      ]}
      value={String(value)}
      onChange={(chosen) => onChange(chosen === 'around' || chosen === null ? 'around' : Number(chosen))}
    />
  )
}

/** Deadlines over twelve months, and those to which the text gives no date. */
export function Calendar({ content }: { content: Content }) {
  const today = useToday()
  const phone = usePhone()
  const [chosen, setChosen] = useState<'around' | number | null>(null)
  const shown = chosen ?? firstWindow(content, today)
  const twelve: Twelve = shown === 'around' ? twelveAround(today) : twelveFrom(shown, 1)
  if (content.deadlines.length === 0) return <EmptyState>{words.none}</EmptyState>
  const Drawn = phone ? CalendarList : CalendarStrip
  return (
    <Section title={words.calendar(monthName(twelve.from), monthName(twelve.to))} aside={<Legend />}>
      <Window content={content} value={shown} onChange={setChosen} />
      <Drawn content={content} twelve={twelve} today={today} />
      <Undated content={content} />
    </Section>
  )
}
