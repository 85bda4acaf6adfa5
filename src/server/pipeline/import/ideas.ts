import { Problem } from '#contract/kernel/problem.ts'
import { fold } from '#contract/kernel/text.ts'
import { ProposalFields } from '#contract/pipeline/fields.ts'
import { originOf, scopeOf } from '#contract/pipeline/rules.ts'
import { costProblems } from '#contract/pipeline/weighing/money.ts'
import { arrangements } from '#contract/words/pipeline.ts'
import { listActivities } from '#server/norms/index.ts'
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
import { dropIdeas, listIdeas } from './store.ts'
import { nextCode } from '../store.ts'
import { reweigh } from '../weighing/keep.ts'
import { completedBy, layNew } from '../writing/content.ts'

const million = { kind: 'money', unit: 'triệu', max: 10_000_000_000_000 } as const
const amount = (values: Values, key: string): number => Number(values[key] ?? 0)
const text = (values: Values, key: string): string => String(values[key] ?? '')

/** Communes that whoever imports may write for. */
async function communes(db: Queryable, { actor, today }: ImportContext): Promise<CodeOption[]> {
  if (actor.provinceId === null) return []
  const scope = scopeOf(actor)
  const all = await places.unitsOf(db, actor.provinceId, today)
  return all
    .filter(({ id }) => scope.kind !== 'commune' || id === scope.unitId)
    .map(({ id, fullName, name }) => ({ code: id, name: fullName, aliases: [name] }))
}

const activities = async (db: Queryable, { today }: ImportContext): Promise<CodeOption[]> =>
  (await listActivities(db, today)).map(({ code, name, plain }) => ({
    code,
    name,
    aliases: plain === null ? [code] : [code, plain],
  }))

const columns: ImportDefinition['columns'] = [
  {
    key: 'title',
    heading: 'Tên đề án',
    aliases: ['Ý tưởng', 'Đề xuất', 'Nội dung đề án'],
    type: { kind: 'text', max: 300, pattern: { of: /.{5}/, words: 'Tên đề án phải có ít nhất 5 ký tự.' } },
    required: true,
  },
  { key: 'activity', heading: 'Dạng hoạt động', type: { kind: 'code', options: activities } },
  {
    key: 'arrangement',
    heading: 'Loại đề án',
    type: {
      kind: 'code',
      options: async () => Object.entries(arrangements).map(([code, name]) => ({ code, name })),
    },
  },
  { key: 'year', heading: 'Năm', aliases: ['Năm thực hiện'], type: { kind: 'year' } },
  {
    key: 'unitId',
    heading: 'Xã, phường',
    aliases: ['Địa điểm', 'Nơi sản xuất'],
    type: { kind: 'code', options: communes },
  },
  { key: 'need', heading: 'Sự cần thiết', aliases: ['Nhu cầu'], type: { kind: 'text', max: 4000 } },
  { key: 'totalVnd', heading: 'Tổng kinh phí (triệu đồng)', aliases: ['Tổng kinh phí'], type: million },
  {
    key: 'nationalVnd',
    heading: 'KCQG (triệu đồng)',
    aliases: ['Khuyến công quốc gia', 'KCQG'],
    type: million,
  },
  {
    key: 'localVnd',
    heading: 'KCĐP (triệu đồng)',
    aliases: ['Khuyến công địa phương', 'KCĐP'],
    type: million,
  },
  { key: 'ownVnd', heading: 'Vốn đối ứng (triệu đồng)', aliases: ['Đối ứng', 'Vốn đối ứng'], type: million },
  { key: 'otherVnd', heading: 'Nguồn khác (triệu đồng)', aliases: ['Nguồn khác'], type: million },
  { key: 'leadName', heading: 'Đơn vị thực hiện', type: { kind: 'text', max: 200 } },
  { key: 'note', heading: 'Ghi chú', type: { kind: 'text', max: 2000 } },
]

