import type { MapPlace } from '#contract/establishment/finding/queries.ts'
import { formatScaled } from '#contract/kernel/money.ts'
import type { Measure } from './search.ts'
import { words } from './words.ts'

/** "1.234". */
export const figure = (value: number): string => formatScaled(value, 0)

const MILLION = 1_000_000

/** What is drawn of a place as the bubble says it; money in million đồng. */
export const drawn = (place: MapPlace, measure: Measure): string =>
  figure(measure === 'supportVnd' ? Math.round(place.supportVnd / MILLION) : place[measure])

/** A bubble in words. */
export const told = ({ name, count, workers }: MapPlace): string =>
  words.said(name, figure(count), figure(workers))
