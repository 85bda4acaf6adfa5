import { overlap, type Held } from '#contract/norms/lookup.ts'
import { NormFields } from '#contract/norms/norm.ts'
import { keptBy } from '#contract/norms/rules.ts'
import { Problem } from '#contract/kernel/problem.ts'
import { fields as sentences, fill } from '#contract/words/vi.ts'
import { standingOf } from '#server/documents/index.ts'
import type { Queryable } from '#server/platform/db.ts'
import type {
  ImportContext,
  ImportDefinition,
  ImportRow,
  RowProblem,
  Values,
} from '#server/platform/tables/definition.ts'
import { checkNorm } from '../keeping/check.ts'
import { insertNorm, withdrawNorm, writeNorm } from '../keeping/store-write.ts'
import { findRow, listAll, type NormRow } from '../store.ts'
import { NATION, normImportColumns } from './import-columns.ts'

const text = (value: Values[string] | undefined): string =>
  value === null || value === undefined ? '' : String(value)
const perMille = (value: Values[string] | undefined, factor: number): number | null =>
  typeof value === 'number' ? Number((value * factor).toFixed(6)) : null

const rowKey = ({ activity, funding, unitId, validFrom }: Values): string =>
  `${text(activity)} ${text(funding)} ${text(unitId)} ${text(validFrom)}`

/** The id of the document that a row names by its number, in the papers of whoever imports. */
async function legalOf(db: Queryable, said: string, { actor, today }: ImportContext): Promise<string | null> {
  // "Thông tư 28/2018/TT-BTC" as an export writes it, or the number alone
  const number = /\d+[^\s]*\/[^\s]+/.exec(said)?.[0] ?? said
  const [standing] = await standingOf(db, [{ number, title: '', date: null }], {
    provinceId: keptBy(actor),
    on: today,
    decidedOn: null,
  })
  return standing?.document?.id ?? null
}

/** A row of the table as an act would bring it. @throws ZodError where it does not hold together */
const fieldsOf = (values: Values, legalId: string) =>
  NormFields.parse({
    activity: text(values['activity']),
    funding: values['funding'],
    unitId: values['unitId'] === NATION ? null : text(values['unitId']),
    figures: 'entered',
    rate: perMille(values['rate'], 10),
    ceiling: values['ceiling'] ?? null,
    unit: values['unit'],
    lineFactor: perMille(values['lineFactor'], 1000),
    priorityFactor: perMille(values['priorityFactor'], 1000),
    priorityRaisesCeiling: typeof values['priorityFactor'] === 'number',
    priorityRaisesRate: false,
    costItems: [],
    conditions: text(values['conditions']),
    legalId,
    clause: text(values['clause']),
    source: text(values['source']),
    validFrom: text(values['validFrom']),
    validTo: values['validTo'] ?? null,
  })

/** A row as it stands, in the columns of the import. */
const valuesOf = (row: NormRow): Values => ({
  activity: row.activity,
  funding: row.funding,
  unitId: row.unitId ?? NATION,
  rate: row.rate === null ? null : row.rate / 10,
  ceiling: row.ceiling,
  unit: row.unit,
  lineFactor: row.lineFactor === null ? null : row.lineFactor / 1000,
  priorityFactor: row.priorityFactor === null ? null : row.priorityFactor / 1000,
  conditions: row.conditions || null,
  legal: row.legalNumber ?? row.legalTitle,
  clause: row.clause,
  validFrom: row.validFrom,
  validTo: row.validTo,
  source: row.source || null,
})

/** Rows of whoever imports, by their keys. */
const ownRows = async (db: Queryable, { actor }: ImportContext): Promise<NormRow[]> =>
  (await listAll(db, null)).filter(
    ({ provinceId, activity }) => provinceId === keptBy(actor) && activity !== null,
  )

const columnOf: Readonly<Record<string, string>> = { legalId: 'legal' }

