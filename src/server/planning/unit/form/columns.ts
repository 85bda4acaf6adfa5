import { fold } from '#contract/kernel/text.ts'
import type { PlanItem } from '#contract/planning/items.ts'
import { planSources } from '#contract/planning/nouns.ts'
import { itemKinds, planSources as sourceWords } from '#contract/words/planning.ts'
import { areas } from '#contract/words/vi.ts'
import { listActivities } from '#server/norms/index.ts'
import type { Queryable } from '#server/platform/db.ts'
import type { CodeOption, ImportColumn, ImportContext, Values } from '#server/platform/tables/definition.ts'
import { places } from '#server/territory/index.ts'

/** The form of a unit's plan: one row a line, the same headings out and in. */

const named = (names: Readonly<Record<string, string>>) => async (): Promise<CodeOption[]> =>
  Object.entries(names).map(([code, name]) => ({ code, name }))

/** Contents of Article 4, by their names or by their numbers. */
const contents = async (): Promise<CodeOption[]> =>
  Object.entries(areas).map(([code, name]) => ({ code, name, aliases: [code] }))

const activities = async (db: Queryable, { today }: ImportContext): Promise<CodeOption[]> =>
  (await listActivities(db, today)).map(({ code, name, plain }) => ({
    code,
    name,
    aliases: plain === null ? [code] : [code, plain],
  }))

async function communes(db: Queryable, { actor, today }: ImportContext): Promise<CodeOption[]> {
  if (actor.provinceId === null) return []
  const all = await places.unitsOf(db, actor.provinceId, today)
  return all.map(({ id, fullName, name }) => ({ code: id, name: fullName, aliases: [name] }))
}

export const sourceHeading = (source: (typeof planSources)[number]): string =>
  `${sourceWords[source]} (triệu đồng)`

const money: ImportColumn[] = planSources.map((source) => ({
  key: source,
  heading: sourceHeading(source),
  aliases: [sourceWords[source]],
  type: { kind: 'money', unit: 'triệu', max: 10_000_000_000_000 },
}))

export const formColumns: readonly ImportColumn[] = [
  {
    key: 'code',
    heading: 'Mã dòng',
    type: { kind: 'text', max: 12 },
    hint: 'Có sẵn trong tệp tải về; dòng mới để trống',
    blankKeeps: true,
  },
  { key: 'year', heading: 'Năm kế hoạch', aliases: ['Năm'], type: { kind: 'year' }, blankKeeps: true },
  { key: 'kind', heading: 'Loại', type: { kind: 'code', options: named(itemKinds) }, required: true },
  {
    key: 'title',
    heading: 'Tên đề án, nhiệm vụ',
    aliases: ['Nội dung', 'Tên nhiệm vụ', 'Tên đề án'],
    type: { kind: 'text', max: 500, pattern: { of: /.{5}/, words: 'Tên phải có ít nhất 5 ký tự.' } },
    required: true,
  },
  {
    key: 'area',
    heading: 'Nội dung Điều 4',
    aliases: ['Nội dung hoạt động'],
    type: { kind: 'code', options: contents },
    required: true,
  },
  {
    key: 'activity',
    heading: 'Dạng hoạt động',
    type: { kind: 'code', options: activities },
    blankKeeps: true,
  },
  { key: 'quantity', heading: 'Khối lượng', aliases: ['Số lượng'], type: { kind: 'number', min: 0 } },
  { key: 'unit', heading: 'Đơn vị tính', type: { kind: 'text', max: 60 } },
  ...money,
  { key: 'timing', heading: 'Thời gian thực hiện', aliases: ['Thời gian'], type: { kind: 'text', max: 120 } },
  {
    key: 'leadName',
    heading: 'Đơn vị chủ trì',
    aliases: ['Đơn vị thực hiện'],
    type: { kind: 'text', max: 200 },
  },
  { key: 'coordinators', heading: 'Đơn vị phối hợp', type: { kind: 'text', max: 500 } },
  {
    key: 'unitId',
    heading: 'Xã, phường',
    type: { kind: 'code', options: communes },
    blankKeeps: true,
  },
  { key: 'place', heading: 'Địa điểm', type: { kind: 'text', max: 300 } },
  {
    key: 'beneficiaries',
    heading: 'Đơn vị thụ hưởng',
    aliases: ['Đối tượng thụ hưởng'],
    type: { kind: 'text', max: 500 },
  },
  { key: 'expected', heading: 'Kết quả dự kiến', type: { kind: 'text', max: 2000 } },
  { key: 'note', heading: 'Ghi chú', type: { kind: 'text', max: 1000 } },
]

/** What names a line in a file: the end of its id, which no other line of a plan has. */
export const codeOf = (id: string): string => id.slice(-10)

/** By code where the file has it, by the line's title otherwise. */
export const rowKey = (values: Values): string =>
  values['code'] ? `#${String(values['code']).trim().toLowerCase()}` : fold(String(values['title'] ?? ''))

const orNull = (text: string): string | null => (text === '' ? null : text)

/** A line as it stands, in the columns of the form. */
export function valuesOf(item: PlanItem, year: number): Values {
  const asked = Object.fromEntries(item.money.map(({ source, askedVnd }) => [source, askedVnd]))
  return {
    code: codeOf(item.id),
    year,
    kind: item.kind,
    title: item.title,
    area: String(item.area),
    activity: item.activity,
    quantity: item.quantity,
    unit: orNull(item.unit),
    ...Object.fromEntries(planSources.map((source) => [source, asked[source] || null])),
    timing: orNull(item.timing),
    leadName: orNull(item.leadName),
    coordinators: orNull(item.coordinators),
    unitId: item.unitId,
    place: orNull(item.place),
    beneficiaries: orNull(item.beneficiaries),
    expected: orNull(item.expected),
    note: orNull(item.note),
  }
}
