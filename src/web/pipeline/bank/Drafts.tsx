import { Link } from '@tanstack/react-router'
import { useAsk } from '#web/kit/call/queries.ts'
import { dayOf, formatDate, formatTime } from '#web/kit/figure/dates.ts'
import css from './bank.module.css'
import { words } from './words.ts'

/** What I am still writing, with the way on. */
export function Drafts() {
  const { data } = useAsk('pipeline.drafts', {})
  if (!data || data.items.length === 0) return null
  return (
    <p className={css.drafts}>
      <strong>{words.drafts}</strong>
      {data.items.slice(0, 5).map(({ id, proposalId, title, savedAt }) => (
        <span key={id}>
          {proposalId ? (
            <Link to="/ngan-hang-de-an/$id/sua" params={{ id: proposalId }}>
              {title || words.untitled}
            </Link>
          ) : (
            <Link to="/ngan-hang-de-an/them" search={{ nhap: id }}>
              {title || words.untitled}
            </Link>
          )}{' '}
          <span className="kc-hint">
            {formatTime(savedAt)} {formatDate(dayOf(savedAt))}
          </span>
        </span>
      ))}
    </p>
  )
}