/** What the act would refuse, told on the cells. */
async function refusals(
  db: Queryable,
  no: number,
  values: Values,
  own: string | null,
  context: ImportContext,
): Promise<RowProblem[]> {
  const legalId = await legalOf(db, text(values['legal']), context)
  if (!legalId) return [{ no, column: 'legal', why: sentences['norms.legal'] ?? '' }]
  const shaped = (() => {
    try {
      return fieldsOf(values, legalId)
    } catch {
      return null
    }
  })()
  if (!shaped) return [{ no, column: 'rate', why: sentences['norms.rate'] ?? '' }]
  try {
    await checkNorm(db, keptBy(context.actor), shaped, own)
    return []
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return error.fields.map(({ path, code, facts }) => {
      const place = String(path[0] ?? '')
      return { no, column: columnOf[place] ?? place, why: fill(sentences[code] ?? code, facts ?? {}) }
    })
  }
}

const heldOf = ({ no, values }: ImportRow): Held => ({
  id: String(no),
  activity: text(values['activity']),
  funding: values['funding'] === 'national' ? 'national' : 'local',
  unitId: text(values['unitId']),
  figures: 'entered',
  validFrom: text(values['validFrom']),
  validTo: values['validTo'] === null || values['validTo'] === undefined ? null : text(values['validTo']),
})

/** Rows of the file that speak of one activity, ground and day twice. */
const clashes = (rows: readonly ImportRow[]): RowProblem[] => {
  const held = rows.map(heldOf)
  return rows.flatMap(({ no }, index) => {
    const one = held[index]
    const other = one && held.slice(0, index).find((before) => overlap(before, one))
    return other
      ? [{ no, column: 'validFrom', why: `Trùng thời gian với dòng ${other.id} của chính tệp này.` }]
      : []
  })
}

/** Norms of a resolution, many at once; they wait to be confirmed like those entered one by one. */
export const normImport: ImportDefinition = {
  kind: 'norms',
  title: 'Định mức hỗ trợ',
  needs: 'norms.add',
  columns: normImportColumns,
  keyColumns: ['activity', 'funding', 'unitId', 'validFrom'],
  rowKey,
  async existing(db, _rows, context) {
    const rows = await ownRows(db, context)
    return new Map(
      rows.map((row) => {
        const values = valuesOf(row)
        return [rowKey(values), { id: row.id, values }]
      }),
    )
  },
  async check(db, rows, existing, context) {
    const found: RowProblem[] = [...clashes(rows)]
    for (const { no, values } of rows)
      found.push(...(await refusals(db, no, values, existing.get(rowKey(values))?.id ?? null, context)))
    return found
  },
  async create(db, rows, context) {
    const { actor } = context
    const ids: string[] = []
    for (const { values } of rows) {
      const given = fieldsOf(values, (await legalOf(db, text(values['legal']), context)) ?? '')
      const cited = await checkNorm(db, keptBy(actor), given, null)
      ids.push(
        await insertNorm(db, keptBy(actor), given, cited, { personId: actor.personId, name: actor.name }),
      )
    }
    return ids
  },
  async change(db, changes, context) {
    const { actor } = context
    for (const { id, after } of changes) {
      const row = await findRow(db, id)
      if (!row || row.provinceId !== keptBy(actor)) throw new Problem('out_of_reach')
      const values = { ...valuesOf(row), ...after }
      const given = fieldsOf(values, (await legalOf(db, text(values['legal']), context)) ?? row.legalId)
      const kept = {
        ...given,
        costItems: row.costItems,
        priorityRaisesRate: row.priorityRaisesRate && given.priorityFactor !== null,
      }
      const cited = await checkNorm(db, row.provinceId, kept, id)
      await writeNorm(db, row, kept, cited, { personId: actor.personId, name: actor.name })
    }
  },
  async remove(db, ids, { actor }) {
    for (const id of ids)
      await withdrawNorm(db, { provinceId: keptBy(actor), id }, actor.name, 'Hoàn tác lần nhập bảng')
  },
}
