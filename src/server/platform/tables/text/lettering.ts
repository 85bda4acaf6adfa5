import { readLetters, type Lettering } from './old-fonts.ts'

const tones = /[\u0300\u0301\u0303\u0309\u0323]/g
const onset = '(?:b|ch?|d|đ|gh?|gi|h|kh?|l|m|ngh?|nh?|ph?|qu?|r|s|th?|tr|v|x)?'
const rime = '[aăâeêioôơuưy]{1,3}(?:ch|c|m|ng|nh|n|p|t)?'
const syllable = new RegExp(`^${onset}${rime}$`)
const cased = /^(?:\p{Lu}?\p{Ll}*|\p{Lu}+)$/u
const plain = /^\p{ASCII}*$/u
/** Marks of old fonts are no letters in Unicode; they belong to the word all the same. */
const words = /[\p{L}\p{M}¡-ÿ×÷]+/gu

/** Could this word be Vietnamese: one syllable, one tone at most, capitals only at its beginning or throughout? */
function isSyllable(word: string): boolean {
  const composed = word.normalize('NFC')
  if (!cased.test(composed)) return false
  const apart = composed.toLowerCase().normalize('NFD')
  return (apart.match(tones)?.length ?? 0) <= 1 && syllable.test(apart.replace(tones, '').normalize('NFC'))
}

/** Texts that are looked into: a column of 50,000 rows with a hundred words tells no more by its end. */
const MOST_TEXTS = 4000

/** Words with anything but plain letters, at most so many: only they can tell how they were typed. */
function telling(texts: Iterable<string>, most: number): string[] {
  const found = new Set<string>()
  let looked = 0
  for (const text of texts) {
    if (plain.test(text)) continue
    if ((looked += 1) > MOST_TEXTS) break
    for (const [word] of text.slice(0, 2000).matchAll(words)) if (!plain.test(word)) found.add(word)
    if (found.size >= most) break
  }
  return [...found]
}

const letterings = ['unicode', 'tcvn3', 'vni'] as const satisfies readonly Lettering[]

/**
 * How texts were typed: the reading under which the most words are Vietnamese syllables. Unicode unless another
 * reading is clearly better; null where nothing tells.
 */
export function letteringOf(texts: Iterable<string>): Lettering | null {
  const sample = telling(texts, 400)
  if (sample.length === 0) return null
  const share = (lettering: Lettering) =>
    sample.filter((word) => isSyllable(readLetters[lettering](word))).length / sample.length
  const [best] = letterings
    .map((lettering) => ({ lettering, share: share(lettering) + (lettering === 'unicode' ? 0.1 : 0) }))
    .toSorted((a, b) => b.share - a.share)
  return best && best.share > 0.4 ? best.lettering : null
}

/** Share of the telling words that are Vietnamese as they stand; 1 where nothing tells. */
export function vietnameseShare(text: string): number {
  const sample = telling([text], 400)
  return sample.length === 0 ? 1 : sample.filter(isSyllable).length / sample.length
}
