import { invalidField, Problem } from '#contract/kernel/problem.ts'
import type { Counts, Reading } from '#contract/tables/nouns.ts'
import type { Queryable } from '#server/platform/db.ts'
import { checkRows, checkSheet, keyOf, missingColumns, type Checked } from '#server/platform/tables/check.ts'
import type {
  ImportContext,
  ImportDefinition,
  ImportRow,
  Values,
} from '#server/platform/tables/definition.ts'
import { headerAt, remember, type Memory } from '#server/platform/tables/match.ts'
import { openFileOf } from './reading.ts'
import {
  clearReport,
  insertChanges,
  insertProblems,
  keepIds,
  listChanges,
  type StoredChange,
} from './store-report.ts'
import { keepMatching, moveImport, type ImportRecord } from './store.ts'

/** Told as rows are done. */
export type Tick = (done: number, of: number) => Promise<void>

/** One import at work. */
export interface Run {
  db: Queryable
  definition: ImportDefinition
  record: ImportRecord
  context: ImportContext
  tick?: Tick
}

/** What was found, and how headings were matched: for the next file of this person. */
export interface DryRun extends Checked {
  matched: Memory
}

const countsOf = ({ count, problems, created, changed, unchanged }: Checked): Counts => ({
  rows: count,
  problems: problems.length,
  badRows: new Set(problems.map(({ no }) => no)).size,
  created: created.length,
  changed: changed.length,
  unchanged,
})

/** Reads and checks the whole file; writes nothing. @throws Problem `invalid` on `file` or `mapping` */
export async function dryRun(
  { db, definition, record, context, tick }: Run,
  reading: Reading,
): Promise<DryRun> {
  const missing = missingColumns(definition, reading)
  if (missing.length > 0)
    throw invalidField(['mapping'], 'table.missingColumns', {
      columns: missing.map((name) => `«${name}»`).join(', '),
    })
  const { file, sheet } = await openFileOf(db, record, reading)
  const header = headerAt(sheet.rows, reading.headerFrom, reading.headerTo)
  const how = { ...reading, from1904: file.from1904 }
  const checked = await checkSheet(definition, sheet.rows, how, db, context, tick)
  return { ...checked, matched: remember(header, reading.mapping) }
}

/** What the dry run would write, as it is kept. */
const wouldDo = ({ created, changed }: Checked): Omit<StoredChange, 'n'>[] =>
  [
    ...created.map(({ no, key, values }) => ({
      no,
      key,
      what: 'created' as const,
      recordId: null,
      before: null,
      after: values,
    })),
    ...changed.map(({ no, key, id, before, values }) => ({
      no,
      key,
      what: 'changed' as const,
      recordId: id,
      before,
      after: values,
    })),
  ].toSorted((a, b) => a.no - b.no)

/** Keeps what a dry run found, in place of what an earlier one did. */
export async function keepReport(
  { db, record }: Run,
  reading: Reading,
  checked: DryRun,
): Promise<ImportRecord> {
  const { provinceId, personId, kind } = record
  await keepMatching(db, { provinceId, personId, kind }, checked.matched)
  await clearReport(db, record)
  await insertProblems(db, record, checked.problems)
  await insertChanges(db, record, wouldDo(checked))
  return await moveImport(db, record, { state: 'checked', reading, counts: countsOf(checked), workId: null })
}

const same = (a: Counts, b: Counts): boolean =>
  a.created === b.created && a.changed === b.changed && a.unchanged === b.unchanged && a.rows === b.rows

/** More than any file has rows. */
const ALL = 1_000_000

/** Does every choice that the rows name still stand in its list? */
async function choicesStand({ db, definition, context }: Run, rows: readonly ImportRow[]): Promise<boolean> {
  for (const { key, type } of definition.columns) {
    if (type.kind !== 'code' || !rows.some(({ values }) => values[key] != null)) continue
    const codes = new Set((await type.options(db, context)).map(({ code }) => code))
    if (rows.some(({ values }) => values[key] != null && !codes.has(String(values[key])))) return false
  }
  return true
}

/**
 * The rows as the dry run understood them, so that the file, which never changes, is not read once more.
 * Null: not all of them were kept, or a list lacks today what one of them names.
 */
