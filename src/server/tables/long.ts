import { formatScaled } from '#contract/kernel/money.ts'
import { z } from 'zod'
import { Problem } from '#contract/kernel/problem.ts'
import type { ImportState } from '#contract/tables/nouns.ts'
import { xlsxType } from '#server/platform/sheets/index.ts'
import { LongWorkStopped, type LongTask, type LongWork } from '#server/platform/long-work.ts'
import type { ImportDefinition } from '#server/platform/tables/definition.ts'
import { contextOf } from './kinds.ts'
import { markedCopy } from './marked.ts'
import { dryRun, keepReport, writeAll } from './run.ts'
import { findImport, moveImport } from './store.ts'
import { seen, type Held } from './view.ts'

const Input = z.object({ id: z.uuid() })
const LAST = 5

/** The import that the work is at; null: a person has begun something else with it meanwhile. */
async function heldBy(work: LongWork, definitions: readonly ImportDefinition[]): Promise<Held | null> {
  const { id } = Input.parse(work.input)
  const held = await work.database.read((db) => seen(db, definitions, work.actor, id))
  return held.record.workId === work.id ? held : null
}

/** Ends the waiting of an import whose work came to nothing, so that the person can begin again. */
async function releasing(work: LongWork, back: ImportState, run: () => Promise<void>): Promise<void> {
  try {
    await run()
  } catch (error) {
    const ends = error instanceof Problem || (error instanceof LongWorkStopped && error.why === 'cancelled')
    if (ends || work.attempt >= LAST) {
      await work.database.transaction(async (db) => {
        const record = await findImport(db, work.actor.organisationId, Input.parse(work.input).id)
        if (record?.workId === work.id) await moveImport(db, record, { state: back, workId: null })
      })
    }
    throw error
  }
}

const checkTask = (definitions: readonly ImportDefinition[]): LongTask => ({
  kind: 'tables.check',
  run: (work) =>
    releasing(work, 'received', async () => {
      const held = await heldBy(work, definitions)
      const reading = held?.record.reading
      if (!held || !reading) return
      const context = contextOf(work.actor)
      const checked = await work.database.read((db) =>
        dryRun({ db, ...held, context, tick: work.progress }, reading),
      )
      await work.commit(async (db) => {
        await keepReport({ db, ...held, context }, reading, checked)
      })
      const bad = checked.problems.length
      await work.note(
        `${formatScaled(checked.count, 0)} dòng, ${bad === 0 ? 'không có' : formatScaled(bad, 0)} ô sai.`,
      )
      if (bad === 0) return
      const copy = await work.database.read((db) =>
        markedCopy(db, { ...held, record: { ...held.record, state: 'checked' } }),
      )
      await work.result({ name: copy.name, type: xlsxType, body: copy.body }, 'errors')
    }),
})

const commitTask = (definitions: readonly ImportDefinition[]): LongTask => ({
  kind: 'tables.commit',
  run: (work) =>
    releasing(work, 'checked', async () => {
      const held = await heldBy(work, definitions)
      if (!held) return
      // no word of progress from in here: the commit holds the row in which progress is written
      await work.commit(async (db) => {
        await writeAll({ db, ...held, context: contextOf(work.actor) })
      })
      const { created = 0, changed = 0 } = held.record.counts ?? {}
      await work.note(`Đã thêm ${formatScaled(created, 0)} và sửa ${formatScaled(changed, 0)} bản ghi.`)
    }),
})

/** What the workers do for large files. */
export const tasksOn = (definitions: readonly ImportDefinition[]): LongTask[] => [
  checkTask(definitions),
  commitTask(definitions),
]
