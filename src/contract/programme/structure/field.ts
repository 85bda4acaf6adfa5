import type { FieldProblem } from '../../kernel/problem.ts'
import { contains, parsePeriod, type Period } from '../../kernel/period.ts'

export type Path = (string | number)[]

export const problem = (path: Path, code: string, facts: FieldProblem['facts'] = {}): FieldProblem => ({
  path,
  code,
  facts,
})

/** Names that stand more than once, told at each further place. */
export function repeated(names: readonly string[], tell: (name: string, index: number) => FieldProblem) {
  const seen = new Set<string>()
  return names.flatMap((name, index) => {
    if (seen.has(name)) return [tell(name, index)]
    seen.add(name)
    return []
  })
}

/** Deeper than any outline on paper; what reads a tree may follow it without fear. */
const deepest = 20

/** Names whose parents never end: their own ancestors, or deeper than `deepest`. `parents`: name → parent. */
export function endless(parents: ReadonlyMap<string, string | null>): Set<string> {
  const found = new Set<string>()
  for (const start of parents.keys()) {
    let at: string | null | undefined = start
    let depth = 0
    while (at && depth <= deepest) {
      at = parents.get(at)
      depth += 1
    }
    if (at) found.add(start)
  }
  return found
}

/** A period that is written but lies outside the whole, or runs backwards. */
export function outside(text: string | null, whole: Period): boolean {
  if (text === null) return false
  const own = parsePeriod(text)
  return own === null || !contains(whole, own)
}
