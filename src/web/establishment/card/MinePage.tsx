import { Link, Navigate } from '@tanstack/react-router'
import { useAsk } from '#web/kit/call/queries.ts'
import { EmptyState } from '#web/kit/notice/EmptyState.tsx'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import { SkeletonRows } from '#web/kit/notice/SkeletonRows.tsx'
import { PageHead } from '#web/kit/page/PageHead.tsx'
import lines from '#web/kit/page/lines.module.css'
import { words } from './words.ts'

const said = words.mine

/** `/co-so/cua-toi`: an owner's way to the card of their own establishment. */
export function MinePage() {
  const mine = useAsk('establishment.choices', {})
  if (mine.error) return <ProblemNotice problem={mine.error} onRetry={() => void mine.refetch()} />
  if (!mine.data) return <SkeletonRows rows={4} columns={2} />
  const [only, ...others] = mine.data.items
  if (only && others.length === 0) return <Navigate to="/co-so/$id" params={{ id: only.id }} replace />
  return (
    <>
      <PageHead title={said.title} />
      {!only ? (
        <EmptyState>{said.none}</EmptyState>
      ) : (
        <>
          <p>{said.many}</p>
          <ul className={lines.rows}>
            {mine.data.items.map(({ id, name, place }) => (
              <li key={id}>
                <Link to="/co-so/$id" params={{ id }}>
                  {name}
                </Link>
                <span className={lines.quiet}>{place}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
