import { useMe } from '#web/kit/call/session.ts'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import { SkeletonRows } from '#web/kit/notice/SkeletonRows.tsx'
import { MyWork } from './MyWork.tsx'
import { VisitorHome } from './VisitorHome.tsx'

/** The first page: one's own work after signing in, the published programmes for everyone else. */
export function HomePage() {
  const me = useMe()
  if (me.error) return <ProblemNotice problem={me.error} onRetry={() => void me.refetch()} />
  if (!me.data) return <SkeletonRows rows={8} columns={4} />
  return me.data.signedIn ? <MyWork today={me.data.today} me={me.data} /> : <VisitorHome />
}
