import type { Act, Query } from '../kernel/act.ts'
import * as acts from './acts.ts'
import * as queries from './queries.ts'
import * as rounds from './rounds.ts'

/** Acts and queries of the room `survey`, by their names. */
export const surveyContracts = {
  'survey.openRound': rounds.openRound,
  'survey.changeRound': rounds.changeRound,
  'survey.closeRound': rounds.closeRound,
  'survey.reopenRound': rounds.reopenRound,
  'survey.send': acts.send,
  'survey.resend': acts.resend,
  'survey.return': acts.returnSurvey,
  'survey.accept': acts.accept,
  'survey.drop': acts.drop,
  'survey.rounds': rounds.rounds,
  'survey.round': rounds.round,
  'survey.form': queries.form,
  'survey.list': queries.list,
  'survey.get': queries.get,
  'survey.sending': queries.sending,
  'survey.statistics': queries.statistics,
} satisfies Record<string, Act | Query>
