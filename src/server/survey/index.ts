import type { RegisteredAct, RegisteredQuery } from '#server/platform/door-types.ts'
import type { Door } from '#server/platform/door.ts'
import type { ImportDefinition } from '#server/platform/tables/definition.ts'
import { formQuery } from './form.ts'
import { getQueryWith, sendingQuery } from './reading/get.ts'
import { listQuery, statisticsQuery } from './reading/list.ts'
import * as rounds from './rounds/acts.ts'
import { roundQuery, roundsQuery } from './rounds/read.ts'
import { acceptAct } from './surveys/accept.ts'
import { dropAct, returnAct } from './surveys/decide.ts'
import { resendAct, sendAct } from './surveys/send.ts'

/** Front door of the room `survey`. */
export const acts: RegisteredAct[] = [
  rounds.openRoundAct,
  rounds.changeRoundAct,
  rounds.closeRoundAct,
  rounds.reopenRoundAct,
  sendAct,
  resendAct,
  returnAct,
  acceptAct,
  dropAct,
]

/** Queries; a survey's page asks the door which steps it may offer. */
export const queriesWith = (offers: () => Door['offers']): RegisteredQuery[] => [
  roundsQuery,
  roundQuery,
  formQuery,
  listQuery,
  getQueryWith(offers),
  sendingQuery,
  statisticsQuery,
]

/** Its tables in and out. */
export const listsIn: readonly ImportDefinition[] = []
export { listsOut } from './lists-out.ts'

export { readsRoundHistory } from './rounds/read.ts'
export { readsSurveyHistory, surveyFiles, surveyKeeper, unmaskSurvey } from './surveys/keeper.ts'
export { loadSampleSurveys } from './load.ts'
export { surveysWaiting } from './waiting.ts'
