import type { Act, Query } from '../kernel/act.ts'
import * as acts from './acts.ts'
import { eligibilityContracts } from './eligibility/contracts.ts'
import * as queries from './queries.ts'

/** Acts and queries of the room `norms`, by their names. */
export const normsContracts = {
  'norms.add': acts.add,
  'norms.correct': acts.correct,
  'norms.end': acts.end,
  'norms.confirm': acts.confirm,
  'norms.withdraw': acts.withdraw,
  'norms.catalogue': queries.catalogue,
  'norms.calculate': queries.calculate,
  'norms.list': queries.list,
  'norms.get': queries.get,
  'norms.diff': queries.diff,
  'norms.touched': queries.touched,
  ...eligibilityContracts,
} satisfies Record<string, Act | Query>
