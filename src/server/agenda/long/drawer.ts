import type { Actor } from '#contract/kernel/actor.ts'
import { Problem } from '#contract/kernel/problem.ts'
import { cancelLong, hideLong, longFile, longList, retryLong } from '#contract/agenda/long.ts'
import { paceOf } from '#contract/agenda/pace.ts'
import type { Queryable } from '#server/platform/db.ts'
import { act, answer } from '#server/platform/door.ts'
import { wakeWorker } from './store.ts'
import {
  askToStop,
  findLongFile,
  hideWork,
  listLongWork,
  lockLongWork,
  reopenWork,
  type StoredWork,
} from './store-drawer.ts'

const open = ['waiting', 'running'] as const
const isOpen = (state: string) => open.some((one) => one === state)

/** One's own piece of work under lock. @throws Problem `not_found`, `step_not_allowed` */
async function own(db: Queryable, { personId }: Actor, id: string, wanted: 'open' | 'ended') {
  const work = await lockLongWork(db, personId, id)
  if (!work) throw new Problem('not_found')
  if (isOpen(work.state) !== (wanted === 'open'))
    throw new Problem('step_not_allowed', { facts: { state: work.state } })
  return work
}

const shown = ({ seconds, ...row }: StoredWork) => ({ ...row, ...paceOf(row.done, row.total, seconds) })

export const longListQuery = answer(longList, async ({ db, actor }) => ({
  items: actor ? (await listLongWork(db, actor.personId)).map(shown) : [],
}))

export const longFileQuery = answer(longFile, async ({ db, actor, input }) => {
  const file = actor && (await findLongFile(db, actor.personId, input.id, input.kind))
  if (!file) throw new Problem('not_found')
  return { ...file, body: new Uint8Array(file.body) }
})

const done = { done: true } as const

export const cancelAct = act(cancelLong, async ({ db, actor, input, note }) => {
  const work = await own(db, actor, input.id, 'open')
  await askToStop(db, work)
  note({ subject: { kind: 'longWork', ...work }, facts: { title: work.title } })
  return done
})

export const retryAct = act(retryLong, async ({ db, actor, input, note }) => {
  const work = await own(db, actor, input.id, 'ended')
  if (work.state === 'done') throw new Problem('step_not_allowed', { facts: { state: work.state } })
  await reopenWork(db, work)
  await wakeWorker(db, work)
  note({ subject: { kind: 'longWork', ...work }, facts: { title: work.title } })
  return done
})

export const hideAct = act(hideLong, async ({ db, actor, input, note }) => {
  const work = await own(db, actor, input.id, 'ended')
  await hideWork(db, work)
  note({ subject: { kind: 'longWork', ...work }, facts: { title: work.title } })
  return done
})
