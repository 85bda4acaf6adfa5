import type { Act, Query } from '../kernel/act.ts'

/** Acts and queries of the room `establishment`, by their names. */
export const establishmentContracts = {} satisfies Record<string, Act | Query>
