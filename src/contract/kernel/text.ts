/** Text as people search it: without case, diacritics or the difference between đ and d. */

const marks = /\p{M}+/gu
const spaces = /[\s\u00a0\u2007\u202f]+/g

/** Normal form for comparing and searching: lower case, no diacritics, đ→d, single spaces. */
export function fold(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .normalize('NFD')
    .replace(marks, '')
    .replace(spaces, ' ')
    .trim()
}

/** True when every word of `needle` occurs in `haystack`, whatever the diacritics; an empty needle matches. */
export function matches(haystack: string, needle: string): boolean {
  const wanted = fold(needle)
  if (wanted === '') return true
  const text = fold(haystack)
  return wanted.split(' ').every((word) => text.includes(word))
}

/** The text with all white space single and none at the ends; diacritics and case stay. */
export const tidy = (text: string): string => text.normalize('NFC').replace(spaces, ' ').trim()
