import type { Act, Query } from '../../kernel/act.ts'

/** Acts and queries of the room `planning`: unit. */
export const unitContracts = {} satisfies Record<string, Act | Query>
