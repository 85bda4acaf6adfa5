/**
 * Lays the entered programmes beside their papers: every printed figure, label, name, number and heading
 * must stand in `<folder>/<code>.txt`.
 * Usage: node scripts/facts/check-programme-figures.ts <folder>
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type BudgetLine, type BudgetTable, ProgrammeContent } from '#contract/programme/model.ts'
import { claims } from './printed-claims.ts'
import { type Paper, readPaper, seek, wordsFrom } from './printed-paper.ts'

/** Characters that may stand between two neighbours of one printed row. */
const ROW_GAP = 40

/** Everything a row prints after its label, in the order of the columns. */
function rowParts(table: BudgetTable, line: BudgetLine): string[] {
  const { unit, timing, lead, coordinate } = line
  const printed: Record<string, string | null> = { unit, timing, lead, coordinate }
  const parts = table.columns.map(({ key, role }) => line.cells[key] ?? printed[role] ?? '')
  return [line.formula ?? '', ...parts].filter((part) => part !== '')
}

/** Position after a row whose number, label and cells follow each other; −1 when no place fits. */
function rowFrom(paper: Paper, table: BudgetTable, line: BudgetLine, from: number): number {
  let label = wordsFrom(paper, line.number + line.label, from)
  while (label >= 0) {
    let end = label
    for (const part of rowParts(table, line)) if (end >= 0) end = seek(paper, part, end, ROW_GAP)
    if (end >= 0) return end
    label = wordsFrom(paper, line.number + line.label, label)
  }
  return -1
}

function* missingRows(paper: Paper, table: BudgetTable): Generator<string> {
  let cursor = 0
  for (const line of table.lines) {
    const parts = [line.number + line.label, ...rowParts(table, line)]
    if (table.kind === 'narrative') {
      yield* parts.filter((part) => seek(paper, part) < 0).map((part) => `${table.id} ${line.id}: ${part}`)
    } else {
      const end = rowFrom(paper, table, line, cursor)
      if (end >= 0) cursor = end
      else yield `${table.id} ${line.id}: ${parts.join(' | ')}`
    }
  }
}

function check(code: string, content: ProgrammeContent, paper: Paper): number {
  const sought = claims(content)
  const lost = sought.filter(([, readings]) =>
    readings.every((words) => words !== null && seek(paper, words) < 0),
  )
  const rows = content.tables.flatMap((table) => [...missingRows(paper, table)])
  const missing = [...lost.map(([place, readings]) => `${place}: ${readings[0]}`), ...rows]
  const total = sought.length + content.tables.reduce((sum, table) => sum + table.lines.length, 0)
  console.log(`${code}: ${total - missing.length} of ${total} printed things found in the paper`)
  for (const line of missing) console.error(`  not found: ${line}`)
  return missing.length
}

const folder = process.argv[2]
if (folder === undefined)
  throw new Error('usage: node scripts/facts/check-programme-figures.ts <folder of papers>')
const entered = join(import.meta.dirname, '../../data/reference/programmes')
let missing = 0
for (const file of readdirSync(entered)
  .filter((name) => name.endsWith('.json'))
  .toSorted()) {
  const code = file.replace('.json', '')
  const paper = join(folder, `${code}.txt`)
  const content = ProgrammeContent.parse(JSON.parse(readFileSync(join(entered, file), 'utf8')))
  if (existsSync(paper)) missing += check(code, content, readPaper(paper))
  else console.log(`${code}: no paper in ${folder}`)
}
process.exitCode = missing > 0 ? 1 : 0
