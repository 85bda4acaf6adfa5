import type { ActName } from '#contract/index.ts'
import * as pipeline from './pipeline/index.ts'
import type { Database } from './platform/db.ts'
import { log } from './platform/log.ts'
import { house } from './platform/reach.ts'

type Reaction = (answer: unknown) => Promise<void>

const idOf = (answer: unknown): string =>
  typeof answer === 'object' && answer !== null && 'id' in answer ? String(answer.id) : ''

/** What was done is done: a reaction that failed is told to those who run the house, and does not undo it. */
const told =
  (reaction: Reaction): Reaction =>
  (answer) =>
    reaction(answer).catch((err: unknown) => log.error({ err }, 'reaction failed'))

/** What follows after an act was committed, on one page: act name → what happens next. */
export const reactionsWith = (database: Database): Partial<Record<ActName, Reaction>> => ({
  // needs that were accepted become ideas of the bank
  'survey.accept': told((answer) =>
    database.transaction(house, (db) => pipeline.ideasFromSurvey(db, idOf(answer))),
  ),
})
