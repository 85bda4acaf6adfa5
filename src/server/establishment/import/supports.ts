import { Problem } from '#contract/kernel/problem.ts'
import { fold } from '#contract/kernel/text.ts'
import { SupportSource } from '#contract/establishment/nouns.ts'
import { supportSources } from '#contract/words/establishment.ts'
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
import { number, text } from './rows.ts'
import { deleteSupports, insertSupports, listSupportsOf, updateSupports } from './store-owners.ts'
import { ownerColumns, ownerKey, ownersOf, provinceOf } from './whose.ts'

const aliases: Partial<Record<SupportSource, string[]>> = {
  national: ['KCQG', 'Trung ương', 'Quốc gia', 'NSTW'],
  provincial: ['KCĐP', 'Khuyến công địa phương', 'Tỉnh', 'Ngân sách tỉnh', 'NST'],
  district: ['Huyện', 'Khuyến công huyện'],
  commune: ['Xã'],
  other: ['Khác', 'Chương trình khác', 'Khoa học công nghệ', 'Khuyến nông', 'OCOP'],
  donor: ['Tài trợ', 'Dự án nước ngoài', 'ODA', 'Doanh nghiệp tài trợ'],
}
const sourceOptions = async () =>
  SupportSource.options.map((code) => ({ code, name: supportSources[code], aliases: aliases[code] ?? [] }))

const written = (key: string, heading: string, max: number, also: string[] = []): ImportColumn => ({
  key,
  heading,
  aliases: also,
  type: { kind: 'text', max },
  blankKeeps: true,
})
const money = (key: string, heading: string, also: string[] = []): ImportColumn => ({
  key,
  heading: `${heading} (triệu đồng)`,
  aliases: [heading, ...also],
  type: { kind: 'money', unit: 'triệu' },
  blankKeeps: true,
})

const columns: ImportColumn[] = [
  ...ownerColumns,
  {
    key: 'year',
    heading: 'Năm hỗ trợ',
    aliases: ['Năm', 'Năm thực hiện'],
    type: { kind: 'year' },
    required: true,
  },
  {
    key: 'title',
    heading: 'Nội dung hỗ trợ',
    aliases: ['Tên đề án', 'Nội dung', 'Đề án', 'Hạng mục hỗ trợ'],
    type: { kind: 'text', max: 500 },
    required: true,
  },
  {
    key: 'source',
    heading: 'Nguồn kinh phí',
    aliases: ['Nguồn', 'Nguồn vốn', 'Nguồn hỗ trợ'],
    type: { kind: 'code', options: sourceOptions },
    required: true,
  },
  { ...money('supportVnd', 'Kinh phí hỗ trợ', ['Số tiền hỗ trợ', 'Hỗ trợ', 'Mức hỗ trợ']), required: true },
  money('counterpartVnd', 'Vốn đối ứng', ['Đối ứng', 'Cơ sở đóng góp']),
  money('otherVnd', 'Nguồn khác'),
  written('activity', 'Loại hoạt động', 40, ['Mã hoạt động', 'Mã định mức']),
  written('programme', 'Chương trình', 300, ['Thuộc chương trình']),
  written('decision', 'Số quyết định', 120, ['Quyết định', 'Số QĐ']),
  {
    key: 'decidedOn',
    heading: 'Ngày quyết định',
    aliases: ['Ngày QĐ'],
    type: { kind: 'date', min: '1990-01-01' },
    blankKeeps: true,
  },
  written('costItem', 'Khoản mục chi', 300, ['Khoản chi', 'Máy móc, thiết bị', 'Tên máy']),
  written('serial', 'Số hiệu máy', 120, ['Số máy', 'Serial', 'Số seri']),
  written('note', 'Ghi chú', 2000),
]

const owned = ['taxCode', 'name', 'unitId', 'year']
const yearOf = (values: Values): number => number(values['year']) ?? 0
const rowKey = (values: Values): string =>
  [ownerKey(values), yearOf(values), fold(String(values['title'])), fold(text(values['serial']) ?? '')].join(
    '\u001f',
  )

const placed = (rows: readonly ImportRow[], byNo: ReadonlyMap<number, string>) =>
  rows.flatMap(({ no, values }, n) => {
    const id = byNo.get(no)
    return id
      ? [
          {
            n,
            id,
            year: yearOf(values),
            title: String(values['title']),
            serial: text(values['serial']) ?? '',
            values,
          },
        ]
      : []
  })

async function existing(
  db: Queryable,
  rows: readonly ImportRow[],
  context: ImportContext,
): Promise<ReadonlyMap<string, Existing>> {
  const { byNo } = await ownersOf(db, rows, context)
  const standing = await listSupportsOf(db, provinceOf(context), placed(rows, byNo))
  return new Map(
    standing.flatMap(({ n, id, values }) => {
      const row = rows[n]?.values
      if (!row) return []
      const said = Object.fromEntries(owned.map((key) => [key, row[key] ?? null]))
      const kept = Object.fromEntries(
        Object.entries(values).map(([key, value]) => [key, value === '' ? null : value]),
      )
      return [[rowKey(row), { id, values: { ...kept, ...said } }] as const]
    }),
  )
}

function supportProblems({ no, values }: ImportRow, { today }: ImportContext): RowProblem[] {
  const problems: RowProblem[] = []
  const thisYear = Number(today.slice(0, 4))
  const year = yearOf(values)
  if (year > thisYear || year < 1990)
    problems.push({ no, column: 'year', why: `Năm hỗ trợ từ 1990 đến ${thisYear}.` })
  if ((text(values['decidedOn']) ?? '') > today)
    problems.push({ no, column: 'decidedOn', why: 'Ngày này chưa đến.' })
  if (text(values['serial']) !== null && text(values['costItem']) === null)
    problems.push({ no, column: 'costItem', why: 'Có số hiệu máy thì phải ghi khoản mục chi.' })
  return problems
}

/** Support of earlier years, from the lists that departments kept in tables. */
export const supportsImport: ImportDefinition = {
  kind: 'establishmentSupports',
  title: 'Hỗ trợ các năm trước',
  needs: 'establishment.addSupport',
  columns,
  keyColumns: ['name', 'year', 'title'],
  rowKey,
  existing,
  async check(db, rows, _existing, context) {
    const { problems } = await ownersOf(db, rows, context)
    return [...problems, ...rows.flatMap((row) => supportProblems(row, context))]
  },
  async create(db, rows, context) {
    const { byNo, problems } = await ownersOf(db, rows, context)
    if (problems.length > 0) throw new Problem('stale_version')
    return await insertSupports(db, provinceOf(context), placed(rows, byNo))
  },
  change: (db, changes, context) => updateSupports(db, provinceOf(context), changes),
  remove: (db, ids, context) => deleteSupports(db, provinceOf(context), ids),
}
