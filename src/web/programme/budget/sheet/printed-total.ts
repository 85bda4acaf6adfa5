import { parsePrinted, times } from '#contract/kernel/number.ts'
import { parsePeriod, samePeriod } from '#contract/kernel/period.ts'
import { tidy } from '#contract/kernel/text.ts'
import type { Reading } from '#contract/programme/check/reading.ts'
import {
  cellPeriod,
  cellSource,
  programmePeriod,
  type Sheet,
  type SheetColumn,
} from '#contract/programme/budget/sheet.ts'
import { ALL } from '#contract/programme/budget/source-tree.ts'
import type { FindingMarks, Mark } from '../findings/marks.ts'
import { totalLine } from './sheet-rows.ts'

/** The total that the document prints for a column, wherever it prints it. */
export interface PrintedTotal {
  /** đồng, or a count */
  value: number
  /** the line of its own table that prints it */
  line: string | null
  /** the section of the prose or of the other table */
  section: string | null
  marks: Mark[]
}

interface Asked {
  reading: Reading
  sheet: Sheet
  column: SheetColumn
  marks: FindingMarks
}

function inTable(sheet: Sheet, asked: Asked): PrintedTotal | null {
  const total = totalLine(sheet)
  if (!total) return null
  const own = sheet === asked.sheet
  const like = sheet.columns.find(
    (column) =>
      (own && column === asked.column) ||
      (!own &&
        column.measure === asked.column.measure &&
        cellSource(total.line, column.column) === asked.column.source &&
        samePeriod(cellPeriod(total.line, column.column, sheet.programme), asked.column.period)),
  )
  const value = like ? (total.values.get(like.key) ?? null) : null
  if (!like || value === null) return null
  return {
    value,
    line: own ? tidy(total.line.label).replace(/\s*:\s*$/, '') : null,
    section: sheet.table.section,
    marks: asked.marks.at(sheet.table.id, total.line.id, like.key),
  }
}

function inProse({ reading, column, marks }: Asked): PrintedTotal | null {
  if (column.measure !== 'amount') return null
  const said = reading.content.assertions.find((a) => {
    const own = (a.period ? parsePeriod(a.period) : null) ?? programmePeriod(reading.content)
    const whole = a.about === 'plan' && a.comparator === '=' && a.area === null && a.purpose === null
    return whole && !a.supportOnly && (a.source ?? ALL) === column.source && samePeriod(own, column.period)
  })
  const read = said ? parsePrinted(said.printed, 'vi') : null
  const value = said && read?.kind === 'number' ? times(read, said.unitFactor) : null
  if (!said || value === null) return null
  return { value, line: null, section: said.section, marks: marks.ofAssertion(said.id) }
}

/** Looks in the table itself, then in the document's other tables, then in its prose. */
export function printedTotal(asked: Asked): PrintedTotal | null {
  const { sheet, reading } = asked
  const others = reading.sheets.filter(({ table }) => table.id !== sheet.table.id)
  for (const each of [sheet, ...others]) {
    const found = inTable(each, asked)
    if (found) return found
  }
  return inProse(asked)
}
