/** What happened in this part of the room `planning`, told in the past; and words of refused fields. */
export const roundsHappened = {} as const

export const roundsFields = {} as const
