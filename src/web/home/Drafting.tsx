import { Link } from '@tanstack/react-router'
import type { Output } from '#web/kit/call/call.ts'
import { dayOf, formatDate, formatTime } from '#web/kit/figure/dates.ts'
import { EmptyState } from '#web/kit/notice/EmptyState.tsx'
import css from './home.module.css'
import { words } from './words.ts'

type Item = Output<'programme.mine'>['drafting'][number]

/** What this person began and has not submitted. */
export function Drafting({ items }: { items: Item[] }) {
  if (items.length === 0) return <EmptyState>{words.drafting.none}</EmptyState>
  return (
    <ul className={css.drafts}>
      {items.map((item) => (
        <li key={item.code} className={css.draft}>
          <div className={css.what}>
            <div className={css.whatTitle}>{item.title}</div>
            <div className={css.whatNote}>
              {words.drafting.saved(`${formatTime(item.savedAt)} ${formatDate(dayOf(item.savedAt))}`)}
            </div>
          </div>
          <Link to="/chuong-trinh/$code/soan" params={{ code: item.code }}>
            {words.drafting.go}
          </Link>
        </li>
      ))}
    </ul>
  )
}
