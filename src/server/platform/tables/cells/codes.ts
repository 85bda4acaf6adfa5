import { fold } from '#contract/kernel/text.ts'
import type { CodeOption } from '../definition.ts'

const pairs = (text: string): Map<string, number> => {
  const found = new Map<string, number>()
  const padded = ` ${text} `
  for (let i = 0; i < padded.length - 1; i += 1) {
    const pair = padded.slice(i, i + 2)
    found.set(pair, (found.get(pair) ?? 0) + 1)
  }
  return found
}

/** How alike two folded texts are, 0 to 1 (Dice over pairs of letters). */
export function likeness(a: string, b: string): number {
  if (a === b) return 1
  const left = pairs(a)
  const right = pairs(b)
  let shared = 0
  for (const [pair, count] of left) shared += Math.min(count, right.get(pair) ?? 0)
  return (2 * shared) / (a.length + b.length + 2)
}

/** A list of choices, ready to be looked into many times. */
export interface CodeList {
  find(text: string): { code: string } | { proposal?: string }
}

/** Choices are found by code, name or alias without diacritics and case; what only comes near is proposed. */
export function codeList(options: readonly CodeOption[]): CodeList {
  const known = new Map<string, string | null>()
  const add = (text: string, code: string) => {
    const key = fold(text)
    const before = known.get(key)
    // two choices of one name: only their codes tell them apart
    known.set(key, before === undefined || before === code ? code : null)
  }
  for (const { code, name, aliases = [] } of options) for (const text of [name, ...aliases]) add(text, code)
  for (const { code } of options) known.set(fold(code), code)
  const names = options.map(({ name }) => ({ name, folded: fold(name) }))
  const proposals = new Map<string, { proposal?: string }>()
  const nearest = (wanted: string): { proposal?: string } => {
    let best: string | undefined
    let most = 0.45
    for (const { name, folded } of names) {
      const alike = likeness(wanted, folded)
      if (alike > most) [best, most] = [name, alike]
    }
    return best === undefined ? {} : { proposal: best }
  }
  return {
    find(text) {
      const wanted = fold(text)
      const code = known.get(wanted)
      if (code) return { code }
      const proposal = proposals.get(wanted) ?? nearest(wanted)
      proposals.set(wanted, proposal)
      return proposal
    },
  }
}
