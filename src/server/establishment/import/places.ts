import { ClusterState, VillageKind } from '#contract/establishment/nouns.ts'
import { keepsVillages } from '#contract/establishment/villages/rules.ts'
import { Problem } from '#contract/kernel/problem.ts'
import { fold } from '#contract/kernel/text.ts'
import { clusterStates, villageKinds } from '#contract/words/establishment.ts'
import type {
  ImportColumn,
  ImportContext,
  ImportDefinition,
  ImportRow,
  RowProblem,
  Values,
} from '#server/platform/tables/definition.ts'
import { places } from '#server/territory/index.ts'
import type { Queryable } from '#server/platform/db.ts'
import { communeColumn } from './columns.ts'
import { dividedWhy } from './communes.ts'
import { number, text } from './rows.ts'
import {
  countUsed,
  deletePlaces,
  insertPlaces,
  listPlacesNamed,
  type PlaceTable,
  updatePlaces,
} from './store-places.ts'
import { provinceOf } from './whose.ts'

const note: ImportColumn = {
  key: 'note',
  heading: 'Ghi chú',
  type: { kind: 'text', max: 2000 },
  blankKeeps: true,
}
const decision = (heading: string): ImportColumn => ({
  key: 'decision',
  heading,
  aliases: ['Quyết định', 'Số quyết định', 'Số QĐ'],
  type: { kind: 'text', max: 120 },
  blankKeeps: true,
})
const day = (key: string, heading: string, aliases: string[]): ImportColumn => ({
  key,
  heading,
  aliases,
  type: { kind: 'date', min: '1945-01-01' },
  blankKeeps: true,
})
const count = (key: string, heading: string, aliases: string[]): ImportColumn => ({
  key,
  heading,
  aliases,
  type: { kind: 'number', min: 0, max: 1_000_000, whole: true },
  blankKeeps: true,
})
const hectares = (key: string, heading: string, aliases: string[]): ImportColumn => ({
  key,
  heading,
  aliases,
  type: { kind: 'number', min: 0, max: 100_000 },
  blankKeeps: true,
})

const villageColumns: ImportColumn[] = [
  {
    key: 'name',
    heading: 'Tên làng nghề',
    aliases: ['Làng nghề', 'Tên nghề, làng nghề'],
    type: { kind: 'text', max: 200 },
    required: true,
  },
  communeColumn,
  {
    key: 'trade',
    heading: 'Nghề',
    aliases: ['Ngành nghề', 'Nghề chính'],
    type: { kind: 'text', max: 200 },
    blankKeeps: true,
  },
  {
    key: 'kind',
    heading: 'Loại',
    aliases: ['Loại hình'],
    type: {
      kind: 'code',
      options: async () => VillageKind.options.map((code) => ({ code, name: villageKinds[code] })),
    },
    blankKeeps: true,
  },
  day('recognisedOn', 'Ngày công nhận', ['Công nhận ngày']),
  decision('Quyết định công nhận'),
  count('households', 'Số hộ', ['Số hộ làm nghề', 'Hộ']),
  count('workers', 'Số lao động', ['Lao động']),
  note,
]

const clusterColumns: ImportColumn[] = [
  {
    key: 'name',
    heading: 'Tên cụm công nghiệp',
    aliases: ['Cụm công nghiệp', 'Tên CCN', 'CCN'],
    type: { kind: 'text', max: 200 },
    required: true,
  },
  communeColumn,
  {
    key: 'state',
    heading: 'Tình trạng',
    aliases: ['Trạng thái'],
    type: {
      kind: 'code',
      options: async () =>
        ClusterState.options
          .filter((code) => code !== 'ended')
          .map((code) => ({ code, name: clusterStates[code] })),
    },
    blankKeeps: true,
  },
  day('foundedOn', 'Ngày thành lập', ['Thành lập']),
  decision('Quyết định thành lập'),
  {
    key: 'investor',
    heading: 'Chủ đầu tư hạ tầng',
    aliases: ['Chủ đầu tư'],
    type: { kind: 'text', max: 200 },
    blankKeeps: true,
  },
  hectares('areaHa', 'Diện tích (ha)', ['Diện tích']),
  hectares('leasedHa', 'Đã cho thuê (ha)', ['Diện tích cho thuê', 'Đã cho thuê']),
  {
    key: 'hasWastewater',
    heading: 'Có xử lý nước thải',
    aliases: ['Xử lý nước thải', 'XLNT'],
    type: { kind: 'yesNo' },
    blankKeeps: true,
  },
  note,
]

const rowKey = (values: Values): string => `${fold(String(values['name']))}\u001f${String(values['unitId'])}`

function rowProblems({ no, values }: ImportRow, { today }: ImportContext): RowProblem[] {
  const problems: RowProblem[] = []
  for (const column of ['recognisedOn', 'foundedOn'])
    if ((text(values[column]) ?? '') > today) problems.push({ no, column, why: 'Ngày này chưa đến.' })
  const [area, leased] = [number(values['areaHa']), number(values['leasedHa'])]
  if (area !== null && leased !== null && leased > area)
    problems.push({ no, column: 'leasedHa', why: `Lớn hơn diện tích cụm (${area} ha).` })
  return problems
}

async function check(
  db: Queryable,
  rows: readonly ImportRow[],
  context: ImportContext,
): Promise<RowProblem[]> {
  const provinceId = provinceOf(context)
  if (!keepsVillages(context.actor, provinceId)) throw new Problem('out_of_reach')
  const units = new Map(
    (await places.unitsOf(db, provinceId, context.today)).map(({ id, fullName }) => [id, fullName]),
  )
  return rows.flatMap((row) => {
    const divided = dividedWhy(String(row.values['unitId']), (id) => units.get(id) ?? id)
    return [...(divided ? [{ no: row.no, column: 'unitId', ...divided }] : []), ...rowProblems(row, context)]
  })
}

const placeImport = (
  table: PlaceTable,
  parts: Pick<ImportDefinition, 'kind' | 'title' | 'needs' | 'columns'>,
): ImportDefinition => ({
  ...parts,
  keyColumns: ['name', 'unitId'],
  rowKey,
  async existing(db, rows, context) {
    const wanted = rows.map(({ values }, n) => ({
      n,
      name: String(values['name']),
      unitId: String(values['unitId']),
    }))
    const standing = await listPlacesNamed(db, table, provinceOf(context), wanted)
    return new Map(
      standing.flatMap(({ n, id, values }) => {
        const row = rows[n]?.values
        const kept = Object.fromEntries(
          Object.entries(values).map(([key, value]) => [key, value === '' ? null : value]),
        )
        return row ? [[rowKey(row), { id, values: kept }] as const] : []
      }),
    )
  },
  check: (db, rows, _existing, context) => check(db, rows, context),
  create: (db, rows, context) =>
    insertPlaces(
      db,
      table,
      provinceOf(context),
      rows.map(({ values }) => values),
    ),
  change: (db, changes, context) => updatePlaces(db, table, provinceOf(context), changes),
  async remove(db, ids, context) {
    const used = await countUsed(db, table, provinceOf(context), ids)
    if (used > 0) throw new Problem('in_use', { facts: { count: used } })
    await deletePlaces(db, table, provinceOf(context), ids)
  },
})

export const villageImport = placeImport('craft_village', {
  kind: 'craftVillages',
  title: 'Làng nghề',
  needs: 'establishment.addVillage',
  columns: villageColumns,
})

export const clusterImport = placeImport('cluster', {
  kind: 'clusters',
  title: 'Cụm công nghiệp',
  needs: 'establishment.addCluster',
  columns: clusterColumns,
})