async function keptRows(run: Run, { rows, problems, unchanged }: Counts): Promise<ImportRow[] | null> {
  if (problems > 0 || unchanged > 0) return null
  const kept = await listChanges(run.db, run.record, null, 0, ALL)
  const read = kept.map(({ no, after }) => ({ no, values: after }))
  return read.length === rows && (await choicesStand(run, read)) ? read : null
}

/** Asks the rules once more, of the database as it is now. */
async function checkAgain(
  run: Run,
  reading: Reading,
  counts: Counts,
): Promise<{ checked: Checked; fromKept: boolean }> {
  const { db, definition, context } = run
  const kept = await keptRows(run, counts)
  if (!kept) return { checked: await dryRun(run, reading), fromKept: false }
  const read = { rows: kept, problems: [], count: counts.rows }
  return { checked: await checkRows(definition, read, reading, db, context), fromKept: true }
}

const BATCH = 5000

/** Makes the new records; their ids by the number of the row. */
async function createAll(
  { db, definition, context }: Run,
  created: readonly ImportRow[],
): Promise<Map<number, string>> {
  const ids = new Map<number, string>()
  for (let at = 0; at < created.length; at += BATCH) {
    const batch = created.slice(at, at + BATCH)
    const made = await definition.create(db, batch, context)
    for (const [i, row] of batch.entries()) ids.set(row.no, made[i] ?? '')
  }
  return ids
}

/**
 * Checks everything once more and writes all of it, in the transaction of `db`.
 * @throws Problem `invalid` while anything stands against it, `stale_version` where the dry run no longer holds
 */
export async function writeAll(run: Run): Promise<ImportRecord> {
  const { db, definition, record, context } = run
  const { reading, counts } = record
  if (!reading || !counts) throw new Problem('step_not_allowed', { facts: { state: record.state } })
  const { checked, fromKept } = await checkAgain(run, reading, counts)
  if (checked.problems.length > 0)
    throw invalidField(['file'], 'table.problems', { count: checked.problems.length })
  if (!same(countsOf(checked), counts))
    throw new Problem('stale_version', {
      changed: [{ field: 'Dữ liệu đã đổi sau khi kiểm tra', by: '', at: '' }],
    })
  const ids = await createAll(run, checked.created)
  if (checked.changed.length > 0) await definition.change(db, checked.changed, context)
  // where all rows are new, the report says already what was written, all but the ids
  if (fromKept && checked.changed.length === 0) await keepIds(db, record, ids)
  else {
    const done = wouldDo(checked).map((one) => ({
      ...one,
      recordId: one.recordId ?? ids.get(one.no) ?? null,
    }))
    await clearReport(db, record)
    await insertChanges(db, record, done)
  }
  return await moveImport(db, record, { state: 'committed', counts, workId: null })
}

const pick = (values: Values, keys: readonly string[]): Values =>
  Object.fromEntries(keys.map((key) => [key, values[key] ?? null]))

/** Columns in which a record would be set back: all that the row wrote, or what it changed. */
const touchedBy = ({ before, after }: StoredChange): string[] => Object.keys(before ?? after)

const TOLD = 20

/**
 * Takes everything back that the import wrote, in the transaction of `db`.
 * @throws Problem `in_use` naming the rows that somebody changed since
 */
export async function takeBack({ db, definition, record, context }: Run): Promise<void> {
  const done = await listChanges(db, record, null, 0, ALL)
  const rows = done.map(({ no, after }) => ({ no, values: after }))
  const now = await definition.existing(db, rows, context)
  const touched = done.filter((one) => {
    const found = now.get(keyOf(definition, one.after))
    return (
      !found ||
      found.id !== one.recordId ||
      touchedBy(one).some((key) => (found.values[key] ?? null) !== (one.after[key] ?? null))
    )
  })
  if (touched.length > 0) {
    const fields = touched
      .slice(0, TOLD)
      .map(({ no }) => ({ path: ['rows', no], code: 'table.touched', facts: { no } }))
    throw new Problem('in_use', { fields, facts: { count: touched.length } })
  }
  const changed = done.flatMap(({ recordId, before, after }) =>
    recordId && before ? [{ id: recordId, before: pick(after, Object.keys(before)), after: before }] : [],
  )
  const created = done.flatMap(({ what, recordId }) => (what === 'created' && recordId ? [recordId] : []))
  if (changed.length > 0) await definition.change(db, changed, context)
  for (let at = 0; at < created.length; at += BATCH)
    await definition.remove(db, created.slice(at, at + BATCH), context)
}
