import type { MapPlace } from '#contract/establishment/finding/queries.ts'
import { formatScaled } from '#contract/kernel/money.ts'
import { words } from './words.ts'

/** "1.234". */
export const figure = (value: number): string => formatScaled(value, 0)

/** A bubble in words. */
export const told = ({ name, count, workers }: MapPlace): string =>
  words.said(name, figure(count), figure(workers))
