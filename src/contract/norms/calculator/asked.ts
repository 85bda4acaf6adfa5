import { z } from 'zod'
import type { FieldProblem } from '../../kernel/problem.ts'

/** One cost: which item of the activity, and how much in đồng. */
export const Cost = z.object({ item: z.string(), amount: z.number().int().min(0) })
export type Cost = z.infer<typeof Cost>

/** No honest project costs more; beyond it sums of several items would not be exact. */
export const mostCost = 100_000_000_000_000
const mostItems = 30
const mostVariants = 20

/** Costs as somebody has typed them, however much they are; null: it is no list of costs. */
export function typedCosts(text: string): Cost[] | null {
  const parts = text.split(';').filter((part) => part.trim() !== '')
  if (parts.length > mostItems) return null
  const costs: Cost[] = []
  for (const part of parts) {
    const found = /^\s*(?:([a-zA-Z][\w-]{0,39}):)?(\d{1,20})\s*$/.exec(part)
    if (!found) return null
    costs.push({ item: found[1] ?? '', amount: Number(found[2]) })
  }
  return costs
}

/** Why a text is no list of costs, as a word key; null: it is one. */
export function costsRefusal(text: string): 'norms.costs' | 'norms.costsMost' | null {
  const costs = typedCosts(text)
  if (!costs) return 'norms.costs'
  return costs.some(({ amount }) => amount > mostCost) ? 'norms.costsMost' : null
}

/**
 * Reads costs as an address says them: "machine:400000000;install:20000000", or one amount alone. Amounts are whole
 * đồng, digits only. Null where it is no list of costs.
 */
export const readCosts = (text: string): Cost[] | null => (costsRefusal(text) ? null : typedCosts(text))

/** The text that `readCosts` reads. */
export const costsText = (costs: readonly Cost[]): string =>
  costs.map(({ item, amount }) => (item === '' ? `${amount}` : `${item}:${amount}`)).join(';')

const refuse = (context: z.core.$RefinementCtx, code: FieldProblem['code']) => {
  context.addIssue({ code: 'custom', params: { code } })
  return z.NEVER
}

/** Costs of one address. */
export const CostsText = z
  .string()
  .max(2000)
  .transform((text, context) => readCosts(text) ?? refuse(context, costsRefusal(text) ?? 'norms.costs'))

/** Several lists of costs beside each other, "…|…": what if it cost that much? */
export const VariantsText = z
  .string()
  .max(20_000)
  .transform((text, context) => {
    const lists = text.split('|').filter((part) => part.trim() !== '')
    const read = lists.map(readCosts)
    const known = read.filter((costs) => costs !== null)
    if (lists.length <= mostVariants && known.length === lists.length) return known
    return refuse(context, lists.map(costsRefusal).find((code) => code !== null) ?? 'norms.costs')
  })
