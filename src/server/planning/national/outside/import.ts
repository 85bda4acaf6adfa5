import { fold } from '#contract/kernel/text.ts'
import { fields } from '#contract/words/vi.ts'
import type { Queryable } from '#server/platform/db.ts'
import type {
  CodeOption,
  Existing,
  ImportContext,
  ImportDefinition,
  RowProblem,
  Values,
} from '#server/platform/tables/definition.ts'
import { places } from '#server/territory/index.ts'
import { provinceOf, wrongDays } from './acts.ts'
import {
  deleteClasses,
  insertClass,
  listClassesNamed,
  listClassesOf,
  type OutsideClass,
  updateClass,
} from './store-outside.ts'

const text = (values: Values, key: string): string => String(values[key] ?? '')
const day = (values: Values, key: string): string | null =>
  values[key] === null || values[key] === undefined ? null : String(values[key])

async function communes(db: Queryable, { actor, today }: ImportContext): Promise<CodeOption[]> {
  if (actor.provinceId === null) return []
  const all = await places.unitsOf(db, actor.provinceId, today)
  return all.map(({ id, fullName, name }) => ({ code: id, name: fullName, aliases: [name] }))
}

const columns: ImportDefinition['columns'] = [
  { key: 'year', heading: 'Năm', aliases: ['Năm đào tạo'], type: { kind: 'year' }, required: true },
  {
    key: 'organiser',
    heading: 'Cơ quan tổ chức',
    aliases: ['Đơn vị tổ chức', 'Cơ quan', 'Đơn vị đào tạo'],
    type: { kind: 'text', max: 200 },
    required: true,
  },
  {
    key: 'trade',
    heading: 'Nghề đào tạo',
    aliases: ['Nghề', 'Tên lớp', 'Nội dung đào tạo'],
    type: { kind: 'text', max: 200 },
    required: true,
  },
  {
    key: 'unitId',
    heading: 'Xã, phường',
    aliases: ['Địa bàn', 'Xã'],
    type: { kind: 'code', options: communes },
  },
  {
    key: 'place',
    heading: 'Địa điểm',
    aliases: ['Nơi học', 'Nơi mở lớp'],
    type: { kind: 'text', max: 300 },
  },
  { key: 'startsOn', heading: 'Khai giảng', aliases: ['Ngày khai giảng', 'Từ ngày'], type: { kind: 'date' } },
  { key: 'endsOn', heading: 'Bế giảng', aliases: ['Ngày bế giảng', 'Đến ngày'], type: { kind: 'date' } },
  {
    key: 'trainees',
    heading: 'Số học viên',
    aliases: ['Học viên', 'Số lượng'],
    type: { kind: 'number', min: 0, max: 100_000, whole: true },
  },
  { key: 'note', heading: 'Ghi chú', type: { kind: 'text', max: 500 } },
]

const classOf = (values: Values): OutsideClass => ({
  year: Number(values['year']),
  organiser: text(values, 'organiser'),
  trade: text(values, 'trade'),
  unitId: day(values, 'unitId'),
  place: text(values, 'place'),
  startsOn: day(values, 'startsOn'),
  endsOn: day(values, 'endsOn'),
  trainees:
    values['trainees'] === null || values['trainees'] === undefined ? null : Number(values['trainees']),
  note: text(values, 'note'),
})

/** The same trade in the same commune, place and month of beginning is the same class. */
const rowKey = (values: Values): string =>
  [
    values['year'],
    fold(text(values, 'organiser')),
    fold(text(values, 'trade')),
    values['unitId'] ?? '',
    fold(text(values, 'place')),
    text(values, 'startsOn'),
  ].join('|')

const kept = (of: OutsideClass): Values => ({
  ...of,
  place: of.place || null,
  note: of.note || null,
})

/** The training list of the Labour department and others, so that nobody is taught twice. */
export const outsideClassesImport: ImportDefinition = {
  kind: 'outsideClasses',
  title: 'Lớp đào tạo của ngành khác',
  needs: 'planning.saveOutsideClass',
  columns,
  keyColumns: ['year', 'organiser', 'trade'],
  rowKey,
  async existing(db, rows, { actor }) {
    const years = [...new Set(rows.map(({ values }) => Number(values['year'])))]
    const found = await listClassesOf(db, provinceOf(actor), years)
    return new Map(
      found.map(({ id, unitName: _name, provinceId: _province, ...of }): [string, Existing] => [
        rowKey(kept(of)),
        { id, values: kept(of) },
      ]),
    )
  },
  check: (_db, rows) =>
    Promise.resolve(
      rows.flatMap(({ no, values }): RowProblem[] => {
        const wrong = wrongDays(classOf(values))
        const why = wrong && (fields[wrong.code] ?? '').replace('{year}', String(values['year']))
        return wrong && why ? [{ no, column: wrong.path, why }] : []
      }),
    ),
  async create(db, rows, { actor }) {
    const ids: string[] = []
    for (const { values } of rows) ids.push(await insertClass(db, provinceOf(actor), classOf(values)))
    return ids
  },
  async change(db, changes, { actor }) {
    const provinceId = provinceOf(actor)
    const now = await listClassesNamed(
      db,
      provinceId,
      changes.map(({ id }) => id),
    )
    for (const { id, after } of changes) {
      const found = now.find((one) => one.id === id)
      if (found) await updateClass(db, provinceId, id, classOf({ ...kept(found), ...after }))
    }
  },
  remove: (db, ids, { actor }) => deleteClasses(db, provinceOf(actor), ids),
}
