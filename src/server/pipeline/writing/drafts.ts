import { dropDraft, saveDraft } from '#contract/pipeline/acts.ts'
import { draft, drafts } from '#contract/pipeline/queries.ts'
import { invalidField, Problem } from '#contract/kernel/problem.ts'
import { act, answer } from '#server/platform/door.ts'
import { findRead } from '../keeper.ts'
import * as store from '../store-drafts.ts'

/** Keeps what is being typed; nothing of it is told to the trail but that it was kept. @throws Problem `not_found` */
export const saveDraftAct = act(saveDraft, async ({ db, input, actor, note }) => {
  const { provinceId, personId } = actor
  if (provinceId === null) throw new Problem('out_of_reach')
  if (input.proposalId !== null && !(await findRead(db, actor, input.proposalId)))
    throw new Problem('not_found')
  const kept = await store.keepDraft(db, { ...input, provinceId, personId })
  if (!kept) throw new Problem('not_found')
  note({ subject: { kind: 'proposalDraft', id: kept.id, provinceId }, facts: { name: input.title } })
  return kept
})

export const dropDraftAct = act(dropDraft, async ({ db, input, actor, note }) => {
  const title = await store.dropDraft(db, actor.personId, input.id)
  if (title === null) throw new Problem('not_found')
  note({
    subject: { kind: 'proposalDraft', id: input.id, provinceId: actor.provinceId },
    facts: { name: title },
  })
  return { id: input.id }
})

export const draftsQuery = answer(drafts, async ({ db, actor }) => ({
  items: actor ? await store.listDrafts(db, actor.personId) : [],
}))

/** @throws Problem `not_found` for another's draft or a proposal that is none of one's business */
export const draftQuery = answer(draft, async ({ db, input, actor }) => {
  if (!actor) throw new Problem('not_signed_in')
  const { id = null, proposalId = null } = input
  if (id === null && proposalId === null) throw invalidField(['id'], 'required')
  if (proposalId !== null && !(await findRead(db, actor, proposalId))) throw new Problem('not_found')
  const found = await store.findDraft(db, actor.personId, { id, proposalId })
  if (!found && id !== null) throw new Problem('not_found')
  return { draft: found }
})
