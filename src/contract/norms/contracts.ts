import type { Act, Query } from '../kernel/act.ts'

/** Acts and queries of the room `norms`, by their names. */
export const normsContracts = {} satisfies Record<string, Act | Query>
