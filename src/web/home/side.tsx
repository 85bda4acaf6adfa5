import { Link } from '@tanstack/react-router'
import type { Output } from '#web/kit/call/call.ts'
import { useAsk } from '#web/kit/call/queries.ts'
import { DateText, Money } from '#web/kit/figure/Figures.tsx'
import { EmptyState } from '#web/kit/notice/EmptyState.tsx'
import { SkeletonRows } from '#web/kit/notice/SkeletonRows.tsx'
import { Section } from '#web/kit/page/Section.tsx'
import css from './home.module.css'
import { words } from './words.ts'

type Deadline = Output<'programme.mine'>['deadlines'][number]

/** The next dates, short: the rest stands in the tab. */
export const NextDeadlines = ({
  deadlines,
  loading,
  today,
}: {
  deadlines: Deadline[]
  loading: boolean
  today: string
}) => (
  <Section
    title={words.deadlines.title}
    link={{ to: '/', search: { muc: 'moc' }, label: words.deadlines.all }}
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
              {item.who} ·{' '}
              <span className="kc-figures">
                {item.workingDaysLeft < 0 ? `−${-item.workingDaysLeft}` : item.workingDaysLeft}
              </span>{' '}
              {words.deadlines.workingDays}
            </small>
          </span>
        </li>
      ))}
    </ul>
  </Section>
)

/** The programmes of one's own province, newest first. */
export function OwnProgrammes({ provinceId }: { provinceId: string | null }) {
  const list = useAsk('programme.list', { provinceId: provinceId ?? undefined, sort: 'period' })
  const items = list.data?.items ?? []
  return (
    <Section title={words.programmes.title} link={{ to: '/chuong-trinh', label: words.programmes.all }}>
      {list.isPending && <SkeletonRows rows={3} columns={1} />}
      {list.data && items.length === 0 && <EmptyState>{words.programmes.none}</EmptyState>}
      <ul className={css.own}>
        {items.slice(0, 5).map((item) => (
          <li key={item.code}>
            <Link to="/chuong-trinh/$code" params={{ code: item.code }}>
              {item.title}
            </Link>
            <small>
              {item.totalVnd === null ? (
                words.programmes.noTotal
              ) : (
                <>
                  <Money vnd={item.totalVnd} decimals={0} /> {words.programmes.million}
                </>
              )}
            </small>
          </li>
        ))}
      </ul>
    </Section>
  )
}
