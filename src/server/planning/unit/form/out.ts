import { z } from 'zod'
import { Problem } from '#contract/kernel/problem.ts'
import type { PlanItem } from '#contract/planning/items.ts'
import { planSources } from '#contract/planning/nouns.ts'
import { itemKinds, itemStates } from '#contract/words/planning.ts'
import { areas } from '#contract/words/vi.ts'
import { listActivities } from '#server/norms/index.ts'
import { today } from '#server/platform/clock.ts'
import type { ExportColumn, ExportDefinition } from '#server/platform/tables/definition.ts'
import { exportOf } from '#server/platform/tables/out/define.ts'
import { codeOf, formColumns, sourceHeading } from './columns.ts'
import { readPlan } from '../read.ts'

interface Row {
  item: PlanItem
  year: number
  activityName: string
}

const headingOf = (key: string): string => formColumns.find((column) => column.key === key)?.heading ?? key

const text = (key: string, value: (row: Row) => string | null, width = 24): ExportColumn<Row> => ({
  key,
  heading: headingOf(key),
  type: 'text',
  width,
  value: (row) => value(row) || null,
})

const asked = ({ item }: Row, source: string): number | null =>
  item.money.find((each) => each.source === source)?.askedVnd || null

const columns: ExportColumn<Row>[] = [
  text('code', ({ item }) => codeOf(item.id), 13),
  { key: 'year', heading: headingOf('year'), type: 'number', value: ({ year }) => year },
  text('kind', ({ item }) => itemKinds[item.kind], 12),
  text('title', ({ item }) => item.title, 52),
  text('area', ({ item }) => areas[item.area] ?? String(item.area), 36),
  text('activity', ({ activityName }) => activityName, 30),
  { key: 'quantity', heading: headingOf('quantity'), type: 'number', value: ({ item }) => item.quantity },
  text('unit', ({ item }) => item.unit, 12),
  ...planSources.map((source): ExportColumn<Row> => ({
    key: source,
    // the unit stands after the name, as the form reads it back
    heading: sourceHeading(source).replace(' (triệu đồng)', ''),
    type: 'money',
    unit: 'triệu đồng',
    value: (row) => asked(row, source),
  })),
  text('timing', ({ item }) => item.timing, 18),
  text('leadName', ({ item }) => item.leadName, 30),
  text('coordinators', ({ item }) => item.coordinators, 30),
  text('unitId', ({ item }) => item.unitName, 22),
  text('place', ({ item }) => item.place, 26),
  text('beneficiaries', ({ item }) => item.beneficiaries, 30),
  text('expected', ({ item }) => item.expected, 40),
  text('note', ({ item }) => item.note, 30),
  {
    key: 'state',
    heading: 'Trạng thái',
    type: 'text',
    width: 20,
    value: ({ item }) => itemStates[item.state],
  },
]

/** A plan by its id; an address that names none is a plan that is not there. */
const Filters = z.object({ id: z.string().max(60).default('') })
const Id = z.guid()

/** One unit's plan as the form that comes back as `unitPlan`. */
export const unitPlanOut: ExportDefinition = exportOf({
  list: 'planning.unitPlan',
  title: 'Kế hoạch khuyến công của đơn vị',
  filters: Filters,
  columns,
  rows: async (db, { id }, actor) => {
    if (!Id.safeParse(id).success) throw new Problem('not_found')
    const { head, items } = await readPlan(db, actor, id)
    const names = new Map((await listActivities(db, today())).map(({ code, name }) => [code, name]))
    return items.map((item) => ({
      item,
      year: head.year,
      activityName: names.get(item.activity ?? '') ?? '',
    }))
  },
})
