import type { Act, Query } from '../kernel/act.ts'

/** Acts and queries of the room `pipeline`, by their names. */
export const pipelineContracts = {} satisfies Record<string, Act | Query>
