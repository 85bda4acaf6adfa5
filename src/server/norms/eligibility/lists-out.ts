import type { UnitAttribute } from '#contract/norms/eligibility/attributes.ts'
import { describeTerms } from '#contract/norms/eligibility/describe.ts'
import { industryMappings, rules, unitAttributes } from '#contract/norms/eligibility/queries.ts'
import type { Mapping, Rule } from '#contract/norms/eligibility/rule.ts'
import { ruleAspects, ruleConfidences, unitAttributes as names } from '#contract/words/eligibility.ts'
import type { ExportDefinition } from '#server/platform/tables/definition.ts'
import { exportOfQuery } from '#server/platform/tables/out/index.ts'
import { unitAttributesQuery } from './attributes.ts'
import { industryMappingsQuery } from './industries.ts'
import { activityNames, rulesFor, rulesQuery } from './rules.ts'

const day = (date: string): string => date.split('-').toReversed().join('/')
const searched = (q: string | undefined): string[] => (q ? [`Tìm: ${q}`] : [])
const text = 'text' as const
const date = 'date' as const

/** A rule with its terms in words, activities by their names. */
type Told = Rule & { inWords: string }

const rulesOut = exportOfQuery(rules, rulesQuery, {
  title: 'Đối tượng, địa bàn, ngành nghề, ưu tiên',
  async *inOneGo(db, input, actor) {
    const { items } = await rulesFor(db, actor, input)
    const nameOf = await activityNames(db)
    yield { items: items.map((rule): Told => ({ ...rule, inWords: describeTerms(rule.terms, nameOf) })) }
  },
  told: ({ q, on, aspect }) => [
    ...searched(q),
    ...(aspect ? [`Loại: ${ruleAspects[aspect]}`] : []),
    ...(on && on !== 'any' ? [`Vào ngày ${day(on)}`] : []),
  ],
  columns: [
    {
      key: 'aspect',
      heading: 'Loại',
      type: text,
      width: 22,
      value: (row: Told) => ruleAspects[row.terms.aspect],
    },
    { key: 'title', heading: 'Quy định', type: text, width: 60, value: ({ title }) => title },
    { key: 'terms', heading: 'Cách xét', type: text, width: 60, value: ({ inWords }) => inWords },
    { key: 'remedy', heading: 'Cách đáp ứng', type: text, width: 50, value: ({ remedy }) => remedy || null },
    { key: 'from', heading: 'Từ ngày', type: date, value: ({ validFrom }) => validFrom },
    { key: 'to', heading: 'Đến ngày', type: date, value: ({ validTo }) => validTo },
    { key: 'basis', heading: 'Căn cứ', type: text, width: 44, value: ({ basis }) => basis },
    {
      key: 'confidence',
      heading: 'Độ tin cậy',
      type: text,
      width: 20,
      value: ({ confidence }) => ruleConfidences[confidence],
    },
    {
      key: 'confirmed',
      heading: 'Người đối chiếu',
      type: text,
      width: 24,
      value: ({ confirmedBy }) => confirmedBy,
    },
  ],
})

const mappingsOut = exportOfQuery(industryMappings, industryMappingsQuery, {
  title: 'Xếp mã ngành vào danh mục ngành nghề',
  items: ({ items }) => items,
  told: ({ q }) => searched(q),
  columns: [
    {
      key: 'letter',
      heading: 'Điểm',
      type: text,
      width: 8,
      value: ({ letter }: Mapping) => (letter === 'dd' ? 'đ' : letter),
    },
    {
      key: 'version',
      heading: 'Hệ thống ngành',
      type: text,
      width: 14,
      value: ({ version }) => `VSIC ${version}`,
    },
    { key: 'code', heading: 'Mã ngành', type: text, width: 10, value: ({ code }) => code },
    { key: 'name', heading: 'Tên ngành', type: text, width: 60, value: ({ name }) => name || null },
    {
      key: 'sense',
      heading: 'Xếp vào',
      type: text,
      width: 12,
      value: ({ sense }) => (sense === 'in' ? 'Có' : 'Không'),
    },
    { key: 'note', heading: 'Ghi chú', type: text, width: 40, value: ({ note }) => note || null },
    {
      key: 'confidence',
      heading: 'Độ tin cậy',
      type: text,
      width: 20,
      value: ({ confidence }) => ruleConfidences[confidence],
    },
  ],
})

const attributesOut = exportOfQuery(unitAttributes, unitAttributesQuery, {
  title: 'Đặc điểm địa bàn',
  items: ({ items }) => items,
  page: { limit: 2000 },
  told: ({ q, attribute, on }) => [
    ...searched(q),
    ...(attribute ? [`Đặc điểm: ${names[attribute]}`] : []),
    ...(on && on !== 'any' ? [`Vào ngày ${day(on)}`] : []),
  ],
  columns: [
    {
      key: 'unit',
      heading: 'Xã, phường',
      type: text,
      width: 44,
      value: ({ unitName }: UnitAttribute) => unitName,
    },
    {
      key: 'attribute',
      heading: 'Đặc điểm',
      type: text,
      width: 40,
      value: ({ attribute }) => names[attribute],
    },
    {
      key: 'value',
      heading: 'Giá trị',
      type: text,
      width: 12,
      value: ({ value }) => (value === 'yes' ? 'Có' : value === 'no' ? 'Không' : value),
    },
    { key: 'from', heading: 'Từ ngày', type: date, value: ({ validFrom }) => validFrom },
    { key: 'to', heading: 'Đến ngày', type: date, value: ({ validTo }) => validTo },
    { key: 'basis', heading: 'Căn cứ', type: text, width: 44, value: ({ basis }) => basis || null },
  ],
})

/** Lists of this part that can be taken away. */
export const listsOut: readonly ExportDefinition[] = [rulesOut, mappingsOut, attributesOut]
