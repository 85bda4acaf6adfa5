import { create } from '#contract/pipeline/acts.ts'
import { Problem } from '#contract/kernel/problem.ts'
import { isMasked } from '#contract/kernel/sensitive.ts'
import { originOf } from '#contract/pipeline/rules.ts'
import { sumsOf } from '#contract/pipeline/weighing/money.ts'
import { today } from '#server/platform/clock.ts'
import { act } from '#server/platform/door.ts'
import { answerFor, factsOf, takeStep } from '../answers.ts'
import { dropDraft } from '../store-drafts.ts'
import { addStep } from '../store-life.ts'
import { findHead, nextCode } from '../store.ts'
import { checkRegistrable } from './check.ts'
import { completed, layNew } from './content.ts'

const unmasked = (typed: string | null): string | null => (typed !== null && isMasked(typed) ? null : typed)

/** A new idea, registered at once where that is wanted. @throws Problem `out_of_reach` for the Ministry, `invalid` */
export const createAct = act(create, async ({ db, input, actor, note }) => {
  const { draftId, register, ...given } = input
  const { provinceId } = actor
  if (provinceId === null) throw new Problem('out_of_reach')
  const content = await completed(db, actor, {
    ...given,
    // nothing stood there before: what is masked was never a number
    contactPhone: unmasked(given.contactPhone),
    contactEmail: unmasked(given.contactEmail),
  })
  if (register) checkRegistrable({ ...content, totalVnd: sumsOf(content.costs).totalVnd })
  const code = await nextCode(db, provinceId, Number(today().slice(0, 4)))
  const id = await layNew(
    db,
    {
      provinceId,
      code,
      origin: originOf(actor.role),
      proposerId: actor.organisationId,
      proposerName: actor.organisationName,
      writtenBy: actor.personId,
      from: null,
      copiedFrom: null,
      source: actor.role === 'establishmentOwner' ? 'owner' : 'entered',
    },
    content,
  )
  const head = await findHead(db, id)
  if (!head) throw new Problem('not_found')
  const by = { personId: actor.personId, personName: actor.name, organisationName: actor.organisationName }
  await addStep(db, head, { step: 'create', from: 'idea', to: 'idea', reason: '', returnYear: null, ...by })
  if (register) await takeStep(db, actor, head, { step: 'register', to: 'registered' })
  if (draftId) await dropDraft(db, actor.personId, draftId)
  note({ subject: { kind: 'proposal', id, provinceId }, facts: factsOf(head, 0), after: content })
  return await answerFor(db, actor, id, register ? 'register' : null)
})
