import { copy } from '#contract/pipeline/acts.ts'
import { Problem } from '#contract/kernel/problem.ts'
import { originOf, reaches, readsProposal } from '#contract/pipeline/rules.ts'
import { today } from '#server/platform/clock.ts'
import { act } from '#server/platform/door.ts'
import { answerFor } from '../answers.ts'
import { addStep } from '../store-life.ts'
import { findHead, nextCode } from '../store.ts'
import { getWhole } from '../weighing/keep.ts'
import { layNew } from './content.ts'

/**
 * The same content for another year: a new idea with its own number, linked to the one it came from. Costs lose their
 * years, machines their serial numbers stay to be checked again.
 */
export const copyAct = act(copy, async ({ db, input, actor, note }) => {
  const head = await findHead(db, input.id)
  if (!head || !readsProposal(actor, head)) throw new Problem('not_found')
  if (!reaches(actor, head, 'pipeline.copy')) throw new Problem('out_of_reach')
  const from = await getWhole(db, head.id)
  const { provinceId } = head
  const code = await nextCode(db, provinceId, Number(today().slice(0, 4)))
  const { programme: _, ...content } = from
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
      copiedFrom: from.id,
      source: 'entered',
    },
    {
      ...content,
      years: [input.year],
      costs: from.costs.map((cost) => ({ ...cost, year: null })),
      programmeId: null,
      budgetLine: null,
    },
  )
  const by = { personId: actor.personId, personName: actor.name, organisationName: actor.organisationName }
  const first = { step: 'copy', from: 'idea', to: 'idea', reason: from.code, returnYear: null } as const
  await addStep(db, { provinceId, id }, { ...first, ...by })
  note({
    subject: { kind: 'proposal', id, provinceId },
    facts: { code, name: from.title, from: from.code, year: input.year, version: 1 },
  })
  return await answerFor(db, actor, id)
})