const costOf = (values: Values) => ({
  content: text(values, 'title').slice(0, 300),
  totalVnd: amount(values, 'totalVnd'),
  nationalVnd: amount(values, 'nationalVnd'),
  localVnd: amount(values, 'localVnd'),
  ownVnd: amount(values, 'ownVnd'),
  otherVnd: amount(values, 'otherVnd'),
  loanVnd: 0,
})

const contentOf = (values: Values, today: string) =>
  ProposalFields.parse({
    title: text(values, 'title'),
    arrangement: values['arrangement'] ?? 'single',
    activities: values['activity'] ? [values['activity']] : [],
    years: values['year'] ? [values['year']] : [],
    unitId: values['unitId'] ?? null,
    placeOn: values['unitId'] ? today : null,
    need: text(values, 'need'),
    leadName: text(values, 'leadName'),
    note: text(values, 'note'),
    costs:
      amount(values, 'totalVnd') > 0 ? [{ ...costOf(values), activity: values['activity'] ?? null }] : [],
  })

const rowKey = (values: Values): string => `${fold(text(values, 'title'))} ${values['year'] ?? ''}`

const provinceOf = ({ actor }: ImportContext): string => {
  if (actor.provinceId === null) throw new Problem('out_of_reach')
  return actor.provinceId
}

/** A list of ideas; what stands in the bank already under its name and year is left as it is. */
export const ideasImport: ImportDefinition = {
  kind: 'ideas',
  title: 'Ý tưởng vào ngân hàng đề án',
  needs: 'pipeline.create',
  columns,
  keyColumns: ['title'],
  rowKey,
  async existing(db, rows, context) {
    const found = await listIdeas(db, provinceOf(context), [
      ...new Set(rows.map(({ values }) => text(values, 'title'))),
    ])
    const rowOf = new Map(rows.map(({ values }) => [rowKey(values), values]))
    return new Map(
      found.map(({ id, title, year, asCame }): [string, Existing] => {
        const key = rowKey({ title, year })
        // an undo asks whether anybody touched it since: as long as nobody wrote, it is what its row said
        return [key, { id, values: (asCame && rowOf.get(key)) || { title, year } }]
      }),
    )
  },
  async check(_db, rows, existing) {
    return rows.flatMap(({ no, values }): RowProblem[] => {
      if (existing.has(rowKey(values)))
        return [
          {
            no,
            column: 'title',
            why: 'Trong ngân hàng đã có đề xuất tên này cho năm này; sửa ngay tại đề xuất.',
          },
        ]
      const [wrong] = costProblems([costOf(values)])
      if (!wrong) return []
      const asked = wrong.code === 'pipeline.asked_above_cost'
      return [
        {
          no,
          column: 'totalVnd',
          why: asked
            ? 'Số đề nghị hỗ trợ nhiều hơn tổng kinh phí.'
            : 'Các nguồn cộng lại nhiều hơn tổng kinh phí.',
        },
      ]
    })
  },
  async create(db, rows, context) {
    const provinceId = provinceOf(context)
    const { actor, today } = context
    const ids: string[] = []
    for (const { values } of rows) {
      const code = await nextCode(db, provinceId, Number(today.slice(0, 4)))
      const content = await completedBy(db, contentOf(values, today))
      const id = await layNew(
        db,
        {
          provinceId,
          code,
          origin: originOf(actor.role),
          proposerId: actor.organisationId,
          proposerName: actor.organisationName,
          writtenBy: actor.personId,
          from: null,
          copiedFrom: null,
          source: 'import',
        },
        { ...content, programmeId: null },
      )
      await reweigh(db, actor, id, null)
      ids.push(id)
    }
    return ids
  },
  // what is there already is refused above: nothing is ever changed by a list
  change: () => Promise.resolve(),
  remove: (db, ids, context) => dropIdeas(db, provinceOf(context), ids),
}
