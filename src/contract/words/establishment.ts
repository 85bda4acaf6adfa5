/** Words of the room `establishment`. */

/** What happened, told in the past. */
export const establishmentHappened = {} as const

/** Kinds of records as the trail names them. */
export const establishmentRecords = {} as const
