import { createHash } from 'node:crypto'
import type { Actor } from '#contract/kernel/actor.ts'
import { Problem } from '#contract/kernel/problem.ts'
import { check, commit, discard, receive, undo } from '#contract/tables/acts.ts'
import type { ImportState } from '#contract/tables/nouns.ts'
import { tidy } from '#contract/kernel/text.ts'
import type { Queryable } from '#server/platform/db.ts'
import { act } from '#server/platform/door.ts'
import type { ImportDefinition } from '#server/platform/tables/definition.ts'
import { openTable } from '#server/platform/tables/read/index.ts'
import { startLongWork } from '#server/agenda/index.ts'
import { contextOf, definitionFor } from './kinds.ts'
import { readable } from './reading.ts'
import { dryRun, keepReport, takeBack, writeAll } from './run.ts'
import {
  deleteImport,
  findOpenTwin,
  insertImport,
  lockImport,
  markUndone,
  moveImport,
  type ImportRecord,
} from './store.ts'
import { held, toView } from './view.ts'

/** Beyond this a file is worked on in the background; below, whoever waits waits a second or two. */
const LARGE = 256 * 1024

const only = ({ state }: ImportRecord, ...states: ImportState[]): void => {
  if (!states.includes(state)) throw new Problem('step_not_allowed', { facts: { state } })
}

const subjectOf = ({ id, provinceId }: ImportRecord) => ({ kind: 'import', id, provinceId })

const provinceOf = ({ provinceId }: Actor): string => provinceId ?? '00'

const receiveAct = (definitions: readonly ImportDefinition[]) =>
  act(receive, async ({ db, actor, input, note }) => {
    const definition = definitionFor(definitions, actor, input.kind)
    await readable(async () => openTable(input.bytes))
    const hash = createHash('sha256').update(input.bytes).digest('hex')
    const of = { personId: actor.personId, kind: definition.kind, hash }
    const fileName = tidy(input.name.replace(/^.*[\\/]/, '')).slice(0, 200) || 'tệp'
    const record =
      (await findOpenTwin(db, of)) ??
      (await insertImport(db, {
        ...of,
        provinceId: provinceOf(actor),
        organisationId: actor.organisationId,
        by: actor.name,
        fileName,
        bytes: input.bytes,
      }))
    note({ subject: subjectOf(record), facts: { title: definition.title, file: record.fileName } })
    return await toView(db, record, definition)
  })

/** Hands the work to the background; the import waits in `state` until it is done. */
async function later(
  db: Queryable,
  actor: Actor,
  { record, definition }: { record: ImportRecord; definition: ImportDefinition },
  work: {
    kind: 'tables.check' | 'tables.commit'
    verb: string
    state: ImportState
    reading?: ImportRecord['reading']
  },
): Promise<ImportRecord> {
  const workId = await startLongWork(db, {
    kind: work.kind,
    title: `${work.verb} «${record.fileName}» (${definition.title})`,
    provinceId: record.provinceId,
    by: actor,
    input: { id: record.id },
  })
  return await moveImport(db, record, {
    state: work.state,
    workId,
    ...(work.reading ? { reading: work.reading } : {}),
  })
}

const checkAct = (definitions: readonly ImportDefinition[]) =>
  act(check, async ({ db, actor, input, note }) => {
    const { record, definition } = await held(db, definitions, actor, input)
    only(record, 'received', 'checked')
    const { reading } = input
    const run = { db, definition, record, context: contextOf(actor) }
    const isLarge = record.size > LARGE
    const after = isLarge
      ? await later(db, actor, run, { kind: 'tables.check', verb: 'Kiểm tra', state: 'checking', reading })
      : await keepReport(run, reading, await dryRun(run, reading))
    note({ subject: subjectOf(record), facts: { title: definition.title, file: record.fileName } })
    return await toView(db, after, definition)
  })

const commitAct = (definitions: readonly ImportDefinition[]) =>
  act(commit, async ({ db, actor, input, note }) => {
    const { record, definition } = await held(db, definitions, actor, input)
    only(record, 'checked')
    const run = { db, definition, record, context: contextOf(actor) }
    const isLarge = record.size > LARGE
    const after = isLarge
      ? await later(db, actor, run, { kind: 'tables.commit', verb: 'Nhập', state: 'committing' })
      : await writeAll(run)
    const { created = 0, changed = 0 } = after.counts ?? {}
    note({
      subject: subjectOf(record),
      facts: { title: definition.title, file: record.fileName, created, changed },
    })
    return await toView(db, after, definition)
  })

const undoAct = (definitions: readonly ImportDefinition[]) =>
  act(undo, async ({ db, actor, input, note }) => {
    const { record, definition } = await held(db, definitions, actor, input)
    only(record, 'committed')
    await takeBack({ db, definition, record, context: contextOf(actor) })
    const after = await markUndone(db, record, actor.name)
    note({ subject: subjectOf(record), facts: { title: definition.title, file: record.fileName } })
    return await toView(db, after, definition)
  })

const discardAct = act(discard, async ({ db, actor, input, note }) => {
  const record = await lockImport(db, actor.organisationId, input.id)
  if (!record || record.personId !== actor.personId) throw new Problem('not_found')
  only(record, 'received', 'checked')
  await deleteImport(db, record)
  note({ subject: subjectOf(record), facts: { title: record.kind, file: record.fileName } })
  return { id: record.id }
})

export const actsOn = (definitions: readonly ImportDefinition[]) => [
  receiveAct(definitions),
  checkAct(definitions),
  commitAct(definitions),
  undoAct(definitions),
  discardAct,
]
