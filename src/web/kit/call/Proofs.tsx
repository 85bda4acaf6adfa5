import { lazy, Suspense, useEffect, useState } from 'react'
import { answerProofsBy } from './proof.ts'

/** Fetched when somebody must prove who they are, and not before. */
const ProofDialog = lazy(async () => ({ default: (await import('./ProofDialog.tsx')).ProofDialog }))

/** Shows the dialog whenever an act asks for a proof; stands once beside the pages. */
export function Proofs() {
  const [answer, setAnswer] = useState<((proven: boolean) => void) | null>(null)
  useEffect(() => answerProofsBy(() => new Promise((resolve) => setAnswer(() => resolve))), [])
  if (!answer) return null
  return (
    <Suspense fallback={null}>
      <ProofDialog
        onDone={(proven) => {
          setAnswer(null)
          answer(proven)
        }}
      />
    </Suspense>
  )
}
