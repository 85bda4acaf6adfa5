import type { RegisteredAct, RegisteredQuery } from '#server/platform/door-types.ts'
import type { Door } from '#server/platform/door.ts'
import type { ImportDefinition } from '#server/platform/tables/definition.ts'
import { ideasImport } from './import/ideas.ts'
import { getQueryWith } from './reading/get.ts'
import { boardQuery, listQuery, totalsQuery } from './reading/list.ts'
import { rankingQuery, setPlaceAct } from './reading/ranking.ts'
import { rulesQuery, setRankingRuleAct, setReadinessRuleAct } from './reading/rules.ts'
import * as moves from './steps/moves.ts'
import { copyAct } from './writing/copy.ts'
import { createAct } from './writing/create.ts'
import { draftQuery, draftsQuery, dropDraftAct, saveDraftAct } from './writing/drafts.ts'
import { completeAct, editAct } from './writing/edit.ts'

/** Front door of the room `pipeline`: the bank of projects. */
export const acts: RegisteredAct[] = [
  createAct,
  editAct,
  completeAct,
  moves.registerAct,
  moves.confirmAct,
  moves.assignAct,
  moves.weighAct,
  moves.returnAct,
  moves.markReadyAct,
  moves.deferAct,
  moves.refuseAct,
  moves.takeAct,
  moves.releaseAct,
  moves.reopenAct,
  moves.withdrawAct,
  copyAct,
  saveDraftAct,
  dropDraftAct,
  setPlaceAct,
  setReadinessRuleAct,
  setRankingRuleAct,
]

export const queriesWith = (offers: () => Door['offers']): RegisteredQuery[] => [
  listQuery,
  boardQuery,
  totalsQuery,
  getQueryWith(offers),
  draftsQuery,
  draftQuery,
  rankingQuery,
  rulesQuery,
]

/** Its tables in and out. */
export const listsIn: readonly ImportDefinition[] = [ideasImport]
export { listsOut } from './lists-out.ts'
export { proposalFiles, proposalKeeper, readsProposalHistory, unmaskProposal } from './keeper.ts'
export { loadPipelineRules } from './load.ts'
export { loadSampleProposals } from './demo/load.ts'
export { copyProposals } from './demo/national.ts'
export { ideasFromSurvey } from './surveyed/ideas.ts'
export { deferProposal, recallProposal, releaseProposal, takeProposal } from './steps/plan-door.ts'
export { proposalsOfNorm } from './norm-asker.ts'
export { waitingProposals } from './waiting.ts'
