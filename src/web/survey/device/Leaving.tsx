import { type ReactNode, useState } from 'react'
import { lazy, Suspense } from 'react'
import { leaveSurveys, unsentSurveys } from '../offline/frame.ts'

const LeaveDialog = lazy(async () => ({ default: (await import('./LeaveDialog.tsx')).LeaveDialog }))

/**
 * Signing out on a telephone that holds surveys: what was carried along goes, and who leaves says what becomes of the
 * surveys that were not sent.
 * @param signOut signs out, and calls back before the next page is shown
 */
export function useLeaving(
  personId: string,
  signOut: (beforeLeaving: () => Promise<void>) => void,
): { begin: () => void; dialog: ReactNode } {
  const [unsent, setUnsent] = useState(0)
  const leave = (alsoUnsent: boolean) => {
    setUnsent(0)
    signOut(() => leaveSurveys(personId, alsoUnsent))
  }
  const begin = () =>
    void unsentSurveys(personId).then((count) => (count > 0 ? setUnsent(count) : leave(false)))
  const dialog = unsent > 0 && (
    <Suspense fallback={null}>
      <LeaveDialog
        count={unsent}
        onKeep={() => leave(false)}
        onDrop={() => leave(true)}
        onClose={() => setUnsent(0)}
      />
    </Suspense>
  )
  return { begin, dialog }
}
