import { fold } from '../../kernel/text.ts'

/** What a plan's lines bring, by what they name: a line or target of the programme, a content of Article 4, what is counted. */
export interface Brought {
  area: number | null
  /** "tasks/II.1", "target/kq-05" */
  budgetLine: string | null
  /** what is counted: "lớp", "cơ sở" */
  unit: string | null
  quantity: number
  count: number
}

interface Promised {
  /** as lines of plans name it */
  line: string
  area: number | null
  unit: string
}

/** Does this bear the target out? It names it; or names nothing and counts the same within the target's content. */
function bears({ line, area, unit }: Promised, brought: Brought): boolean {
  if (brought.budgetLine !== null) return brought.budgetLine === line
  return unit !== '' && fold(unit) === fold(brought.unit ?? '') && (area === null || area === brought.area)
}

/** What a plan brings to a target of its programme. */
export function broughtTo(target: Promised, brought: readonly Brought[]): { planned: number; count: number } {
  const found = brought.filter((each) => bears(target, each))
  return {
    planned: found.reduce((sum, { quantity }) => sum + quantity, 0),
    count: found.reduce((sum, { count }) => sum + count, 0),
  }
}
