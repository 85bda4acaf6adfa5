import type { Money } from '#contract/planning/nouns.ts'

/** What the Chairman says otherwise of a line; no money: it is left out. */
export interface Excepted {
  reason: string
  money: Money | null
}

export type Exceptions = ReadonlyMap<string, Excepted>
