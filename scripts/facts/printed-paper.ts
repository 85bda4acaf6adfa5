/** A paper as searchable text: white space, soft line breaks, dashes and letter case do not count. */
import { readFileSync } from 'node:fs'

const plain = (text: string): string =>
  text
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .replace(/[\u00AD\u200B-\u200D\uFEFF*]/g, '')
    .replace(/\s*[-\u2010-\u2015\u2212]\s*/g, '-')
    .replace(/[“”„«»]/g, '"')
    .replace(/\s+/g, ' ')
    .trim()

/** `at`: the position in `text` of each character of `bare`, which is the text without its blanks. */
export type Paper = { text: string; bare: string; at: number[] }

export function readPaper(path: string): Paper {
  const text = plain(readFileSync(path, 'utf8'))
  const at = Array.from({ length: text.length }, (_, index) => index).filter((index) => text[index] !== ' ')
  return { text, bare: text.replaceAll(' ', ''), at }
}

/** Position after the words, searched from a position of the text; −1 when they do not follow it. */
export function wordsFrom({ at, bare }: Paper, words: string, from: number, reach = Infinity): number {
  const sought = plain(words).replaceAll(' ', '')
  const found = bare.indexOf(sought, at.findLastIndex((position) => position < from) + 1)
  const start = at[found] ?? -1
  return found < 0 || start - from > reach ? -1 : (at[found + sought.length - 1] ?? start) + 1
}

/** Position after a figure that stands alone: "5" is not found in "15", "1.5" or "5.000". */
function figureFrom({ text }: Paper, figure: string, from: number, reach = Infinity): number {
  const digits = plain(figure).replaceAll('.', String.raw`\.`)
  const pattern = new RegExp(String.raw`(?<!\d)(?<!\d[.,])${digits}(?!\d|[.,]\d)`, 'gu')
  pattern.lastIndex = from
  const hit = pattern.exec(text)
  return hit && hit.index - from <= reach ? hit.index + hit[0].length : -1
}

/** Position after a printed figure or words that begin within `reach` of `from`; −1 when there are none. */
export const seek = (paper: Paper, printed: string, from = 0, reach = Infinity): number =>
  /^[\d.,\s–-]*\d[\d.,\s–-]*$/.test(printed)
    ? figureFrom(paper, printed, from, reach)
    : wordsFrom(paper, printed, from, reach)
