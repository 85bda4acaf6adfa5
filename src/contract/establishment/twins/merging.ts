import type { MergeField } from './nouns.ts'

/** A field of two heads, as a person reads it; empty: nothing is said. */
export interface Compared {
  field: MergeField
  into: string
  from: string
}

/** The value that is proposed: the survivor's, unless it says nothing there. */
export const proposed = ({ into, from }: Pick<Compared, 'into' | 'from'>): 'into' | 'from' =>
  into === '' && from !== '' ? 'from' : 'into'

/** Fields in which two differ. */
export const differing = (all: readonly Compared[]): Compared[] =>
  all.filter(({ into, from }) => into !== from)

/** All names by which a merged establishment is known, but its own: each once. */
export function otherNames(name: string, ...known: readonly string[]): string[] {
  return [...new Set(known.filter((one) => one !== '' && one !== name))].slice(0, 20)
}
