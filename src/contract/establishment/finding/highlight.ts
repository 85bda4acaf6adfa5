import { fold } from '../../kernel/text.ts'

/** A piece of a text; `hit`: it is what was searched for. */
export interface Piece {
  text: string
  hit: boolean
}

const letters = /[\p{L}\p{M}\p{N}]+/gu

/**
 * Cuts a text where words begin with a searched word, whatever the marks and case; words before the last must be whole,
 * as the search takes them. The pieces together are the text.
 */
export function highlight(text: string, q: string): Piece[] {
  const words = fold(q)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
  const last = words.at(-1)
  if (last === undefined) return [{ text, hit: false }]
  const whole = new Set(words)
  const pieces: Piece[] = []
  let at = 0
  for (const { 0: word, index } of text.matchAll(letters)) {
    const folded = fold(word)
    if (!whole.has(folded) && !folded.startsWith(last)) continue
    if (index > at) pieces.push({ text: text.slice(at, index), hit: false })
    pieces.push({ text: word, hit: true })
    at = index + word.length
  }
  if (at < text.length) pieces.push({ text: text.slice(at), hit: false })
  return pieces
}
