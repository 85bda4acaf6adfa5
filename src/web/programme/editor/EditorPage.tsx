import { useQuery } from '@tanstack/react-query'
import { Link, useLocation, useParams } from '@tanstack/react-router'
import { ask, type Output } from '#web/kit/call/call.ts'
import type { ProblemError } from '#web/kit/call/problem-error.ts'
import { useMe } from '#web/kit/call/session.ts'
import { EmptyState } from '#web/kit/notice/EmptyState.tsx'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import { SkeletonRows } from '#web/kit/notice/SkeletonRows.tsx'
import { PageHead } from '#web/kit/page/PageHead.tsx'
import { words as kit } from '#web/kit/words.ts'
import { type ProgrammeView, useProgramme } from '../use-programme.ts'
import { words as programmeWords } from '../words.ts'
import { Editor } from './Editor.tsx'
import { words } from './words.ts'

/**
 * The working copy, always fresh: an older answer of another page would be edited on an older base, and what
 * this very person saved a moment ago would be overwritten.
 */
const useWorking = (code: string, enabled: boolean) =>
  useQuery<Output<'programme.get'>, ProblemError>({
    queryKey: ['editor', code],
    queryFn: ({ signal }) => ask('programme.get', { code, as: 'working' }, signal),
    enabled,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  })

/** Why there is nothing to edit. */
function reasonOf({ summary, steps }: ProgrammeView): string {
  const edit = steps.find(({ step }) => step === 'edit')
  if (edit?.refusal === 'not_granted' || edit?.refusal === 'out_of_reach') return words.noRight
  return summary.status === 'submitted' || summary.status === 'amendmentSubmitted'
    ? words.waits
    : words.decided
}

const Closed = ({ code, title, reason }: { code: string; title: string; reason: string }) => (
  <>
    <PageHead title={title} />
    <EmptyState
      action={
        <Link to="/chuong-trinh/$code" params={{ code }}>
          {words.back}
        </Link>
      }
    >
      {words.notEditable} {reason}
    </EmptyState>
  </>
)

/** No working copy for this person: what is decided may be read; anything else is not theirs to know of. */
function NotWorking({ code }: { code: string }) {
  const decided = useProgramme(code)
  if (decided.data)
    return <Closed code={code} title={decided.data.summary.title} reason={reasonOf(decided.data)} />
  if (decided.isPending) return <SkeletonRows rows={10} columns={5} />
  return (
    <>
      <PageHead title={words.crumb} />
      <EmptyState action={<Link to="/chuong-trinh">{programmeWords.backToList}</Link>}>
        {programmeWords.notHere}
      </EmptyState>
    </>
  )
}

const Visitor = () => {
  const { href } = useLocation()
  return (
    <>
      <PageHead title={words.crumb} />
      <EmptyState
        action={
          <Link to="/dang-nhap" search={{ tiep: href }}>
            {kit.signIn}
          </Link>
        }
      >
        {words.needsSignIn}
      </EmptyState>
    </>
  )
}

/** `/chuong-trinh/$code/soan`: the editor, when this person may edit now. */
export function EditorPage() {
  const { code = '' } = useParams({ strict: false })
  const me = useMe()
  const signedIn = me.data?.signedIn === true
  const working = useWorking(code, signedIn)
  const problem = me.error ?? working.error
  if (me.data && !signedIn) return <Visitor />
  if (problem?.code === 'not_found') return <NotWorking code={code} />
  if (problem) return <ProblemNotice problem={problem} onRetry={() => void working.refetch()} />
  if (!working.data || !me.data?.person) return <SkeletonRows rows={10} columns={5} />
  const allowed = working.data.steps.some(({ step, allowed: may }) => step === 'edit' && may)
  if (!allowed)
    return <Closed code={code} title={working.data.summary.title} reason={reasonOf(working.data)} />
  return <Editor key={code} programme={working.data} person={me.data.person.id} />
}
