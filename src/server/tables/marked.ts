import { Problem } from '#contract/kernel/problem.ts'
import type { Queryable } from '#server/platform/db.ts'
import { markedSheet } from '#server/platform/tables/marked.ts'
import { openFileOf } from './reading.ts'
import { listProblems } from './store-report.ts'
import type { Held } from './view.ts'

/** Notes beyond this no spreadsheet program shows in reasonable time; the report on the screen has all of them. */
const MOST = 20_000

/** The same sheet back, bad cells red with a note. @throws Problem `step_not_allowed` before the check */
export async function markedCopy(
  db: Queryable,
  { record, definition }: Held,
): Promise<{ name: string; body: Uint8Array<ArrayBuffer> }> {
  const { reading } = record
  if (!reading) throw new Problem('step_not_allowed', { facts: { state: record.state } })
  const { bytes, file, sheet } = await openFileOf(db, record, reading)
  const problems = await listProblems(db, record, 0, MOST)
  const first = Math.min(...Object.values(reading.mapping), 300)
  const columnAt = (key: string | null) => {
    const column = definition.columns.find((one) => one.key === key)
    return (column && reading.mapping[column.key]) ?? first
  }
  const told = problems.map(({ proposal, ...one }) => (proposal === null ? one : { ...one, proposal }))
  const body = await markedSheet(bytes, file.format, sheet, told, columnAt)
  return { name: `${record.fileName.replace(/\.[^.]+$/, '')}-can-sua.xlsx`, body: new Uint8Array(body) }
}
