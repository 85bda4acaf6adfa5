import type { Conflict, Joined } from '#contract/programme/merge/merge.ts'

/** Something in the content that a merge speaks of. */
export type Spoken = Pick<Conflict, 'place' | 'rows' | 'kind'> | Pick<Joined, 'place' | 'rows' | 'kind'>

/** A field as the editor names and shows it. */
export interface Field {
  name: string
  text: (value: unknown) => string
}
