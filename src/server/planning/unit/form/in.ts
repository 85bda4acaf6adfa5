import { Problem } from '#contract/kernel/problem.ts'
import { fold } from '#contract/kernel/text.ts'
import { fieldsOfItem, ItemFields, type PlanItem } from '#contract/planning/items.ts'
import { planSources } from '#contract/planning/nouns.ts'
import { isOpen } from '#contract/planning/unit/rules.ts'
import type { Queryable } from '#server/platform/db.ts'
import type {
  Existing,
  ImportContext,
  ImportDefinition,
  ImportRow,
  RowProblem,
  Value,
  Values,
} from '#server/platform/tables/definition.ts'
import { insertItem, listItems, updateItem } from '../../core/store-items.ts'
import { codeOf, formColumns, rowKey, valuesOf } from './columns.ts'
import { dropUntouched, listFillable } from './store.ts'

/** A plan that is being written, with its lines. */
interface Filled {
  id: string
  roundId: string
  year: number
  items: PlanItem[]
}

const provinceOf = ({ actor }: ImportContext): string => {
  if (actor.provinceId === null) throw new Problem('out_of_reach')
  return actor.provinceId
}

/** The plans that whoever imports may fill, newest year first. */
async function plansOf(db: Queryable, context: ImportContext): Promise<Filled[]> {
  const provinceId = provinceOf(context)
  const found: Filled[] = []
  for (const plan of await listFillable(db, provinceId, context.actor.organisationId))
    found.push({ ...plan, items: await listItems(db, { provinceId, roundId: plan.roundId }, plan.id) })
  return found
}

/** The plan that a row speaks of: of its year, or the newest. */
const planOf = (plans: readonly Filled[], { year }: Values): Filled | undefined =>
  typeof year === 'number' ? plans.find((plan) => plan.year === year) : plans[0]

/** The line that a row means: by its code, by its title where it has none. */
function lineOf(plan: Filled | undefined, values: Values): PlanItem | undefined {
  const code = values['code'] ? String(values['code']).trim().toLowerCase() : null
  const title = fold(String(values['title'] ?? ''))
  return plan?.items.find((item) => (code === null ? fold(item.title) === title : codeOf(item.id) === code))
}

const text = (value: Value | undefined, now: string): string =>
  value === undefined ? now : value === null ? '' : String(value)
const orNow = <T>(value: Value | undefined, now: T): T | Value => (value === undefined ? now : value)

/** A line with what a row says of it; what the file has no column for stays. @throws ZodError where it does not hold */
function withValues(now: ItemFields | null, values: Values): ItemFields {
  const money = Object.fromEntries(
    planSources.map((source) => [source, Number(orNow(values[source], now?.money[source] ?? 0) ?? 0)]),
  )
  return ItemFields.parse({
    ...now,
    kind: orNow(values['kind'], now?.kind ?? 'task'),
    title: text(values['title'], now?.title ?? ''),
    area: Number(orNow(values['area'], now?.area ?? 9)),
    activity: orNow(values['activity'], now?.activity ?? null),
    quantity: orNow(values['quantity'], now?.quantity ?? null),
    unit: text(values['unit'], now?.unit ?? ''),
    timing: text(values['timing'], now?.timing ?? ''),
    leadName: text(values['leadName'], now?.leadName ?? ''),
    coordinators: text(values['coordinators'], now?.coordinators ?? ''),
    unitId: orNow(values['unitId'], now?.unitId ?? null),
    place: text(values['place'], now?.place ?? ''),
    beneficiaries: text(values['beneficiaries'], now?.beneficiaries ?? ''),
    expected: text(values['expected'], now?.expected ?? ''),
    note: text(values['note'], now?.note ?? ''),
    route: (money['national'] ?? 0) > 0 ? 'national' : 'local',
    money,
  })
}

/** What speaks against a row as it stands to the plan. */
function against(plans: readonly Filled[], { no, values }: ImportRow): RowProblem[] {
  const plan = planOf(plans, values)
  if (!plan)
    return [
      {
        no,
        column: typeof values['year'] === 'number' ? 'year' : null,
        why: 'Đơn vị không có kế hoạch đang soạn của năm này trong đợt đang mở.',
      },
    ]
  const line = lineOf(plan, values)
  if (!line && values['code'])
    return [
      {
        no,
        column: 'code',
        why: 'Kế hoạch không còn dòng mã này; để trống ô này nếu muốn ghi thành dòng mới.',
      },
    ]
  return line && !isOpen(line)
    ? [{ no, column: 'title', why: 'Sở đã xử lý mục này; muốn sửa thì đề nghị Sở trả lại.' }]
    : []
}

/** Rows of the file that mean one line twice, by its code and by its title. */
const twice = (plans: readonly Filled[], rows: readonly ImportRow[]): RowProblem[] => {
  const first = new Map<string, number>()
  return rows.flatMap(({ no, values }): RowProblem[] => {
    const id = lineOf(planOf(plans, values), values)?.id
    const before = id === undefined ? undefined : first.get(id)
    if (id !== undefined && before === undefined) first.set(id, no)
    return before === undefined ? [] : [{ no, column: 'title', why: `Cùng một mục với dòng ${before}.` }]
  })
}

/** The form of a unit's plan comes back: lines are found by code or title, so that nothing is doubled. */
export const unitPlanImport: ImportDefinition = {
  kind: 'unitPlan',
  title: 'Kế hoạch năm của đơn vị',
  needs: 'planning.writeUnitPlan',
  columns: formColumns,
  keyColumns: ['title'],
  rowKey,
  async existing(db, rows, context) {
    const plans = await plansOf(db, context)
    return new Map(
      rows.flatMap(({ values }): [string, Existing][] => {
        const plan = planOf(plans, values)
        const line = lineOf(plan, values)
        return plan && line ? [[rowKey(values), { id: line.id, values: valuesOf(line, plan.year) }]] : []
      }),
    )
  },
  async check(db, rows, _existing, context) {
    const plans = await plansOf(db, context)
    return [...rows.flatMap((row) => against(plans, row)), ...twice(plans, rows)]
  },
  async create(db, rows, context) {
    const plans = await plansOf(db, context)
    const { actor } = context
    const last = new Map(
      plans.map(({ id, items }) => [id, Math.max(-1, ...items.map((item) => item.position))]),
    )
    const ids: string[] = []
    for (const { values } of rows) {
      const plan = planOf(plans, values)
      if (!plan) throw new Problem('in_use')
      const position = (last.get(plan.id) ?? -1) + 1
      last.set(plan.id, position)
      const read = withValues(null, values)
      const fields = { ...read, unitId: read.unitId ?? actor.unitId }
      const at = { provinceId: provinceOf(context), roundId: plan.roundId, unitPlanId: plan.id }
      ids.push(await insertItem(db, { ...at, position, fields, by: actor.name }))
    }
    return ids
  },
  async change(db, changes, context) {
    const plans = await plansOf(db, context)
    for (const { id, after } of changes) {
      const plan = plans.find(({ items }) => items.some((item) => item.id === id))
      const line = plan?.items.find((item) => item.id === id)
      if (!plan || !line || !isOpen(line)) throw new Problem('in_use')
      const fields = withValues(fieldsOfItem(line), after)
      const key = { provinceId: provinceOf(context), roundId: plan.roundId, id }
      await updateItem(db, key, { position: line.position, fields, by: context.actor.name })
    }
  },
  async remove(db, ids, context) {
    const dropped = await dropUntouched(db, provinceOf(context), context.actor.organisationId, ids)
    if (dropped < ids.length) throw new Problem('in_use')
  },
}
