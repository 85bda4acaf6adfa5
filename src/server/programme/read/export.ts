import type { z } from 'zod'
import type { FileAnswer } from '#contract/kernel/act.ts'
import { Problem } from '#contract/kernel/problem.ts'
import { readProgramme } from '#contract/programme/check/reading.ts'
import type { ProgrammeContent } from '#contract/programme/model.ts'
import { exportBudget } from '#contract/programme/queries.ts'
import { answer } from '#server/platform/door.ts'
import { pdfType, toPdf } from '#server/platform/letters/index.ts'
import { toXlsx, xlsxType } from '#server/platform/sheets/index.ts'
import type { VersionRow } from '../store-versions.ts'
import { readable } from '../which.ts'
import { budgetLetter } from './export-page.ts'
import { budgetWorkbook } from './export-sheet.ts'
import { type BudgetFile, exportTable, fundingLines } from './export-tables.ts'

type Format = z.output<(typeof exportBudget)['input']>['format']
type File = z.output<typeof FileAnswer>

/** What a reader must know who finds the file without the screen that it came from. */
function standingOf({ kind, decided, decisionNumber, decisionDate }: VersionRow): string | null {
  if (!decided) return 'Dự thảo, chưa được phê duyệt'
  if (kind === 'original') return null
  const day = decisionDate ? ` ngày ${decisionDate.split('-').reverse().join('/')}` : ''
  return decisionNumber ? `Theo Quyết định sửa đổi số ${decisionNumber}${day}` : 'Bản đã sửa đổi'
}

/** @throws Problem `not_found` when the programme has no table of that name */
function budgetFile(content: ProgrammeContent, shown: VersionRow, table: string | undefined): BudgetFile {
  // a table that has just been begun has no columns yet
  const begun = content.tables.filter(({ columns }) => columns.length > 0)
  const tables = begun.filter(({ id }) => table === undefined || id === table)
  if (table !== undefined && tables.length === 0) throw new Problem('not_found')
  return {
    title: content.head.title,
    author: content.head.issuer ?? '',
    standing: standingOf(shown),
    tables: tables.map((one) => exportTable(content, one)),
    noTable: tables.length > 0 ? [] : fundingLines(content, readProgramme(content).sectionName),
  }
}

const writers = {
  xlsx: async (file) => ({ type: xlsxType, body: toXlsx(budgetWorkbook(file)) }),
  pdf: async (file) => ({ type: pdfType, body: await toPdf(budgetLetter(file)) }),
} as const satisfies Record<Format, (file: BudgetFile) => Promise<Omit<File, 'name'>>>

/** Writes the tables of a content in one of the formats; `name` says which programme and which table. */
async function writeBudget(
  content: ProgrammeContent,
  shown: VersionRow,
  { format, table }: { format: Format; table?: string | undefined },
): Promise<File> {
  const file = await writers[format](budgetFile(content, shown, table))
  const words = [content.head.code, 'kinh-phi', table, shown.decided ? '' : 'du-thao']
  return { name: `${words.filter(Boolean).join('-')}.${format}`, ...file }
}

const written = new WeakMap<ProgrammeContent, Map<string, File>>()

/** The budget tables as the document prints them, as a file; a content never changes, so its files are kept beside it. */
export const exportQuery = answer(exportBudget, async ({ db, input, actor }) => {
  const { content, shown } = await readable(db, input, actor)
  const mine = written.get(content) ?? new Map<string, File>()
  written.set(content, mine)
  const key = JSON.stringify([input.format, input.table, standingOf(shown)])
  const file = mine.get(key) ?? (await writeBudget(content, shown, input))
  mine.set(key, file)
  return file
})
