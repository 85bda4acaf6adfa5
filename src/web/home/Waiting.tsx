import { Link } from '@tanstack/react-router'
import type { Output } from '#web/kit/call/call.ts'
import { dayOf, daysBetween, formatDay } from '#web/kit/figure/dates.ts'
import { EmptyState } from '#web/kit/notice/EmptyState.tsx'
import { ButtonLink } from '#web/kit/page/link.ts'
import { type WorkItem, WorkList } from './WorkList.tsx'
import { words } from './words.ts'

type Item = Output<'programme.mine'>['waiting'][number]

const decisions: Partial<Record<string, string>> = words.waiting.decide

const to = (code: string) => ({ to: '/chuong-trinh/$code', params: { code } }) as const

function line(item: Item, days: number, urgent: boolean, today: string): WorkItem {
  return {
    key: `${item.code} ${item.step}`,
    figure: days,
    under: days === 0 ? words.waiting.today : words.waiting.days,
    ...(days > 7 ? { tone: 'warning' as const } : {}),
    title: item.title,
    note: `${item.what} · ${words.waiting.since(formatDay(dayOf(item.since), today))}`,
    act: urgent ? (
      <ButtonLink {...to(item.code)} size="xs">
        {decisions[item.step] ?? words.waiting.open}
      </ButtonLink>
    ) : (
      <Link {...to(item.code)}>{words.waiting.open}</Link>
    ),
  }
}

/** Programmes that stand still until this person acts; the longest waiting first, and it alone has the button. */
export function Waiting({ items, today }: { items: Item[]; today: string }) {
  if (items.length === 0) {
    return (
      <EmptyState>
        {words.waiting.none} <span className="kc-hint">{words.waiting.noneWhy}</span>
      </EmptyState>
    )
  }
  const lines = items
    .map((item) => ({ item, days: Math.max(0, daysBetween(dayOf(item.since), today)) }))
    .sort((a, b) => b.days - a.days)
    .map(({ item, days }, index) => ({ days, work: line(item, days, index === 0, today) }))
  const group = (key: 'old' | 'new', wanted: (days: number) => boolean) => {
    const chosen = lines.filter(({ days }) => wanted(days)).map(({ work }) => work)
    return { key, title: words.waiting.group[key], count: words.waiting.count(chosen.length), items: chosen }
  }
  return (
    <WorkList
      head={[words.waiting.head.waited, words.waiting.head.what]}
      groups={[group('old', (days) => days > 7), group('new', (days) => days <= 7)]}
    />
  )
}
