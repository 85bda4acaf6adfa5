import { randomUUID } from 'node:crypto'
import { dropTag, saveTag, tag, untag } from '#contract/establishment/finding/acts.ts'
import { scopeOf } from '#contract/establishment/core/reach.ts'
import type { EstablishmentFilters } from '#contract/establishment/finding/filters.ts'
import { tags } from '#contract/establishment/finding/queries.ts'
import type { Actor } from '#contract/kernel/actor.ts'
import { Problem } from '#contract/kernel/problem.ts'
import { startLongWork } from '#server/agenda/index.ts'
import type { Queryable } from '#server/platform/db.ts'
import { act, answer } from '#server/platform/door.ts'
import { type Asked, askedBy } from './asked.ts'
import { countAll, listAll } from './store.ts'
import {
  deleteTag,
  findNamesake,
  getTag,
  insertTag,
  insertTagged,
  listTags,
  removeRun,
  removeTagged,
  updateTag,
  type TagKey,
} from './store-tags.ts'

/** More than this goes on in the background. */
const AT_ONCE = 2000
/** More than any province has. */
const ALL = 2_000_000

const provinceOf = ({ provinceId }: Actor): string => provinceId ?? '00'

export const tagsQuery = answer(tags, async ({ db, actor }) => ({
  items: await listTags(db, scopeOf(actor)?.unitId ?? null),
}))

export const saveTagAct = act(saveTag, async ({ db, input: { id, name, tone }, actor, note }) => {
  const provinceId = provinceOf(actor)
  const before = id === null ? null : await getTag(db, id)
  const namesake = await findNamesake(db, { provinceId: before?.provinceId ?? provinceId, name }, id)
  if (namesake !== null)
    throw new Problem('already_exists', {
      fields: [{ path: ['name'], code: 'tag.known', facts: { name: namesake } }],
      facts: { name: namesake },
    })
  const kept =
    before === null
      ? await insertTag(db, { provinceId, name, tone })
      : await updateTag(db, { ...before, name, tone })
  note({
    subject: { kind: 'tag', id: kept, provinceId },
    facts: { name },
    before: before && { name: before.name, tone: before.tone },
    after: { name, tone },
  })
  return { id: kept }
})

export const dropTagAct = act(dropTag, async ({ db, input: { id }, note }) => {
  const { provinceId, name } = await getTag(db, id)
  const count = await deleteTag(db, { provinceId, id })
  note({ subject: { kind: 'tag', id, provinceId }, facts: { name, count } })
  return { id, count }
})

/** What one act of tagging does: puts a tag on, or takes it off. */
export interface Tagging {
  put: boolean
  tagId: string
  run: string
  ids?: string[] | undefined
  filters?: EstablishmentFilters | undefined
}

/** Everything under the filters. A province's tag is put on the province's own. @throws Problem `not_found` */
async function askedOf(db: Queryable, actor: Actor, filters: EstablishmentFilters): Promise<Asked | null> {
  return await askedBy(db, actor, filters, actor.provinceId)
}

/** Does it, and says how many it changed. @throws Problem `not_found` */
export async function doTagging(db: Queryable, actor: Actor, work: Tagging): Promise<number> {
  const { put, run, ids: named, filters } = work
  const { provinceId, id } = await getTag(db, work.tagId)
  const key: TagKey = { provinceId, id }
  const asked = filters ? await askedOf(db, actor, filters) : null
  const ids = named ?? (asked ? await listAll(db, asked, ALL) : [])
  return put ? await insertTagged(db, key, ids, run) : await removeTagged(db, key, ids)
}

/** At once, or as long work where there are many. */
async function tagging(db: Queryable, actor: Actor, work: Tagging) {
  const found = await getTag(db, work.tagId)
  const asked = work.filters ? await askedOf(db, actor, work.filters) : null
  const many = asked ? await countAll(db, asked) : (work.ids?.length ?? 0)
  const told = { subject: { kind: 'tag', id: found.id, provinceId: found.provinceId } }
  if (many <= AT_ONCE) {
    const count = await doTagging(db, actor, work)
    return {
      event: { ...told, facts: { name: found.name, count } },
      answer: { count, run: work.run, workId: null },
    }
  }
  const workId = await startLongWork(db, {
    kind: 'establishment.tag',
    title: `${work.put ? 'Gắn' : 'Gỡ'} nhãn «${found.name}»`,
    provinceId: found.provinceId,
    by: actor,
    input: work,
  })
  return {
    event: { ...told, facts: { name: found.name, count: many } },
    answer: { count: null, run: work.run, workId },
  }
}

export const tagAct = act(tag, async ({ db, input, actor, note }) => {
  const { event, answer: done } = await tagging(db, actor, { ...input, put: true, run: randomUUID() })
  note(event)
  return done
})

export const untagAct = act(untag, async ({ db, input: { run, ...input }, actor, note }) => {
  if (run === undefined) {
    const { event, answer: done } = await tagging(db, actor, { ...input, put: false, run: randomUUID() })
    note(event)
    return done
  }
  const { provinceId, id, name } = await getTag(db, input.tagId)
  const count = await removeRun(db, { provinceId, id }, run)
  if (count === 0) throw new Problem('not_found')
  note({ subject: { kind: 'tag', id, provinceId }, facts: { name, count } })
  return { count, run, workId: null }
})
