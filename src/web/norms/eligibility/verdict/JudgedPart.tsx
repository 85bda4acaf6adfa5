import type { Input } from '#web/kit/call/call.ts'
import { useAsk } from '#web/kit/call/queries.ts'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import { SkeletonRows } from '#web/kit/notice/SkeletonRows.tsx'
import { VerdictPart } from './VerdictPart.tsx'

interface JudgedPartProps {
  question: Input<'norms.judge'>
  answers?: ReadonlyMap<string, string>
  onAnswer?: (key: string, value: string) => void
  short?: boolean
}

/** Asks the judge and shows the verdict; open to everyone. */
export function JudgedPart({ question, ...part }: JudgedPartProps) {
  const judged = useAsk('norms.judge', question, { keepPrevious: true })
  if (judged.error) return <ProblemNotice problem={judged.error} onRetry={() => void judged.refetch()} />
  if (!judged.data) return <SkeletonRows rows={4} columns={1} />
  return <VerdictPart verdict={judged.data} {...part} />
}
