/** What happened in this part of the room `planning`, told in the past; and words of refused fields. */
export const nationalHappened = {} as const

export const nationalFields = {} as const
