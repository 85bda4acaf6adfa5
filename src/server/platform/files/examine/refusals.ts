import { invalidField, type Facts, type Problem } from '#contract/kernel/problem.ts'

/** Why bytes are not taken; each has its words. */
type FileRefusal =
  | 'empty'
  | 'type'
  | 'extension'
  | 'legacy'
  | 'archive'
  | 'macro'
  | 'embedded'
  | 'external'
  | 'bomb'
  | 'broken'
  | 'hidden'
  | 'pdf_active'
  | 'pdf_locked'
  | 'heic'
  | 'pixels'
  | 'encoding'
  | 'infected'

/** Refuses a file for what it is. */
export const refuseFile = (why: FileRefusal, facts: Facts = {}): Problem =>
  invalidField(['file'], `file.${why}`, facts)
