import type { Act, Query } from '../../kernel/act.ts'

/** Acts and queries of the room `planning`: national. */
export const nationalContracts = {} satisfies Record<string, Act | Query>
