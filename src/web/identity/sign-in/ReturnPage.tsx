import { useEffect, useState } from 'react'
import type { Output } from '#web/kit/call/call.ts'
import { asProblem, type ProblemError } from '#web/kit/call/problem-error.ts'
import { returnFromProvider } from '#web/kit/call/provider.ts'
import { Gate } from './Gate.tsx'
import { useGoOn } from './use-sign-in.ts'
import { words } from './words.ts'

const told = new Map<string, Promise<Output<'identity.returnFromProvider'>>>()

/** What the provider appended is told to the house once, however often the page is drawn. */
function tellOnce(query: string): Promise<Output<'identity.returnFromProvider'>> {
  const before = told.get(query)
  if (before) return before
  const now = returnFromProvider(query)
  told.set(query, now)
  return now
}

/** `/dang-nhap/tro-ve`: back from the organisation's own sign-in. */
export function ReturnPage() {
  const goOn = useGoOn()
  const [problem, setProblem] = useState<ProblemError | null>(null)
  useEffect(() => {
    let here = true
    tellOnce(window.location.search).then(
      ({ me, next }) => here && goOn(me, next),
      (error: unknown) => here && setProblem(asProblem(error)),
    )
    return () => {
      here = false
    }
  }, [goOn])
  if (!problem) return <Gate title={words.returning.title} text={words.returning.wait} />
  return <Gate title={words.returning.failed} text={problem.message} />
}
