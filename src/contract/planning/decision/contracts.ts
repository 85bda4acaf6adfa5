import type { Act, Query } from '../../kernel/act.ts'

/** Acts and queries of the room `planning`: decision. */
export const decisionContracts = {} satisfies Record<string, Act | Query>
