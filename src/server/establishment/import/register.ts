import { scopeOf } from '#contract/establishment/core/reach.ts'
import { Problem } from '#contract/kernel/problem.ts'
import { fold } from '#contract/kernel/text.ts'
import { fields, fill } from '#contract/words/vi.ts'
import type { Queryable } from '#server/platform/db.ts'
import type {
  Existing,
  ImportContext,
  ImportDefinition,
  ImportRow,
  RowProblem,
  Values,
} from '#server/platform/tables/definition.ts'
import { places } from '#server/territory/index.ts'
import { findUnknown } from '../core/ground/store-ground.ts'
import { sizesByLaw } from '../core/index.ts'
import { onlyNew, registerColumns } from './columns.ts'
import { dividedWhy } from './communes.ts'
import { renewNewestOf } from './newest.ts'
import { asNewRow, industriesOf, rowProblems, text } from './rows.ts'
import { deleteRows, insertRows, listHanging, listStanding, updateRows, type Hanging } from './store.ts'
import { listRowTwins, type RowTwin } from './store-twins.ts'

const provinceOf = ({ actor }: ImportContext): string => {
  if (actor.provinceId === null) throw new Problem('out_of_reach')
  return actor.provinceId
}

/** By its tax code, else by its name in its commune. */
const rowKey = (values: Values): string =>
  text(values['taxCode']) ?? `${fold(String(values['name']))}\u001f${String(values['unitId'])}`

/** What stands under the rows, in the columns of the file; what only a new record takes is left as the row says it. */
async function existing(
  db: Queryable,
  rows: readonly ImportRow[],
  context: ImportContext,
): Promise<ReadonlyMap<string, Existing>> {
  if (rows.length === 0) return new Map()
  const standing = await listStanding(
    db,
    provinceOf(context),
    rows.map(({ values }, n) => ({
      n,
      taxCode: text(values['taxCode']),
      name: String(values['name']),
      unitId: text(values['unitId']),
    })),
  )
  return new Map(
    standing.flatMap(({ n, id, values }) => {
      const row = rows[n]?.values
      if (!row) return []
      const echoed = Object.fromEntries(onlyNew.map((key) => [key, row[key] ?? null]))
      // an empty text and nothing are one
      const kept = Object.fromEntries(
        Object.entries(values).map(([key, value]) => [key, value === '' ? null : value]),
      )
      return [[rowKey(row), { id, values: { ...kept, ...echoed } }] as const]
    }),
  )
}

const looksLike: Record<RowTwin['reason'], string> = {
  identityNumber: 'Cùng số định danh với',
  name: 'Cùng tên, cùng xã với',
  near: 'Tên gần giống, cùng xã, cùng người đại diện hoặc điện thoại với',
}

const twinWhy = ({ reason, other, name, taxCode }: RowTwin): string => {
  const whom =
    other === null ? `«${name}» đã có${taxCode ? `, MST ${taxCode}` : ''}` : `dòng ${other} («${name}»)`
  return `${looksLike[reason]} ${whom}. Nếu là một, hãy ghi cùng tên hoặc cùng mã số thuế; nếu khác, ghi «có» ở cột «Không trùng».`
}

/** Rows that would write down once more what is there already; a row that says it is another is believed. */
async function twinProblems(
  db: Queryable,
  rows: readonly ImportRow[],
  found: ReadonlyMap<string, Existing>,
  context: ImportContext,
): Promise<RowProblem[]> {
  const asked = rows.map(({ no, values }) => ({
    n: no,
    name: String(values['name']),
    unitId: String(values['unitId']),
    taxCode: text(values['taxCode']),
    identityNumber: text(values['identityNumber']),
    phone: text(values['phone']),
    representative: text(values['representative']),
    id: found.get(rowKey(values))?.id ?? null,
  }))
  const believed = new Set(rows.flatMap(({ no, values }) => (values['distinct'] === true ? [no] : [])))
  const twins = await listRowTwins(db, provinceOf(context), asked)
  return twins
    .filter(({ n }) => !believed.has(n))
    .map((twin) => ({ no: twin.n, column: 'name', why: twinWhy(twin), proposal: twin.name }))
}

