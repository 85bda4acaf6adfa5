import type { RegisteredAct, RegisteredQuery } from '#server/platform/door-types.ts'
import type { Door } from '#server/platform/door.ts'
import { newRoundQuery, profilesQuery } from './reading/new-round.ts'
import { roundQueryWith, roundsQuery, yearQuery } from './reading/rounds.ts'
import { startingPointQuery } from './reading/start.ts'
import { remindSendersAct, setCeilingAct } from './writing/ceilings.ts'
import { closeRoundAct, endRoundAct, openRoundAct, reopenRoundAct } from './writing/steps.ts'
import { createRoundAct, editRoundAct } from './writing/write.ts'

export const acts: RegisteredAct[] = [
  createRoundAct,
  editRoundAct,
  openRoundAct,
  closeRoundAct,
  reopenRoundAct,
  endRoundAct,
  setCeilingAct,
  remindSendersAct,
]

export const queriesWith = (offers: () => Door['offers']): RegisteredQuery[] => [
  roundsQuery,
  yearQuery,
  roundQueryWith(offers),
  startingPointQuery,
  newRoundQuery,
  profilesQuery,
]
export { listsOut } from './lists-out.ts'
