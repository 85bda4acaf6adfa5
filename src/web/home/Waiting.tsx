import { Button } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { KeyboardEvent } from 'react'
import { groups, waitingKinds } from '#contract/agenda/mine.ts'
import type { Output } from '#web/kit/call/call.ts'
import { dayOf, daysBetween, formatDay } from '#web/kit/figure/dates.ts'
import { FilterSelect } from '#web/kit/form/FilterSelect.tsx'
import { EmptyState } from '#web/kit/notice/EmptyState.tsx'
import { PathButton, PathLink } from '#web/kit/page/PathLink.tsx'
import { type WorkGroup, type WorkItem, WorkList } from './WorkList.tsx'
import { words } from './words.ts'
import { workingDays } from './working-days.ts'

type Item = Output<'agenda.mine'>['items'][number]

/** The first column is time: working days left, or days waited where no day is set. */
function timeOf(item: Item, today: string): Pick<WorkItem, 'figure' | 'under' | 'tone'> {
  if (item.workingDaysLeft !== null) {
    const left = item.workingDaysLeft
    const tone = item.group === 'overdue' ? 'danger' : item.group === 'today' ? 'warning' : undefined
    const under = left === 0 ? words.deadlines.today : words.deadlines.day
    return { figure: workingDays(left), under, ...(tone ? { tone } : {}) }
  }
  const days = item.since ? Math.max(0, daysBetween(dayOf(item.since), today)) : 0
  return {
    figure: days,
    under: days === 0 ? words.deadlines.today : words.deadlines.day,
    ...(days > 7 ? { tone: 'warning' as const } : {}),
  }
}

function line(item: Item, urgent: boolean, today: string): WorkItem {
  const when = item.dueOn
    ? words.waiting.due(formatDay(item.dueOn, today), item.workingDaysLeft ?? 0)
    : item.since && words.waiting.since(formatDay(dayOf(item.since), today))
  return {
    key: item.key,
    ...timeOf(item, today),
    title: item.title,
    note: [item.note, when].filter(Boolean).join(' · '),
    act: urgent ? (
      <PathButton path={item.link} size="xs" onKeyDown={walk}>
        {item.action}
      </PathButton>
    ) : (
      <PathLink path={item.link} onKeyDown={walk}>
        {item.action}
      </PathLink>
    ),
  }
}

/** Up and Down go from work to work. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const links = [...(event.currentTarget.closest('[data-walk]')?.querySelectorAll<HTMLElement>('li a') ?? [])]
  const here = links.findIndex((link) => link === document.activeElement)
  const next = links[here + (event.key === 'ArrowDown' ? 1 : -1)]
  if (here < 0 || !next) return
  event.preventDefault()
  next.focus()
}

const Filter = ({ items }: { items: readonly Item[] }) => {
  const { loai } = useSearch({ from: '/khung/' })
  const navigate = useNavigate()
  const counted = waitingKinds
    .map((kind) => ({ kind, count: items.filter((item) => item.kind === kind).length }))
    .filter(({ kind, count }) => count > 0 || kind === loai)
  if (counted.length < 2 && !loai) return null
  return (
    <FilterSelect
      path="loai"
      label={words.waiting.kind}
      any={`${words.waiting.anyKind} (${items.length})`}
      w={280}
      value={loai}
      options={counted.map(({ kind, count }) => ({
        value: kind,
        label: `${words.waiting.kinds[kind]} (${count})`,
      }))}
      onChange={(kind) =>
        void navigate({ to: '/', search: kind ? { loai: kind } : {}, replace: true, resetScroll: false })
      }
    />
  )
}

/** Everything that stands still until this person acts, by deadline; the most urgent alone has the button. */
export function Waiting({ items, today, owner }: { items: readonly Item[]; today: string; owner: boolean }) {
  const { loai } = useSearch({ from: '/khung/' })
  const navigate = useNavigate()
  if (items.length === 0)
    return (
      <EmptyState>
        {words.waiting.none}{' '}
        <span className="kc-hint">{owner ? words.owner.none : words.waiting.noneWhy}</span>
      </EmptyState>
    )
  const chosen = items.filter(({ kind }) => !loai || kind === loai)
  const urgent = chosen[0]?.key
  const shown = groups.map((key): WorkGroup => {
    const alike = chosen.filter(({ group }) => group === key)
    return {
      key,
      title: words.waiting.groups[key],
      count: words.waiting.count(alike.length),
      ...(key === 'overdue' ? { tone: 'danger' as const } : {}),
      items: alike.map((item) => line(item, item.key === urgent, today)),
    }
  })
  return (
    <div data-walk>
      <Filter items={items} />
      {chosen.length === 0 && (
        <EmptyState
          action={
            <Button variant="default" onClick={() => void navigate({ to: '/', search: {} })}>
              {words.waiting.clear}
            </Button>
          }
        >
          {words.waiting.noneOfKind}
        </EmptyState>
      )}
      {chosen.length > 0 && (
        <WorkList head={[words.waiting.head.time, words.waiting.head.what]} groups={shown} />
      )}
    </div>
  )
}
