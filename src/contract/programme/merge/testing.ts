import { emptyContent } from '../empty.ts'
import type { BudgetColumn, BudgetLine, BudgetTable, ProgrammeContent } from '../model.ts'

/** A small programme that two officers work on, for the tests of the merge. */

export const column = (key: string, period: string): BudgetColumn => ({
  key,
  role: 'amount',
  header: [`Năm ${period}`],
  printedNumber: null,
  formula: null,
  period,
  source: 'all',
})

export const line = (
  id: string,
  label: string,
  cells: BudgetLine['cells'],
  parent: string | null = null,
): BudgetLine => ({
  id,
  parent,
  level: parent ? 'item' : 'group',
  number: '',
  label,
  area: null,
  source: null,
  period: null,
  purpose: 'activity',
  unit: null,
  timing: null,
  years: [],
  lead: null,
  coordinate: null,
  formula: null,
  cells,
  note: null,
})

const table: BudgetTable = {
  id: 'bang-1',
  caption: 'Kinh phí',
  section: null,
  unitPrinted: 'triệu đồng',
  unitFactor: 1_000_000,
  kind: 'byLine',
  numberStyle: 'vi',
  columns: [column('y1', '2031'), column('y2', '2032')],
  lines: [
    line('I', 'Mô hình', { y1: '900', y2: '1.000' }),
    line('d1', 'Máy sấy', { y1: '500', y2: '550' }, 'I'),
    line('d2', 'Máy hút chân không', { y1: '400', y2: '450' }, 'I'),
    line('II', 'Đào tạo', { y1: '100', y2: '' }),
  ],
}

export const duty = (organisation: string, text: string) => ({ section: 'VII', organisation, text })

export const base: ProgrammeContent = {
  ...emptyContent({
    code: 'thu-2031-2032',
    title: 'Chương trình thử',
    level: 'province',
    territory: { code: '96', asOf: '2026-01-01' },
    yearFrom: 2031,
    yearTo: 2032,
  }),
  tables: [table],
  duties: [
    duty('Sở Công Thương', 'Chủ trì'),
    duty('Sở Tài chính', 'Bố trí kinh phí'),
    duty('Cấp xã', 'Rà soát'),
  ],
  distribution: ['Bộ Công Thương', 'Như Điều 3', 'Lưu: VT'],
}

type Lines = BudgetTable['lines']

export const inTable = (
  change: (table: BudgetTable) => BudgetTable,
  content: ProgrammeContent = base,
): ProgrammeContent => ({ ...content, tables: content.tables.map(change) })

export const inLines = (change: (lines: Lines) => Lines, content?: ProgrammeContent): ProgrammeContent =>
  inTable((each) => ({ ...each, lines: change(each.lines) }), content)

/** A figure typed into a cell. */
export const typed = (
  id: string,
  key: string,
  printed: string,
  content?: ProgrammeContent,
): ProgrammeContent =>
  inLines(
    (lines) =>
      lines.map((each) => (each.id === id ? { ...each, cells: { ...each.cells, [key]: printed } } : each)),
    content,
  )

/** A column taken away with its cells, as the editor does it. */
export const withoutColumn = (key: string, content?: ProgrammeContent): ProgrammeContent =>
  inTable(
    (each) => ({
      ...each,
      columns: each.columns.filter((column_) => column_.key !== key),
      lines: each.lines.map((line_) => ({
        ...line_,
        cells: Object.fromEntries(Object.entries(line_.cells).filter(([at]) => at !== key)),
      })),
    }),
    content,
  )

/** A line taken away with all that stands under it. */
export const withoutLine = (id: string, content?: ProgrammeContent): ProgrammeContent =>
  inLines((lines) => {
    const gone = new Set([id])
    // a child may have been moved above its parent
    for (let known = 0; known < gone.size;) {
      known = gone.size
      for (const each of lines) if (each.parent !== null && gone.has(each.parent)) gone.add(each.id)
    }
    return lines.filter((each) => !gone.has(each.id))
  }, content)
