import { Events } from '#web/kit/history/Events.tsx'
import { EmptyState } from '#web/kit/notice/EmptyState.tsx'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import { SkeletonRows } from '#web/kit/notice/SkeletonRows.tsx'
import { Section } from '#web/kit/page/Section.tsx'
import type { Output } from '#web/kit/call/call.ts'
import type { Column } from '#web/kit/table/columns.ts'
import { DataTable } from '#web/kit/table/DataTable.tsx'
import { useHere, useHistory, useProgramme } from '../use-programme.ts'
import css from './history.module.css'
import { Versions } from './Versions.tsx'
import { words } from './words.ts'

type History = Output<'programme.history'>
type Change = History['changes'][number]['items'][number]

const columns: Column<Change>[] = [
  { key: 'place', header: words.columns.place, lead: true, cell: ({ place }) => place },
  { key: 'before', header: words.columns.before, phone: 'meta', quiet: true, cell: ({ before }) => before },
  { key: 'after', header: words.columns.after, phone: 'state', cell: ({ after }) => after },
]

const Changes = ({ changes }: { changes: History['changes'] }) =>
  changes.map(({ from, to, items }) => (
    <div key={`${from} ${to}`} className={css.change}>
      <h3>
        {words.between(from, to)} <span className="kc-hint">{words.places(items.length)}</span>
      </h3>
      <DataTable
        dense
        label={words.between(from, to)}
        columns={columns}
        rows={items}
        rowKey={({ place }) => place}
      />
    </div>
  ))

/** What happened to the programme, by whom and why, and what its versions differ in. */
export function HistoryTab() {
  const { code, which } = useHere()
  const programme = useProgramme(code, which).data
  const history = useHistory(code)
  if (history.error) return <ProblemNotice problem={history.error} onRetry={() => void history.refetch()} />
  if (!history.data) return <SkeletonRows rows={5} columns={3} />
  const { events, changes } = history.data
  return (
    <>
      {programme && <Versions programme={programme} />}
      <Section title={words.events} note={events.length > 0 && words.count(events.length)}>
        {events.length === 0 ? <EmptyState>{words.none}</EmptyState> : <Events items={events} />}
      </Section>
      <Section title={words.changes}>
        {changes.length === 0 ? <EmptyState>{words.noChanges}</EmptyState> : <Changes changes={changes} />}
      </Section>
    </>
  )
}
