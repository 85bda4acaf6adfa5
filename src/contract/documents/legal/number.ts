import { fold } from '../../kernel/text.ts'

/**
 * A document's number as it is compared: no diacritics, no case, one mark for every stroke and dash, no leading
 * zeros, no "Số:". "Số: 03/2012/CT–UBND" and "3/2012/ct-ubnd" are one. The database has the same rule
 * (public.kc_paper_key). Null where nothing is left to compare.
 */
export function numberKey(said: string): string | null {
  const bare = fold(said)
    .replaceAll('ð', 'd')
    .replace(/^so\s*[:.]?\s*(?=\d)/, '')
  const key = bare
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/^0+(?=\d)/, '')
    .replace(/^-+|-+$/g, '')
  return key === '' ? null : key
}

/** Two ways to write one number. */
export const sameNumber = (a: string, b: string): boolean => numberKey(a) === numberKey(b)
