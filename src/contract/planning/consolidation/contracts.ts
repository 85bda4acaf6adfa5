import type { Act, Query } from '../../kernel/act.ts'
import * as acts from './acts.ts'
import * as queries from './queries.ts'

/** Acts and queries of the room `planning`: consolidation. */
export const consolidationContracts = {
  'planning.keepItem': acts.keepItem,
  'planning.keepItems': acts.keepItems,
  'planning.trimItem': acts.trimItem,
  'planning.returnItem': acts.returnItem,
  'planning.deferItem': acts.deferItem,
  'planning.dropItem': acts.dropItem,
  'planning.restoreItem': acts.restoreItem,
  'planning.mergeItems': acts.mergeItems,
  'planning.splitItem': acts.splitItem,
  'planning.addItem': acts.addItem,
  'planning.editItem': acts.editItem,
  'planning.items': queries.items,
  'planning.totals': queries.totals,
  'planning.fit': queries.fit,
  'planning.overlaps': queries.overlaps,
  'planning.nation': queries.nation,
} satisfies Record<string, Act | Query>
