import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Output } from '#web/kit/call/call.ts'
import { useAct, useAsk } from '#web/kit/call/queries.ts'
import { useMe } from '#web/kit/call/session.ts'
import { dayOf, formatDate, formatTime } from '#web/kit/figure/dates.ts'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import { Section } from '#web/kit/page/Section.tsx'
import { ConfirmDialog } from '#web/kit/steps/ConfirmDialog.tsx'
import type { Column } from '#web/kit/table/columns.ts'
import { DataTable } from '#web/kit/table/DataTable.tsx'
import css from './account.module.css'
import { AccountFrame } from './AccountFrame.tsx'
import { words } from './words.ts'

type Session = Output<'identity.sessions'>['items'][number]

const moment = (instant: string): string => `${formatTime(instant)} ${formatDate(dayOf(instant))}`

const Device = ({ session }: { session: Session }) => (
  <>
    {session.device}
    {session.current && <span className={css.current}> ({words.sessions.current})</span>}
  </>
)

const columnsWith = (end: (session: Session) => void): Column<Session>[] => [
  {
    key: 'device',
    header: words.sessions.device,
    lead: true,
    cell: (session) => <Device session={session} />,
  },
  { key: 'address', header: words.sessions.address, figures: true, cell: ({ address }) => address },
  {
    key: 'since',
    header: words.sessions.since,
    figures: true,
    cell: ({ since, byProvider }) =>
      byProvider ? `${moment(since)}, ${words.sessions.byProvider}` : moment(since),
  },
  {
    key: 'seen',
    header: words.sessions.seen,
    figures: true,
    phone: 'meta',
    cell: ({ seenAt }) => moment(seenAt),
  },
  {
    key: 'end',
    header: <span className="kc-hidden">{words.sessions.end}</span>,
    name: words.sessions.end,
    align: 'right',
    phone: 'state',
    cell: (session) =>
      session.current ? null : (
        <Button
          size="xs"
          variant="default"
          aria-label={words.sessions.endThis(session.device)}
          onClick={() => end(session)}
        >
          {words.sessions.end}
        </Button>
      ),
  },
]

function List() {
  const [asked, setAsked] = useState(false)
  const sessions = useAsk('identity.sessions', {})
  const endOne = useAct('identity.endSession')
  const endOthers = useAct('identity.endOtherSessions')
  const items = sessions.data?.items ?? []
  const others = items.filter(({ current }) => !current).length
  const ended = endOthers.data?.ended ?? endOne.data?.ended
  return (
    <Section
      title={words.tabs.sessions}
      note={items.length || undefined}
      aside={
        others > 0 && (
          <Button size="xs" variant="default" onClick={() => setAsked(true)}>
            {words.sessions.endOthers}
          </Button>
        )
      }
    >
      {endOne.error && <ProblemNotice problem={endOne.error} />}
      {ended !== undefined && (
        <p role="status" className={css.done}>
          {words.sessions.ended(ended)}
        </p>
      )}
      <DataTable
        label={words.tabs.sessions}
        columns={columnsWith(({ id }) => endOne.mutate({ id }))}
        rows={items}
        rowKey={({ id }) => id}
        state={sessions}
        empty={words.sessions.empty}
      />
      {sessions.data && <p className={css.note}>{words.sessions.idle(sessions.data.idleMinutes)}</p>}
      <ConfirmDialog
        opened={asked}
        onClose={() => setAsked(false)}
        title={words.sessions.endOthersTitle}
        confirm={words.sessions.endOthers}
        busy={endOthers.isPending}
        problem={endOthers.error}
        onConfirm={() => endOthers.mutate({}, { onSuccess: () => setAsked(false) })}
      >
        <p>{words.sessions.endOthersText}</p>
      </ConfirmDialog>
    </Section>
  )
}

/** `/tai-khoan/phien`: where I am signed in, and the end of what is not mine. */
export function SessionsPage() {
  const { data: me } = useMe()
  return (
    <AccountFrame active="sessions">
      <div>{me?.signedIn && <List />}</div>
    </AccountFrame>
  )
}
