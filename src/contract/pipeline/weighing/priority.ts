import { z } from 'zod'
import type { Verdict } from '../../norms/eligibility/verdict.ts'

/** What of Article 6 holds for a proposal, as ranking needs it. */
export const Priorities = z.object({
  /** best rank among the priority places, 1 first; null: none holds */
  placeRank: z.number().int().nullable(),
  industryRank: z.number().int().nullable(),
  /** every priority that holds, by its title, the order of the law */
  titles: z.array(z.string()),
  /** ranked by effect and not by place and industry */
  cleaner: z.boolean(),
})
export type Priorities = z.infer<typeof Priorities>

const best = (verdicts: readonly Verdict[], group: 'place' | 'industry'): number | null => {
  const ranks = verdicts.flatMap(({ priorities }) =>
    priorities.filter((each) => each.group === group && each.outcome === 'passed').map(({ rank }) => rank),
  )
  return ranks.length === 0 ? null : Math.min(...ranks)
}

/**
 * The best of what holds for any of its establishments. What is not known does not count: ranking rests on evidence.
 * @see NĐ 45/2012/NĐ-CP Đ.6; TT 46/2012/TT-BCT Đ.6 (sản xuất sạch hơn: theo hiệu quả và tính cấp thiết)
 */
export function prioritiesIn(verdicts: readonly Verdict[]): Priorities {
  const held = verdicts.flatMap(({ priorities }) => priorities.filter(({ outcome }) => outcome === 'passed'))
  return {
    placeRank: best(verdicts, 'place'),
    industryRank: best(verdicts, 'industry'),
    titles: [...new Set(held.map(({ title }) => title))],
    cleaner: verdicts.some(({ unordered }) => unordered),
  }
}
