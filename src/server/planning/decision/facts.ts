import { formatExactIn, MILLION } from '#contract/kernel/money.ts'
import type { PlanHead } from '../core/store-heads.ts'

/** Facts of the trail: which year's plan, and its version, so that others are told what changed under their hands. */
export const factsOf = ({ year, version }: Pick<PlanHead, 'year' | 'version'>, by = 1) => ({
  year,
  version: version + by,
})

/** Đồng as triệu đồng in a sentence, not rounded. */
export const millions = (vnd: number): string => formatExactIn(vnd, MILLION)
