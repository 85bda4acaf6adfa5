/** Words of the room `pipeline`. */

/** What happened, told in the past. */
export const pipelineHappened = {} as const

/** Kinds of records as the trail names them. */
export const pipelineRecords = {} as const
