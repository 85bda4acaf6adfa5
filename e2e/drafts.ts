import type { BudgetColumn, BudgetLine, BudgetTable } from '#contract/programme/model.ts'
import type { Person } from './people.ts'

const column = (key: string, role: BudgetColumn['role'], header: string, period?: string): BudgetColumn => ({
  key,
  role,
  header: [header],
  printedNumber: null,
  formula: null,
  period: period ?? null,
  source: role === 'amount' ? 'all' : null,
})

const line = (
  id: string,
  level: BudgetLine['level'],
  label: string,
  [first, second]: [string, string],
  parent: string | null = null,
): BudgetLine => ({
  id,
  parent,
  level,
  number: id,
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
  cells: { first, second },
  note: null,
})

const table = (yearFrom: number): BudgetTable => ({
  id: 'bang-1',
  caption: 'Kinh phí thực hiện Chương trình',
  section: null,
  unitPrinted: 'triệu đồng',
  unitFactor: 1_000_000,
  kind: 'byLine',
  numberStyle: 'vi',
  columns: [
    column('number', 'number', 'TT'),
    column('label', 'label', 'Nội dung'),
    column('first', 'amount', `Năm ${yearFrom}`, String(yearFrom)),
    column('second', 'amount', `Năm ${yearFrom + 1}`, String(yearFrom + 1)),
  ],
  lines: [
    line('I', 'group', 'Mô hình trình diễn kỹ thuật', ['900', '1.000']),
    line('1', 'item', 'Máy sấy tôm khô', ['500', '550'], 'I'),
    line('2', 'item', 'Máy hút chân không', ['400', '450'], 'I'),
  ],
})

/** A draft of Cà Mau with one table of three lines, made as the editor makes it. */
export async function aDraft(person: Person, title: string, yearFrom: number): Promise<string> {
  const { items } = await person.ask<{ items: { id: string }[] }>('territory.search', {
    q: 'ca mau',
    level: 'province',
    provinceCode: '96',
  })
  const { code } = await person.act<{ code: string }>('programme.create', {
    title,
    level: 'province',
    unitId: items[0]?.id,
    yearFrom,
    yearTo: yearFrom + 1,
  })
  const { revision } = await person.ask<{ revision: number }>('programme.get', { code, as: 'working' })
  await person.act('programme.edit', { code, base: revision, parts: { tables: [table(yearFrom)] } })
  return code
}
