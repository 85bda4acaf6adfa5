import { Problem } from '#contract/kernel/problem.ts'
import type { Queryable } from '#server/platform/db.ts'
import type {
  Existing,
  ImportColumn,
  ImportContext,
  ImportDefinition,
  ImportRow,
  RowProblem,
  Values,
} from '#server/platform/tables/definition.ts'
import { renewNewestOf } from './newest.ts'
import { number } from './rows.ts'
import { deleteYears, listYears, writeYears } from './store-owners.ts'
import { ownerColumns, ownerKey, ownersOf, provinceOf } from './whose.ts'

const money = (key: string, heading: string, aliases: string[] = []): ImportColumn => ({
  key,
  heading: `${heading} (triệu đồng)`,
  aliases: [heading, ...aliases],
  type: { kind: 'money', unit: 'triệu' },
  blankKeeps: true,
})
const count = (key: string, heading: string, aliases: string[] = []): ImportColumn => ({
  key,
  heading,
  aliases,
  type: { kind: 'number', min: 0, max: 1_000_000, whole: true },
  blankKeeps: true,
})

const columns: ImportColumn[] = [
  ...ownerColumns,
  {
    key: 'year',
    heading: 'Năm',
    aliases: ['Năm số liệu', 'Niên độ'],
    type: { kind: 'year' },
    required: true,
  },
  count('workers', 'Số lao động', ['Lao động', 'Tổng số lao động']),
  count('womenWorkers', 'Lao động nữ', ['Nữ']),
  money('revenueVnd', 'Doanh thu', ['Doanh thu năm']),
  money('capitalVnd', 'Tổng nguồn vốn', ['Vốn', 'Nguồn vốn']),
  money('exportVnd', 'Giá trị xuất khẩu', ['Xuất khẩu', 'Kim ngạch xuất khẩu']),
  money('taxPaidVnd', 'Nộp ngân sách', ['Thuế đã nộp', 'Nộp NSNN']),
  money('profitVnd', 'Lợi nhuận'),
  { ...money('incomeVnd', 'Thu nhập bình quân'), heading: 'Thu nhập bình quân (triệu đồng/người/tháng)' },
  {
    key: 'electricityKwh',
    heading: 'Điện tiêu thụ (kWh)',
    aliases: ['Điện', 'Điện tiêu thụ', 'Điện năng'],
    type: { kind: 'number', min: 0, max: 10_000_000_000, whole: true },
    blankKeeps: true,
  },
  { key: 'note', heading: 'Ghi chú', type: { kind: 'text', max: 1000 }, blankKeeps: true },
]

const owned = ['taxCode', 'name', 'unitId', 'year']
const yearOf = (values: Values): number => number(values['year']) ?? 0
const rowKey = (values: Values): string => `${ownerKey(values)}\u001f${yearOf(values)}`
const idOf = (establishmentId: string, year: number): string => `${establishmentId} ${year}`
const partsOf = (id: string): { id: string; year: number } => {
  const [establishmentId = '', year = ''] = id.split(' ')
  return { id: establishmentId, year: Number(year) }
}

async function existing(
  db: Queryable,
  rows: readonly ImportRow[],
  context: ImportContext,
): Promise<ReadonlyMap<string, Existing>> {
  const { byNo } = await ownersOf(db, rows, context)
  const wanted = rows.flatMap(({ no, values }, n) => {
    const id = byNo.get(no)
    return id ? [{ n, id, year: yearOf(values) }] : []
  })
  const standing = await listYears(db, provinceOf(context), wanted)
  const ids = new Map(wanted.map(({ n, id, year }) => [n, idOf(id, year)]))
  return new Map(
    standing.flatMap(({ n, values }) => {
      const [row, id] = [rows[n]?.values, ids.get(n)]
      if (!row || !id) return []
      const said = Object.fromEntries(owned.map((key) => [key, row[key] ?? null]))
      return [[rowKey(row), { id, values: { ...values, note: values['note'] || null, ...said } }] as const]
    }),
  )
}

function figureProblems({ no, values }: ImportRow, { today }: ImportContext): RowProblem[] {
  const problems: RowProblem[] = []
  const year = yearOf(values)
  const thisYear = Number(today.slice(0, 4))
  if (year > thisYear || year < 1990)
    problems.push({ no, column: 'year', why: `Số liệu chỉ ghi từ năm 1990 đến năm ${thisYear}.` })
  const [workers, women] = [number(values['workers']), number(values['womenWorkers'])]
  if (workers !== null && women !== null && women > workers)
    problems.push({ no, column: 'womenWorkers', why: `Nhiều hơn tổng số lao động (${workers}).` })
  const [revenue, exported] = [number(values['revenueVnd']), number(values['exportVnd'])]
  if (revenue !== null && exported !== null && exported > revenue)
    problems.push({ no, column: 'exportVnd', why: 'Giá trị xuất khẩu không lớn hơn doanh thu.' })
  return problems
}

async function write(
  db: Queryable,
  provinceId: string,
  given: readonly { id: string; year: number; values: Values }[],
): Promise<void> {
  await writeYears(db, provinceId, given)
  await renewNewestOf(
    db,
    provinceId,
    given.map(({ id }) => id),
  )
}

/** Figures of years of establishments that are there already. */
export const yearsImport: ImportDefinition = {
  kind: 'establishmentYears',
  title: 'Số liệu năm của cơ sở',
  needs: 'establishment.writeYear',
  columns,
  keyColumns: ['name', 'year'],
  rowKey,
  existing,
  async check(db, rows, _existing, context) {
    const { problems } = await ownersOf(db, rows, context)
    return [...problems, ...rows.flatMap((row) => figureProblems(row, context))]
  },
  async create(db, rows, context) {
    const { byNo, problems } = await ownersOf(db, rows, context)
    if (problems.length > 0) throw new Problem('stale_version')
    const given = rows.map(({ no, values }) => ({ id: byNo.get(no) ?? '', year: yearOf(values), values }))
    await write(db, provinceOf(context), given)
    return given.map(({ id, year }) => idOf(id, year))
  },
  async change(db, changes, context) {
    await write(
      db,
      provinceOf(context),
      changes.map(({ id, after }) => ({ ...partsOf(id), values: after })),
    )
  },
  async remove(db, ids, context) {
    const given = ids.map(partsOf)
    await deleteYears(db, provinceOf(context), given)
    await renewNewestOf(
      db,
      provinceOf(context),
      given.map(({ id }) => id),
    )
  },
}
