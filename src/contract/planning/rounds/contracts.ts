import type { Act, Query } from '../../kernel/act.ts'
import * as acts from './acts.ts'
import * as queries from './queries.ts'

/** Acts and queries of the room `planning`: rounds. */
export const roundsContracts = {
  'planning.createRound': acts.createRound,
  'planning.editRound': acts.editRound,
  'planning.openRound': acts.openRound,
  'planning.closeRound': acts.closeRound,
  'planning.reopenRound': acts.reopenRound,
  'planning.endRound': acts.endRound,
  'planning.setCeiling': acts.setCeiling,
  'planning.remindSenders': acts.remindSenders,
  'planning.rounds': queries.rounds,
  'planning.year': queries.year,
  'planning.round': queries.round,
  'planning.startingPoint': queries.startingPoint,
  'planning.newRound': queries.newRound,
  'planning.profiles': queries.profiles,
} satisfies Record<string, Act | Query>
