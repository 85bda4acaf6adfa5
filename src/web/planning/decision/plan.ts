import { useParams } from '@tanstack/react-router'
import type { DeskLine, PlanHead } from '#contract/planning/decision/queries.ts'
import { formatMillions } from '#contract/kernel/money.ts'

export type { DeskLine, PlanHead }

/** Rooms whose answers change when the plan moves. */
export const refreshed = ['planning', 'agenda', 'pipeline'] as const

/** The year that the address names. */
export function useYear(): number {
  const { nam } = useParams({ strict: false })
  return Number(nam)
}

/** May this person take the step now? */
export const may = (plan: PlanHead, step: string): boolean =>
  plan.offers.some((offer) => offer.step === step && offer.allowed)

/** Đồng as triệu đồng with one decimal, for sentences. */
export const millionsOf = (vnd: number): string => formatMillions(vnd, 1)