async function industryProblems(db: Queryable, rows: readonly ImportRow[]): Promise<RowProblem[]> {
  const said = rows.map(({ no, values }) => ({ no, codes: industriesOf(values['industries']) }))
  const all = new Map(said.flatMap(({ codes }) => codes).map((one) => [`${one.version}:${one.code}`, one]))
  const missing = new Set(
    (await findUnknown(db, [...all.values()])).map(({ version, code }) => `${version}:${code}`),
  )
  return said.flatMap(({ no, codes }) =>
    codes
      .filter(({ version, code }) => missing.has(`${version}:${code}`))
      .map(({ version, code }) => ({
        no,
        column: 'industries',
        why: fill(fields['industry.unknown'] ?? '', { code, version }),
        ...(version === '2025' ? { proposal: `2018:${code}` } : {}),
      })),
  )
}

/** A commune's people change only what stands in their commune. */
const elsewhere = (
  rows: readonly ImportRow[],
  found: ReadonlyMap<string, Existing>,
  { actor }: ImportContext,
): RowProblem[] => {
  const commune = scopeOf(actor)?.unitId ?? null
  return rows.flatMap(({ no, values }) => {
    const at = found.get(rowKey(values))?.values['unitId']
    return commune !== null && at !== undefined && at !== commune
      ? [{ no, column: 'taxCode', why: 'Cơ sở này đã có ở xã, phường khác; do cơ quan cấp tỉnh sửa.' }]
      : []
  })
}

async function check(
  db: Queryable,
  rows: readonly ImportRow[],
  found: ReadonlyMap<string, Existing>,
  context: ImportContext,
): Promise<RowProblem[]> {
  if (rows.length === 0) return []
  const units = new Map(
    (await places.unitsOf(db, provinceOf(context), context.today)).map(({ id, fullName }) => [id, fullName]),
  )
  const divided = rows.flatMap(({ no, values }) => {
    const told = dividedWhy(String(values['unitId']), (id) => units.get(id) ?? id)
    return told ? [{ no, column: 'unitId', ...told }] : []
  })
  return [
    ...divided,
    ...elsewhere(rows, found, context),
    ...rows.flatMap((row) => rowProblems(row, context.today, found.get(rowKey(row.values))?.values ?? {})),
    ...(await industryProblems(db, rows)),
    ...(await twinProblems(db, rows, found, context)),
  ]
}

/** What hangs on an establishment, in words. */
const hanging: Record<Hanging, string> = {
  support: 'hỗ trợ đã nhận',
  participation: 'hoạt động đã tham gia',
  equipment: 'máy móc, thiết bị',
  contact: 'người liên hệ',
  merging: 'việc gộp bản ghi',
}

/** Told by name. */
const TOLD = 5

/** Nothing else may hang on what goes. @throws Problem `in_use` that names a few by which it is held, and how many are */
async function mustStandAlone(db: Queryable, provinceId: string, ids: readonly string[]): Promise<void> {
  const held = await listHanging(db, provinceId, ids)
  if (held.length === 0) return
  const named = held.slice(0, TOLD).map(({ name, by }, n) => ({
    path: ['rows', n],
    code: 'establishment.hanging',
    facts: { name, by: by.map((one) => hanging[one]).join(', ') },
  }))
  const more = held.length - named.length
  const others =
    more > 0 ? [{ path: ['rows', TOLD], code: 'establishment.hangingMore', facts: { more } }] : []
  throw new Problem('in_use', { fields: [...named, ...others], facts: { count: held.length } })
}

/** The register of establishments of a province. */
export const registerImport: ImportDefinition = {
  kind: 'establishments',
  title: 'Cơ sở công nghiệp nông thôn',
  needs: 'establishment.register',
  columns: registerColumns,
  keyColumns: ['name', 'unitId'],
  rowKey,
  existing,
  check,
  async create(db, rows, context) {
    const sizeOf = await sizesByLaw(db)
    const given = rows.map((row) => asNewRow(row, context.today, sizeOf))
    return await insertRows(db, provinceOf(context), given)
  },
  async change(db, changes, context) {
    await updateRows(db, provinceOf(context), changes)
    // another kind may be one that the law sizes, or one that it does not
    const ofKind = changes.filter(({ after }) => 'kind' in after).map(({ id }) => id)
    if (ofKind.length > 0) await renewNewestOf(db, provinceOf(context), ofKind)
  },
  async remove(db, ids, context) {
    await mustStandAlone(db, provinceOf(context), ids)
    await deleteRows(db, provinceOf(context), ids)
  },
}
