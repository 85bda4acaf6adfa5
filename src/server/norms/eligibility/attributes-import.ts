import { Attribute, attributes } from '#contract/norms/eligibility/attributes.ts'
import { unitAttributes as names } from '#contract/words/eligibility.ts'
import { tidy } from '#contract/kernel/text.ts'
import { fields } from '#contract/words/vi.ts'
import type { FieldProblem } from '#contract/kernel/problem.ts'
import type { Queryable } from '#server/platform/db.ts'
import type {
  CodeOption,
  ImportContext,
  ImportDefinition,
  RowProblem,
  Values,
} from '#server/platform/tables/definition.ts'
import { places } from '#server/territory/index.ts'
import { wrongWith } from './attributes.ts'
import {
  type AttributeValues,
  deleteAttributes,
  findAttribute,
  insertAttribute,
  listAttributes,
  writeAttribute,
} from './store-attributes.ts'

const text = (value: Values[string] | undefined): string => (typeof value === 'string' ? value : '')

const valuesOf = (values: Values): AttributeValues => ({
  unitId: text(values['unitId']),
  attribute: Attribute.parse(values['attribute']),
  value: text(values['value']),
  validFrom: text(values['validFrom']),
  validTo: text(values['validTo']) || null,
  basis: text(values['basis']),
  confidence: 'source',
})

/** How people write it: "có", "x", "không", "loại II". */
const typed = (value: string): string => {
  const said = tidy(value).toLowerCase()
  const known: Readonly<Record<string, string>> = {
    có: 'yes',
    co: 'yes',
    x: 'yes',
    không: 'no',
    khong: 'no',
    'đặc biệt': 'special',
    i: '1',
    ii: '2',
    iii: '3',
    iv: '4',
    v: '5',
  }
  const bare = said.replace(/^loại /, '')
  return known[bare] ?? bare
}

const communes = async (db: Queryable, { actor, today }: ImportContext): Promise<CodeOption[]> =>
  actor.provinceId === null
    ? []
    : (await places.unitsOf(db, actor.provinceId, today)).map(({ id, name, fullName, code }) => ({
        code: id,
        name: fullName,
        aliases: [name, code],
      }))

const columns: ImportDefinition['columns'] = [
  {
    key: 'unitId',
    heading: 'Xã, phường',
    aliases: ['Đơn vị', 'Xã', 'Phường', 'Địa bàn', 'Đơn vị hành chính'],
    type: { kind: 'code', options: communes },
    required: true,
    hint: 'Tên hoặc mã xã, phường, đặc khu hiện nay',
  },
  {
    key: 'attribute',
    heading: 'Đặc điểm',
    aliases: ['Loại địa bàn', 'Tiêu chí'],
    type: { kind: 'code', options: async () => attributes.map((code) => ({ code, name: names[code] })) },
    required: true,
  },
  {
    key: 'value',
    heading: 'Giá trị',
    aliases: ['Có/không', 'Kết quả'],
    type: { kind: 'text', max: 20, tidy: typed },
    required: true,
    hint: 'Có hoặc không',
  },
  {
    key: 'validFrom',
    heading: 'Từ ngày',
    aliases: ['Hiệu lực từ'],
    type: { kind: 'date', min: '2000-01-01', max: '2100-12-31' },
    required: true,
  },
  { key: 'validTo', heading: 'Đến ngày', type: { kind: 'date', min: '2000-01-01', max: '2100-12-31' } },
  { key: 'basis', heading: 'Căn cứ', aliases: ['Quyết định'], type: { kind: 'text', max: 300 } },
]

const rowKey = (values: Values): string =>
  `${text(values['unitId'])} ${text(values['attribute'])} ${text(values['validFrom'])}`

const told = ({ code, facts = {} }: FieldProblem): string =>
  (fields[code] ?? code).replaceAll(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? ''))

const home = ({ actor }: ImportContext): string => actor.provinceId ?? '00'

/** What a province's decisions say of its communes, in one table. */
export const attributesImport: ImportDefinition = {
  kind: 'unit-attributes',
  title: 'Đặc điểm địa bàn',
  needs: 'norms.setAttribute',
  columns,
  keyColumns: ['unitId', 'attribute', 'validFrom'],
  rowKey,
  async existing(db, _rows, context) {
    const every = { words: [], attribute: null, day: null, provinceId: home(context), unitId: null }
    const { items } = await listAttributes(db, every, 100_000)
    return new Map(
      items.map(({ id, unitId, attribute, value, validFrom, validTo, basis }) => {
        const values = { unitId, attribute, value, validFrom, validTo, basis: basis || null }
        return [rowKey(values), { id, values }]
      }),
    )
  },
  async check(db, rows, existing, context) {
    const problems: RowProblem[] = []
    if (context.actor.provinceId === null)
      return rows.slice(0, 1).map(({ no }) => ({ no, column: null, why: 'Đặc điểm địa bàn do tỉnh ghi.' }))
    for (const { no, values } of rows) {
      const own = existing.get(rowKey(values))?.id ?? null
      for (const wrong of await wrongWith(db, home(context), valuesOf(values), own))
        problems.push({ no, column: String(wrong.path[0] ?? ''), why: told(wrong) })
    }
    return problems
  },
  async create(db, rows, context) {
    const ids: string[] = []
    for (const { values } of rows)
      ids.push(await insertAttribute(db, home(context), valuesOf(values), context.actor.name))
    return ids
  },
  async change(db, changes, context) {
    for (const { id, after } of changes) {
      const standing = await findAttribute(db, id)
      if (!standing) continue
      const { unitId, attribute, value, validFrom, validTo, basis } = standing
      const values = valuesOf({ unitId, attribute, value, validFrom, validTo, basis, ...after })
      await writeAttribute(db, { provinceId: home(context), id }, values, context.actor.name)
    }
  },
  remove: (db, ids, context) => deleteAttributes(db, home(context), ids),
}
