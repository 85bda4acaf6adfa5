import { readsProposal } from '#contract/pipeline/rules.ts'
import { proposalStates } from '#contract/words/pipeline.ts'
import type { NormAsker } from '#server/norms/index.ts'
import { listTouched } from './store-life.ts'

/** Open proposals whose last kept weighing rests on a norm that changes. */
export const proposalsOfNorm: NormAsker = {
  async touched(db, actor, norm) {
    const rows = await listTouched(db, norm.id)
    return rows
      .filter((row) => readsProposal(actor, { ...row, ownerIds: [] }))
      .map(({ id, code, title, place, state, askedVnd, ceilingVnd, takenOn }) => ({
        kind: 'proposal',
        id,
        title: `${code}: ${title}`,
        where: place,
        link: `/ngan-hang-de-an/${id}`,
        state: proposalStates[state],
        support: askedVnd,
        allowed: ceilingVnd,
        takenOn,
      }))
  },
}
