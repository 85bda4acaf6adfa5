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

/** What a finding is about in one line, and what is said of it; neither says the other's words again. */
export interface Telling {
  title: string
  text: string
}

const capital = (text: string): string => (text[0] ?? '').toUpperCase() + text.slice(1)

/** "Danh mục, dòng V.1: đơn vị in…" has its title before the first colon that no quotation holds. */
function split(text: string): Telling | null {
  for (let at = text.indexOf(': '); at > 0 && at < 140; at = text.indexOf(': ', at + 1)) {
    const title = text.slice(0, at)
    if (title.split('«').length === title.split('»').length) {
      return { title, text: capital(text.slice(at + 2)) }
    }
  }
  return null
}

/** The quoted words of a remark, the text's own head, else the first place. */
export function telling({ where, printed, text }: ToldFinding): Telling {
  const [first] = where
  if (first?.kind === 'remark' && printed) return { title: `«${printed}»`, text }
  const own = split(text)
  if (own) return own
  if (!first) return { title: text, text: '' }
  return text.startsWith(`${first.label} `)
    ? { title: first.label, text: capital(text.slice(first.label.length + 1)) }
    : { title: first.label, text }
}
