import type { Act, Query } from '../../kernel/act.ts'

/** Acts and queries of the room `planning`: rounds. */
export const roundsContracts = {} satisfies Record<string, Act | Query>
