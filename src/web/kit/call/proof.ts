/** Asks the person to prove who they are; true when they did. */
type AskProof = () => Promise<boolean>

let asked: AskProof | null = null
let waiting: Promise<boolean> | null = null

/** Whoever shows the dialog says so here; what comes back takes it down again. */
export function answerProofsBy(ask: AskProof): () => void {
  asked = ask
  return () => {
    if (asked === ask) asked = null
  }
}

/** One dialog for all that wait for a proof at the same time. */
export function proven(): Promise<boolean> {
  waiting ??= (asked?.() ?? Promise.resolve(false)).finally(() => (waiting = null))
  return waiting
}
