import { z } from 'zod'
import type { FieldProblem } from '../../kernel/problem.ts'

/** One cost: which item of the activity, and how much in đồng. */
export const Cost = z.object({ item: z.string(), amount: z.number().int().min(0) })
export type Cost = z.infer<typeof Cost>

/** No honest project costs more; beyond it sums of several items would not be exact. */
const mostVnd = 100_000_000_000_000
const mostItems = 30
const mostVariants = 20

/**
 * Reads costs as an address says them: "machine:400000000;install:20000000", or one amount alone. Amounts are whole
 * đồng, digits only. Null where it is no list of costs.
 */
export function readCosts(text: string): Cost[] | null {
  const parts = text.split(';').filter((part) => part.trim() !== '')
  if (parts.length > mostItems) return null
  const costs: Cost[] = []
  for (const part of parts) {
    const found = /^\s*(?:([a-zA-Z][\w-]{0,39}):)?(\d{1,15})\s*$/.exec(part)
    const amount = Number(found?.[2])
    if (!found || amount > mostVnd) return null
    costs.push({ item: found[1] ?? '', amount })
  }
  return costs
}

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
  .transform((text, context) => readCosts(text) ?? refuse(context, 'norms.costs'))

/** Several lists of costs beside each other, "…|…": what if it cost that much? */
export const VariantsText = z
  .string()
  .max(20_000)
  .transform((text, context) => {
    const lists = text.split('|').filter((part) => part.trim() !== '')
    const read = lists.map(readCosts)
    const known = read.filter((costs) => costs !== null)
    return lists.length > mostVariants || known.length < lists.length ? refuse(context, 'norms.costs') : known
  })
