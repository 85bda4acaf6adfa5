import { EmptyState } from '#web/kit/notice/EmptyState.tsx'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import { SkeletonRows } from '#web/kit/notice/SkeletonRows.tsx'
import { PageHead } from '#web/kit/page/PageHead.tsx'
import { words } from '../words.ts'
import { LongList } from './LongList.tsx'
import { useLong } from './use-long.ts'

/** `/viec-dai`: the drawer as a page, where notices lead. */
export function LongPage() {
  const { list, items } = useLong()
  return (
    <>
      <PageHead title={words.long.title} meta={[words.long.about]} />
      {list.error && <ProblemNotice problem={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <SkeletonRows rows={4} columns={2} />}
      {list.data && items.length === 0 && <EmptyState>{words.long.none}</EmptyState>}
      <LongList items={items} />
    </>
  )
}
