import type { Output } from '#web/kit/call/call.ts'
import { DateText } from '#web/kit/figure/Figures.tsx'
import { EmptyState } from '#web/kit/notice/EmptyState.tsx'
import { SkeletonRows } from '#web/kit/notice/SkeletonRows.tsx'
import { Section } from '#web/kit/page/Section.tsx'
import css from './home.module.css'
import { workingDays } from './working-days.ts'
import { words } from './words.ts'

type Deadline = Output<'programme.mine'>['deadlines'][number]

interface NextDeadlinesProps {
  deadlines: Deadline[]
  loading: boolean
  today: string
}

/** The next dates, short: the rest stands in the tab. */
export const NextDeadlines = ({ deadlines, loading, today }: NextDeadlinesProps) => (
  <Section
    title={words.deadlines.title}
    link={{ to: '/', search: { muc: 'lich' }, label: words.deadlines.all }}
  >
    {loading && <SkeletonRows rows={4} columns={1} />}
    {!loading && deadlines.length === 0 && <EmptyState>{words.deadlines.none}</EmptyState>}
    <ul className={css.dates}>
      {deadlines.slice(0, 6).map((item) => (
        <li key={`${item.code} ${item.date} ${item.who} ${item.what}`}>
          <DateText iso={item.date} today={today} />
          <span>
            {item.what}
            <small>
              {item.who} · {words.deadlines.workingDays(workingDays(item.workingDaysLeft))}
            </small>
          </span>
        </li>
      ))}
    </ul>
  </Section>
)
