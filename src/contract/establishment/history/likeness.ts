import { fold } from '../../kernel/text.ts'

/** Words that every cost item has, and that say nothing of which it is. */
const empty = new Set(
  'mua may thiet bi ho tro dau tu chi phi cho cua va cac mot he thong hang muc xay dung san xuat bo cai chiec'.split(
    ' ',
  ),
)

const plain = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const wordsOf = (text: string): Set<string> => {
  const words = plain(text).split(' ').filter(Boolean)
  const telling = words.filter((word) => !empty.has(word))
  return new Set(telling.length > 0 ? telling : words)
}

/**
 * How alike two cost items are by their telling words, without diacritics and order: 1 the same words, 0 none in
 * common. Symmetric.
 */
export function likeness(one: string, other: string): number {
  const a = wordsOf(one)
  const b = wordsOf(other)
  if (a.size === 0 || b.size === 0) return 0
  const common = [...a].filter((word) => b.has(word)).length
  return (2 * common) / (a.size + b.size)
}

/** Is it the same cost item in other letters? */
export const isSameItem = (one: string, other: string): boolean => likeness(one, other) === 1

/** Is it worth laying the two papers side by side? */
export const isNearItem = (one: string, other: string): boolean => likeness(one, other) >= 0.6
