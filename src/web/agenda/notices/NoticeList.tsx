import { useAct } from '#web/kit/call/queries.ts'
import type { Output } from '#web/kit/call/call.ts'
import { useToday } from '#web/kit/call/session.ts'
import { dayOf, formatDay, formatTime } from '#web/kit/figure/dates.ts'
import { PathLink } from '#web/kit/page/PathLink.tsx'
import { words } from '../words.ts'
import css from './notices.module.css'

type Item = Output<'agenda.notices'>['items'][number]

/** Notices, newest first; following one marks it as read. */
export function NoticeList({ items, onFollow }: { items: readonly Item[]; onFollow?: () => void }) {
  const read = useAct('agenda.readNotices', ['agenda'])
  const today = useToday()
  return (
    <ul className={css.list}>
      {items.map((item) => (
        <li key={item.id} data-unread={!item.read || undefined}>
          <span className={css.at}>
            {dayOf(item.at) === today ? formatTime(item.at) : formatDay(dayOf(item.at), today)}
          </span>
          <span>
            {!item.read && <span className={css.dot} role="img" aria-label={words.bell.isUnread} />}
            {item.link ? (
              <PathLink
                path={item.link}
                className={css.title}
                onClick={() => {
                  if (!item.read) read.mutate({ ids: [item.id] })
                  onFollow?.()
                }}
              >
                {item.title}
              </PathLink>
            ) : (
              <span className={css.title}>{item.title}</span>
            )}
            {item.note && <small>{item.note}</small>}
          </span>
        </li>
      ))}
    </ul>
  )
}
