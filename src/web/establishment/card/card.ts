import type { Output } from '#web/kit/call/call.ts'

/** Everything about one establishment, as its card and its forms draw it. */
export type Card = Output<'establishment.get'>

/** May this person take the step now? */
export const may = (card: Card, step: string): boolean =>
  card.offers.some((offer) => offer.step === step && offer.allowed)
