import { useNavigate, useSearch } from '@tanstack/react-router'
import type { Output } from '#web/kit/call/call.ts'
import { useAsk } from '#web/kit/call/queries.ts'
import { type DayItem, MonthSheet } from '#web/kit/calendar/MonthSheet.tsx'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import { SkeletonRows } from '#web/kit/notice/SkeletonRows.tsx'
import { words } from './words.ts'

type Day = Output<'agenda.month'>['days'][number]

function toneOf({ side, state }: Day['items'][number], late: boolean): DayItem['tone'] {
  if (late) return 'danger'
  if (state === 'sent' || state === 'accepted') return 'done'
  return side === 'toUs' ? 'quiet' : undefined
}

const itemsOf = ({ day, items }: Day, today: string): DayItem[] =>
  items.map((item) => ({
    key: `${item.side} ${item.id}`,
    text: [
      words.month.side[item.side],
      item.title,
      ...(item.count > 1 ? [`(${words.month.offices(item.count)})`] : []),
    ].join(' '),
    path: item.count > 1 ? '/ai-no-gi' : `/nghia-vu/${item.id}`,
    tone: toneOf(item, item.state === 'open' && day < today),
  }))

/** What falls due in a month, by us and to us, and the days off. */
export function Month({ today }: { today: string }) {
  const { thang = today.slice(0, 7) } = useSearch({ from: '/khung/' })
  const navigate = useNavigate()
  const asked = useAsk('agenda.month', { month: thang }, { keepPrevious: true })
  const days = asked.data?.days.map((day) => ({
    day: day.day,
    off: !day.working,
    name: day.name,
    items: itemsOf(day, today),
  }))
  return (
    <MonthSheet
      month={thang}
      days={days ?? null}
      today={today}
      none={words.month.none}
      onMonth={(month) =>
        void navigate({ to: '/', search: { muc: 'lich', thang: month }, replace: true, resetScroll: false })
      }
    >
      {asked.error && <ProblemNotice problem={asked.error} onRetry={() => void asked.refetch()} />}
      {asked.isPending && <SkeletonRows rows={6} columns={7} />}
    </MonthSheet>
  )
}
