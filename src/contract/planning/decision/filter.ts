import { fold } from '../../kernel/text.ts'
import type { DeskLine } from './queries.ts'

/** What Finance said of a line, or that it has said nothing yet; `open`: it asked and has no answer. */
export const standings = ['agree', 'reduce', 'open', 'answered', 'unsaid'] as const
export type Standing = (typeof standings)[number]

export function standingOf({ opinion }: Pick<DeskLine, 'opinion'>): Standing {
  if (!opinion) return 'unsaid'
  if (opinion.said !== 'ask') return opinion.said
  return opinion.answer === '' ? 'open' : 'answered'
}

export interface DeskFilter {
  q?: string | undefined
  standing?: string | undefined
  area?: string | undefined
}

/** Does a line answer to what is searched, without diacritics and case? */
export function fits(line: DeskLine, { q, standing, area }: DeskFilter): boolean {
  const text = fold(
    `${line.title} ${line.organisationName} ${line.leadName} ${line.place} ${line.beneficiaries}`,
  )
  const words = fold(q ?? '')
    .split(' ')
    .filter(Boolean)
  return (
    words.every((word) => text.includes(word)) &&
    (!standing || standingOf(line) === standing) &&
    (!area || String(line.area) === area)
  )
}
