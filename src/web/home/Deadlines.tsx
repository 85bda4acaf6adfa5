import { Link } from '@tanstack/react-router'
import type { Output } from '#web/kit/call/call.ts'
import { formatDay } from '#web/kit/figure/dates.ts'
import { EmptyState } from '#web/kit/notice/EmptyState.tsx'
import { type WorkGroup, type WorkItem, WorkList } from './WorkList.tsx'
import { words } from './words.ts'
import { workingDays } from './working-days.ts'

type Item = Output<'programme.mine'>['deadlines'][number]
type Urgency = keyof typeof words.deadlines.groups

const urgencyOf = (left: number): Urgency =>
  left < 0 ? 'overdue' : left <= 1 ? 'soon' : left <= 5 ? 'week' : 'later'

const tones = { overdue: 'danger', soon: 'warning', week: undefined, later: undefined } as const

function line(item: Item, today: string): WorkItem {
  const left = item.workingDaysLeft
  return {
    key: `${item.code} ${item.date} ${item.who} ${item.what}`,
    figure: workingDays(left),
    under: left === 0 ? words.deadlines.today : words.deadlines.day,
    tone: tones[urgencyOf(left)],
    title: item.what,
    note: `${item.who} · ${words.deadlines.before(formatDay(item.date, today))} · ${item.programmeTitle}`,
    act: (
      <Link to="/chuong-trinh/$code" params={{ code: item.code }}>
        {words.waiting.open}
      </Link>
    ),
  }
}

/** The recurring duties that the programmes set, by the working days that are left. */
export function Deadlines({ items, today }: { items: Item[]; today: string }) {
  if (items.length === 0) return <EmptyState>{words.deadlines.none}</EmptyState>
  const groups = (Object.keys(words.deadlines.groups) as Urgency[]).map((key): WorkGroup => {
    const lines = items.filter((item) => urgencyOf(item.workingDaysLeft) === key)
    return {
      key,
      title: words.deadlines.groups[key],
      count: words.waiting.count(lines.length),
      ...(key === 'overdue' ? { tone: 'danger' as const } : {}),
      items: lines.map((item) => line(item, today)),
    }
  })
  return <WorkList head={[words.deadlines.left, words.deadlines.what]} groups={groups} />
}
