import type { LegalStage, LegalStatus, RelationKind } from './nouns.ts'

/** The days of a document itself. */
export interface OwnDays {
  stage: LegalStage
  signedOn: string | null
  effectiveOn: string | null
  /** first day on which it is no longer in force, where it says so itself */
  expiresOn: string | null
}

/** What another document that was issued does to it. */
export interface Effect {
  kind: RelationKind
  /** the whole document, not some articles */
  whole: boolean
  /** from which day; null: nobody knows, so nothing follows from it */
  on: string | null
}

const ending: readonly RelationKind[] = ['replaces', 'repeals']
const changing: readonly RelationKind[] = ['amends', 'replaces', 'repeals']

const ends = ({ kind, whole }: Effect): boolean => whole && ending.includes(kind)

/**
 * Where a document stands on a day. What was amended, or lost some of its articles, is "hết hiệu lực một phần" from
 * that day; what was wholly replaced or repealed, or came to its own end, is out of force. A supplement takes
 * nothing away. The day of signing stands in where nobody noted when it came into force.
 * @see Luật Ban hành văn bản quy phạm pháp luật 2025 (64/2025/QH15): hiệu lực về thời gian, trường hợp hết hiệu lực
 */
export function statusAt(own: OwnDays, effects: readonly Effect[], day: string): LegalStatus {
  if (own.stage !== 'issued') return own.stage
  const felt = effects.filter(({ on }) => on !== null && on <= day)
  if ((own.expiresOn !== null && own.expiresOn <= day) || felt.some(ends)) return 'expired'
  const begins = own.effectiveOn ?? own.signedOn
  if (begins === null) return 'unknown'
  if (day < begins) return 'notYet'
  return felt.some(({ kind }) => changing.includes(kind)) ? 'partly' : 'inForce'
}
