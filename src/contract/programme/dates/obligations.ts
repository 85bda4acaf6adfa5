import type { OrganisationKind } from '../../identity/nouns.ts'
import { fold } from '../../kernel/text.ts'
import type { DueRule } from '../../agenda/rule.ts'
import type { ProgrammeContent } from '../model.ts'

type Deadline = ProgrammeContent['deadlines'][number]

/** Offices as the papers name them, in the order in which a name is tried. */
const names: readonly [pattern: RegExp, kind: OrganisationKind][] = [
  [/^uy ban nhan dan (?:cac )?(?:xa|phuong)|^ubnd (?:cac )?(?:xa|phuong)/, 'communeCommittee'],
  [/^(?:uy ban nhan dan|ubnd) (?:tinh|thanh pho)/, 'provincialCommittee'],
  [/^so cong thuong/, 'department'],
  [/^so tai chinh/, 'financeDepartment'],
  [/^trung tam|^don vi duoc giao chu tri/, 'promotionCentre'],
  [/^bo cong thuong|^cuc (?:cong thuong|doi moi)/, 'ministry'],
  [/^kho bac/, 'treasury'],
]

/** The kind of the office that a text names first; null where it is none that works in the program. */
export const officeKindOf = (text: string): OrganisationKind | null =>
  names.find(([pattern]) => pattern.test(fold(text)))?.[1] ?? null

/** When it falls due; where the paper gives no day, none is made up. */
export function dueRuleOf({ rule }: Pick<Deadline, 'rule'>): DueRule {
  switch (rule.kind) {
    case 'before':
      return { ...rule, kind: 'yearly', edge: 'before' }
    case 'halfYearly':
      // "6 tháng, hàng năm" without a day: the ends of the half-years
      return { kind: 'halfYearly', edge: 'by', first: { month: 6, day: 30 }, second: { month: 12, day: 31 } }
    case 'once':
      return { kind: 'once', date: `${rule.year}-12-31` }
    case 'yearly':
    case 'everyWeeks':
    case 'periodic':
    case 'adHoc':
      return { kind: 'adHoc' }
  }
}

/** What a programme obliges offices to, for those of its deadlines whose owner works in the program. */
export const obligationsOf = ({ head, deadlines }: Pick<ProgrammeContent, 'head' | 'deadlines'>) =>
  deadlines.flatMap((deadline) => {
    const ownerKind = officeKindOf(deadline.who)
    if (!ownerKind) return []
    const recipientKind = officeKindOf(deadline.to)
    const rule = dueRuleOf(deadline)
    return [
      {
        key: deadline.id,
        title: deadline.what,
        basis:
          `${head.decisionNumber ? `Quyết định ${head.decisionNumber}` : head.title}, mục ${deadline.section}: «${deadline.printed}»`.slice(
            0,
            500,
          ),
        confidence: deadline.rule.kind === 'before' ? ('source' as const) : ('uncertain' as const),
        ownerKind,
        recipientKind: recipientKind === ownerKind ? null : recipientKind,
        rule,
      },
    ]
  })
