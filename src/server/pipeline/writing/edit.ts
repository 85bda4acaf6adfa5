import { complete, edit } from '#contract/pipeline/acts.ts'
import { sumsOf } from '#contract/pipeline/weighing/money.ts'
import { act, type ActContext } from '#server/platform/door-types.ts'
import type { z } from 'zod'
import { answerFor, factsOf } from '../answers.ts'
import type { ProposalSubject } from '../keeper.ts'
import { dropDraftOf } from '../store-drafts.ts'
import { dropConfirmed } from '../store-life.ts'
import { listParts } from '../store-parts.ts'
import { checkRegistrable } from './check.ts'
import { completed, writeContent } from './content.ts'

type Input = z.output<typeof edit.input>

/** What a commune confirmed: the place, who benefits, and what for. */
const confirmedPart = (of: Pick<Input, 'unitId' | 'establishmentIds' | 'title' | 'activities'>): string =>
  JSON.stringify([of.unitId, of.establishmentIds, of.title, of.activities])

async function rewrite({ db, subject, input, actor, note }: ActContext<Input, ProposalSubject>) {
  const { head } = subject
  const { id: _, version: __, ...given } = input
  const content = await completed(db, actor, given)
  // what was handed in stays whole enough to be handed in
  if (head.state === 'registered') checkRegistrable({ ...content, totalVnd: sumsOf(content.costs).totalVnd })
  const before = { ...head, ...(await listParts(db, head)) }
  await writeContent(db, head, content)
  if (confirmedPart(content) !== confirmedPart(head)) await dropConfirmed(db, head)
  await dropDraftOf(db, actor.personId, head.id)
  const shown = Object.fromEntries(
    Object.keys(content).map((key) => [key, before[key as keyof typeof before]]),
  )
  note({ facts: factsOf({ ...head, title: content.title }), before: shown, after: content })
  return await answerFor(db, actor, head.id)
}

export const editAct = act<typeof edit, ProposalSubject>(edit, rewrite)
export const completeAct = act<typeof complete, ProposalSubject>(complete, rewrite)
