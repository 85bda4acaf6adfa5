import type { ActName } from '#contract/index.ts'

/** What follows after an act was committed, on one page: act name → what happens next. */
export const reactions: Partial<Record<ActName, (answer: unknown) => Promise<void>>> = {}
