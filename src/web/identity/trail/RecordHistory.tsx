import { useAsk } from '#web/kit/call/queries.ts'
import { Events } from '#web/kit/history/Events.tsx'
import { EmptyState } from '#web/kit/notice/EmptyState.tsx'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import { SkeletonRows } from '#web/kit/notice/SkeletonRows.tsx'
import { recordWords as words } from './record-words.ts'

/** The *Lịch sử* tab of any record: what happened to it, newest first, in people's words. */
export function RecordHistory({ kind, id }: { kind: string; id: string }) {
  const trail = useAsk('identity.trailOf', { kind, id })
  if (trail.error) return <ProblemNotice problem={trail.error} onRetry={() => void trail.refetch()} />
  if (!trail.data) return <SkeletonRows rows={5} columns={2} />
  if (trail.data.items.length === 0) return <EmptyState>{words.none}</EmptyState>
  return <Events items={trail.data.items} />
}
