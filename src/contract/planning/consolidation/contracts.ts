import type { Act, Query } from '../../kernel/act.ts'

/** Acts and queries of the room `planning`: consolidation. */
export const consolidationContracts = {} satisfies Record<string, Act | Query>
