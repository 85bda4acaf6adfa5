/** What happened in this part of the room `planning`, told in the past; and words of refused fields. */
export const consolidationHappened = {} as const

export const consolidationFields = {} as const
