import type { Finding } from '#contract/programme/findings.ts'

/** A finding as a list tells it: fresh from the check in the browser, or from the record with its settlement. */
export interface ToldFinding extends Finding {
  settledBy?: string | null
  settledAt?: string | null
  note?: string | null
}

/** A finding with the number that ties it to its cells. */
export interface Numbered {
  number: number
  finding: ToldFinding
}

export const isSettled = (finding: ToldFinding): boolean => Boolean(finding.settledBy)

/** Numbers run in the order of the check, so that every screen gives the same finding the same number. */
export const numbered = (findings: readonly ToldFinding[]): Numbered[] =>
  findings.map((finding, index) => ({ number: index + 1, finding }))

/** "khoảng 42", "87,8%", "2 năm": short enough and figure enough for a column of its own. */
const isFigure = (text: string | null): boolean =>
  text === null || /^[^\d/]{0,10}\d[\d.,]*\s?(%|\p{L}+)?$/u.test(text)

/** Figures stand side by side; words below each other. */
export const hasFigures = ({ printed, computed }: Finding): boolean =>
  (printed !== null || computed !== null) && isFigure(printed) && isFigure(computed)

/** What a finding is about, in one line: the quoted words of a remark, else its first place. */
export function titleOf({ where, printed, ...rest }: ToldFinding): string {
  const [first] = where
  if (!first) return rest.text
  if (first.kind === 'remark' && printed) return `«${printed}»`
  return first.label
}
