import { useParams } from '@tanstack/react-router'
import { useAsk } from '#web/kit/call/queries.ts'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import { SkeletonRows } from '#web/kit/notice/SkeletonRows.tsx'
import { PageHead } from '#web/kit/page/PageHead.tsx'
import { KeyList } from './KeyList.tsx'
import { words } from './words.ts'

/** `/nguoi-dung/$id/khoa`: an administrator makes and ends the keys of somebody's programs. */
export function PersonKeysPage() {
  const { id = '' } = useParams({ strict: false })
  const { data: person, error, refetch } = useAsk('identity.person', { id })
  if (error) return <ProblemNotice problem={error} onRetry={() => void refetch()} />
  if (!person) return <SkeletonRows rows={4} columns={4} />
  return (
    <>
      <PageHead
        title={words.ofPerson(person.name)}
        crumbs={[
          { label: words.people, link: { to: '/nguoi-dung', search: {} } },
          { label: person.name, link: { to: '/nguoi-dung/$id', params: { id }, search: {} } },
          { label: words.title },
        ]}
      />
      <div>
        <KeyList personId={id} />
      </div>
    </>
  )
}
