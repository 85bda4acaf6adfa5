import type { Act, Query } from '../kernel/act.ts'
import * as acts from './acts.ts'
import * as queries from './queries.ts'
import * as ranking from './ranking/queries.ts'

/** Acts and queries of the room `pipeline`, by their names. */
export const pipelineContracts = {
  'pipeline.create': acts.create,
  'pipeline.edit': acts.edit,
  'pipeline.complete': acts.complete,
  'pipeline.register': acts.register,
  'pipeline.confirm': acts.confirm,
  'pipeline.assign': acts.assign,
  'pipeline.weigh': acts.weigh,
  'pipeline.return': acts.returnForSupplement,
  'pipeline.markReady': acts.markReady,
  'pipeline.defer': acts.defer,
  'pipeline.refuse': acts.refuse,
  'pipeline.take': acts.take,
  'pipeline.release': acts.release,
  'pipeline.reopen': acts.reopen,
  'pipeline.withdraw': acts.withdraw,
  'pipeline.copy': acts.copy,
  'pipeline.saveDraft': acts.saveDraft,
  'pipeline.dropDraft': acts.dropDraft,
  'pipeline.setPlace': acts.setPlace,
  'pipeline.setReadinessRule': acts.setReadinessRule,
  'pipeline.setRankingRule': acts.setRankingRule,
  'pipeline.list': queries.list,
  'pipeline.board': queries.board,
  'pipeline.totals': queries.totals,
  'pipeline.get': queries.get,
  'pipeline.drafts': queries.drafts,
  'pipeline.draft': queries.draft,
  'pipeline.ranking': ranking.ranking,
  'pipeline.rules': ranking.rules,
} satisfies Record<string, Act | Query>
