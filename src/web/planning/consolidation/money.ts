import { formatMillions } from '#contract/kernel/money.ts'
import { stateSources } from '#contract/planning/nouns.ts'

const state = stateSources.length

const sum = (amounts: readonly number[]): number => amounts.reduce((all, amount) => all + amount, 0)

/** What the state gives, of money by source. */
export const supportOf = (money: readonly number[]): number => sum(money.slice(0, state))
/** What beneficiaries and others bring. */
export const otherOf = (money: readonly number[]): number => sum(money.slice(state))
export const millions = (vnd: number): string => formatMillions(vnd, 1)
