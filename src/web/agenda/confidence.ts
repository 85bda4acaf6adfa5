import { words } from './words.ts'

/** How sure a date or a legal basis is, to choose from. */
export const confidences = (['source', 'known', 'uncertain'] as const).map((value) => ({
  value,
  label: words.confidence[value],
}))
