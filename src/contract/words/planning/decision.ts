/** What happened in this part of the room `planning`, told in the past; and words of refused fields. */
export const decisionHappened = {} as const

export const decisionFields = {} as const
