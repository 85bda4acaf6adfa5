import { fold } from '#contract/kernel/text.ts'

/** What somebody typed, as the index of words is asked. Everything in it is letters and figures without marks. */
export interface Reading {
  /** each typed word, the last one as a beginning; a tsquery, empty: nothing was typed */
  words: string
  /** the words one behind the other, as a pattern on the name; null: nothing was typed */
  phrase: string | null
  /** the same by pairs of neighbours, a tsquery; null: fewer than two words */
  pairs: string | null
}

const lexeme = (word: string): string => `'${word}'`
const figures = /^\d+$/

/** Figures in groups are one number: a telephone, an identity number, a tax code with its branch. */
const LEAST = 9
const MOST = 14

/** Personal numbers are found whole only, or somebody could feel for them figure by figure. */
const wholeNumber = (number: string): string[] => [
  lexeme(`=${number}`),
  // +84 912… is 0912…
  ...(number.startsWith('84') && number.length > 10 ? [lexeme(`=0${number.slice(2)}`)] : []),
]

const anyOf = (terms: readonly string[]): string =>
  terms.length === 1 ? (terms[0] ?? '') : `(${terms.join(' | ')})`

/** One or two figures begin half of all numbers: they are taken as they are. */
const beginning = (word: string): string =>
  figures.test(word) && word.length < 3 ? lexeme(word) : `${lexeme(word)}:*`

const wordTerm = (word: string, last: boolean): string => {
  const plain = last ? beginning(word) : lexeme(word)
  return figures.test(word) && word.length >= LEAST ? anyOf([plain, ...wholeNumber(word)]) : plain
}

/** Neighbouring groups of figures belong together. */
function groups(tokens: readonly string[]): string[][] {
  const found: string[][] = []
  for (const token of tokens) {
    const before = found.at(-1)
    if (before && figures.test(token) && figures.test(before[0] ?? '')) before.push(token)
    else found.push([token])
  }
  return found
}

function groupTerm(group: readonly string[], last: boolean): string {
  const apart = group.map((word, at) => wordTerm(word, last && at === group.length - 1)).join(' & ')
  const number = group.join('')
  if (group.length === 1 || number.length < LEAST || number.length > MOST) return apart
  return anyOf([lexeme(number), ...wholeNumber(number), `(${apart})`])
}

/** Reads a search. */
export function readSearch(q: string): Reading {
  const tokens = fold(q)
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
  if (tokens.length === 0) return { words: '', phrase: null, pairs: null }
  const parts = groups(tokens)
  const pairs = tokens.slice(1).map((word, at) => {
    const pair = lexeme(`${tokens[at]} ${word}`)
    return at === tokens.length - 2 ? `${pair}:*` : pair
  })
  return {
    words: parts.map((group, at) => groupTerm(group, at === parts.length - 1)).join(' & '),
    phrase: `% ${tokens.join(' ')}%`,
    pairs: pairs.length > 0 ? pairs.join(' & ') : null,
  }
}
