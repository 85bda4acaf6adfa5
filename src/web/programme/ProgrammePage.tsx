import { Link, Outlet } from '@tanstack/react-router'
import { Suspense } from 'react'
import { EmptyState, Note } from '#web/kit/notice/EmptyState.tsx'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import { SkeletonRows } from '#web/kit/notice/SkeletonRows.tsx'
import { PageHead } from '#web/kit/page/PageHead.tsx'
import { headMeta, shortName } from './head/decision.tsx'
import { ProgrammeTabs } from './head/ProgrammeTabs.tsx'
import { ReturnNote } from './head/ReturnNote.tsx'
import { hasVersions, VersionBanner, VersionSwitch } from './head/VersionSwitch.tsx'
import { OriginalViewer } from './original/OriginalViewer.tsx'
import { type ProgrammeView, useHere, useProgramme } from './use-programme.ts'
import { words } from './words.ts'

const crumbs = (last: string) => [
  { label: words.programmes, link: { to: '/chuong-trinh' } } as const,
  { label: last },
]

const Whole = ({ programme }: { programme: ProgrammeView }) => (
  <>
    <PageHead
      title={programme.summary.title}
      crumbs={crumbs(shortName(programme.summary))}
      meta={headMeta(programme)}
      actions={hasVersions(programme) && <VersionSwitch programme={programme} />}
    />
    <VersionBanner programme={programme} />
    <ReturnNote programme={programme} />
    {programme.content.head.note && <Note>{programme.content.head.note}</Note>}
    <ProgrammeTabs programme={programme} />
    <Suspense fallback={<SkeletonRows rows={6} columns={4} />}>
      <Outlet />
    </Suspense>
    <OriginalViewer />
  </>
)

/** A programme: what it is, where it stands, and its parts as tabs. */
export function ProgrammePage() {
  const { code, which } = useHere()
  const programme = useProgramme(code, which)
  if (programme.data) return <Whole programme={programme.data} />
  if (programme.error?.code === 'not_found') {
    return (
      <>
        <PageHead title={words.programmes} crumbs={crumbs(code)} />
        <EmptyState action={<Link to="/chuong-trinh">{words.backToList}</Link>}>{words.notHere}</EmptyState>
      </>
    )
  }
  return (
    <>
      <PageHead title={words.programmes} crumbs={crumbs(code)} />
      {programme.error ? (
        <ProblemNotice problem={programme.error} onRetry={() => void programme.refetch()} />
      ) : (
        <SkeletonRows rows={8} columns={4} />
      )}
    </>
  )
}
