import type { Act, Query } from '../../kernel/act.ts'
import * as acts from './acts.ts'
import * as queries from './queries.ts'

export const findingContracts = {
  'establishment.list': queries.list,
  'establishment.count': queries.count,
  'establishment.map': queries.map,
  'establishment.tags': queries.tags,
  'establishment.saveTag': acts.saveTag,
  'establishment.dropTag': acts.dropTag,
  'establishment.tag': acts.tag,
  'establishment.untag': acts.untag,
} satisfies Record<string, Act | Query>
