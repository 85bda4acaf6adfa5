import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { asProblem, type ProblemError } from '#web/kit/call/problem-error.ts'
import { returnFromProvider } from '#web/kit/call/provider.ts'
import type { Output } from '#web/kit/call/call.ts'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import { Gate } from './Gate.tsx'
import { useGoOn } from './use-sign-in.ts'
import { words } from './words.ts'

/** `/dang-nhap/tro-ve`: back from the organisation's own sign-in; what it says is used once. */
export function ReturnPage() {
  const goOn = useGoOn()
  const back = useQuery<Output<'identity.returnFromProvider'>, ProblemError>({
    queryKey: ['provider', window.location.search],
    queryFn: () => returnFromProvider(window.location.search),
    retry: false,
    staleTime: Infinity,
  })
  const { data, error } = back
  useEffect(() => {
    if (data) goOn(data.me, data.next)
  }, [data, goOn])
  if (!error) return <Gate title={words.returning.title} text={words.returning.wait} />
  const problem = asProblem(error)
  return (
    <Gate title={words.returning.failed}>
      <ProblemNotice problem={problem}>{problem.fields[0]?.message}</ProblemNotice>
    </Gate>
  )
}
