/** What happened in this part of the room `planning`, told in the past; and words of refused fields. */
export const unitHappened = {} as const

export const unitFields = {} as const
