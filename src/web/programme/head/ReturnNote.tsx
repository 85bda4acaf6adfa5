import { Note } from '#web/kit/notice/EmptyState.tsx'
import { type ProgrammeView, useHistory } from '../use-programme.ts'
import { words } from '../words.ts'

const returns = ['programme.return', 'programme.returnAmendment']

/** Why the paper came back, where the one who must mend it lands. */
function Reason({ code }: { code: string }) {
  const { data } = useHistory(code)
  const last = data?.events.findLast(({ act }) => act.startsWith('programme.') && act !== 'programme.edit')
  if (!last?.reason || !returns.includes(last.act)) return null
  return (
    <Note tone="warning">
      {words.returned(last.by ?? '')}: {last.reason}
    </Note>
  )
}

/** Shown while a returned draft, or a returned amendment, waits for its people. */
export const ReturnNote = ({ programme }: { programme: ProgrammeView }) => {
  const { code, status } = programme.summary
  return status === 'returned' || status === 'amending' ? <Reason code={code} /> : null
}
