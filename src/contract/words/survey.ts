/** Words of the room `survey`. */

/** What happened, told in the past. */
export const surveyHappened = {} as const

/** Kinds of records as the trail names them. */
export const surveyRecords = {} as const
