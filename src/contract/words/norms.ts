/** Words of the room `norms`. */

/** What happened, told in the past. */
export const normsHappened = {} as const

/** Kinds of records as the trail names them. */
export const normsRecords = {} as const
