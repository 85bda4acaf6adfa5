import type { Act, Query } from '../kernel/act.ts'

/** Acts and queries of the room `survey`, by their names. */
export const surveyContracts = {} satisfies Record<string, Act | Query>
