import { Button } from '@mantine/core'
import { IconCalendarDown } from '@tabler/icons-react'
import { useParams } from '@tanstack/react-router'
import { addressOf } from '#web/kit/call/call.ts'
import { useAsk } from '#web/kit/call/queries.ts'
import { useMe, useToday } from '#web/kit/call/session.ts'
import { formatDate } from '#web/kit/figure/dates.ts'
import { EmptyState } from '#web/kit/notice/EmptyState.tsx'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import { SkeletonRows } from '#web/kit/notice/SkeletonRows.tsx'
import { PathLink } from '#web/kit/page/PathLink.tsx'
import { PrintButton, Toolbar, ViewChoice } from '#web/kit/page/Toolbar.tsx'
import { useAddress } from '#web/kit/page/use-address.ts'
import type { Column } from '#web/kit/table/columns.ts'
import { DataTable } from '#web/kit/table/DataTable.tsx'
import { Basis, Head } from '../Head.tsx'
import { readCalendarSearch } from '../search.ts'
import { words } from '../words.ts'
import css from './calendar.module.css'
import { entriesOf, type Entry, kindWords, nextOf } from './entries.ts'
import { MonthView } from './MonthView.tsx'

const said = words.calendar

const spanOf = ({ on, until }: Entry): string =>
  until ? said.until(formatDate(on), formatDate(until)) : formatDate(on)

const columns: Column<Entry>[] = [
  {
    key: 'on',
    header: said.columns.on,
    width: 190,
    figures: true,
    phone: 'state',
    cell: (entry) => spanOf(entry),
  },
  {
    key: 'title',
    header: said.columns.title,
    lead: true,
    cell: ({ title, path }) => (path ? <PathLink path={path}>{title}</PathLink> : title),
  },
  { key: 'who', header: said.columns.who, phone: 'meta', cell: ({ who }) => who },
  { key: 'kind', header: said.columns.kind, cell: ({ kind }) => kindWords[kind] },
  {
    key: 'basis',
    header: said.columns.basis,
    quiet: true,
    cell: ({ basis, confidence }) => <Basis basis={basis} confidence={confidence} />,
  },
]

const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

/** The day that comes next, before everything else. */
const Next = ({ entry, today }: { entry: Entry; today: string }) => (
  <p className={css.next}>
    <span className={css.nextLabel}>{said.next}</span>
    <span className={css.nextTitle}>{entry.title}</span>
    <span className="kc-figures">{spanOf(entry)}</span>
    <span>{said.inDays(Math.max(0, daysBetween(today, entry.on)))}</span>
  </p>
)

/** `/ke-hoach/$nam/lich`: the days of a plan's year, as a list or by month. */
export function CalendarPage() {
  const { nam = '' } = useParams({ strict: false })
  const [search, change] = useAddress(readCalendarSearch)
  const today = useToday()
  const can = useMe().data?.can ?? []
  const asked = useAsk('planning.calendar', { year: nam })
  const year = Number(nam)
  const owed = useAsk(
    'agenda.owed',
    { side: 'byUs', from: `${year - 1}-01-01`, to: `${year + 1}-01-31` },
    { enabled: can.includes('agenda.owed') && Number.isInteger(year) },
  )
  const entries = asked.data ? entriesOf(asked.data.days, owed.data?.items ?? []) : []
  const next = nextOf(entries, today)
  const view = search.xem ?? 'danh-sach'
  return (
    <>
      <Head year={nam} title={said.title} active="calendar" province={search.tinh} />
      {asked.error && <ProblemNotice problem={asked.error} onRetry={() => void asked.refetch()} />}
      {next && <Next entry={next} today={today} />}
      <Toolbar
        out={
          <>
            <Button
              size="xs"
              variant="default"
              component="a"
              href={addressOf('planning.calendarFile', { year: nam })}
              download
              leftSection={<IconCalendarDown size={16} stroke={1.75} />}
            >
              {said.file}
            </Button>
            <PrintButton />
          </>
        }
      >
        <ViewChoice
          label={said.view}
          value={view}
          options={[
            { value: 'danh-sach', label: said.list },
            { value: 'thang', label: said.month },
          ]}
          onChange={(xem) => change({ xem })}
        />
      </Toolbar>
      {asked.isPending ? (
        <SkeletonRows rows={8} columns={4} />
      ) : view === 'thang' ? (
        <MonthView
          month={search.thang ?? (next?.on ?? today).slice(0, 7)}
          entries={entries}
          today={today}
          onMonth={(thang) => change({ thang })}
        />
      ) : (
        <DataTable
          label={said.title}
          columns={columns}
          rows={entries}
          rowKey={({ key, on }) => `${on} ${key}`}
          selected={(entry) => entry === next}
          empty={<EmptyState>{said.none}</EmptyState>}
        />
      )}
    </>
  )
}
