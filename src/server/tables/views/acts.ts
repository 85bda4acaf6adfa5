import { dropView, saveView, views } from '#contract/tables/views.ts'
import type { Actor } from '#contract/kernel/actor.ts'
import { Problem } from '#contract/kernel/problem.ts'
import { act, answer } from '#server/platform/door.ts'
import { signedIn } from '../kinds.ts'
import { deleteView, findView, listViews, writeView } from './store.ts'

const provinceOf = ({ provinceId }: Actor): string => provinceId ?? '00'

export const saveViewAct = act(saveView, async ({ db, input, actor, note }) => {
  const provinceId = provinceOf(actor)
  const { personId, organisationId, name: personName } = actor
  const id = await writeView(db, { ...input, provinceId, personId, personName, organisationId })
  note({
    subject: { kind: 'view', id, provinceId },
    facts: { name: input.name },
    after: { list: input.list, search: input.search, shared: input.shared },
  })
  return { id }
})

/** A view goes by the hand that kept it. */
export const dropViewAct = act(dropView, async ({ db, input: { id }, actor, note }) => {
  const found = await findView(db, id)
  if (!found || found.organisationId !== actor.organisationId) throw new Problem('not_found')
  if (found.personId !== actor.personId) throw new Problem('out_of_reach')
  await deleteView(db, found)
  note({ subject: { kind: 'view', id, provinceId: found.provinceId }, facts: { name: found.name } })
  return { id }
})

export const viewsQuery = answer(views, async ({ db, input, actor }) => {
  const { personId, organisationId } = signedIn(actor)
  const rows = await listViews(db, { list: input.list, personId, organisationId })
  return {
    items: rows.map(({ id, list, name, search, shared, personName, personId: by }) => ({
      id,
      list,
      name,
      search,
      shared,
      mine: by === personId,
      by: personName,
    })),
  }
})
