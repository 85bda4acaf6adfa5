import { z } from 'zod'
import { ActivityCode, Funding } from './catalogue.ts'
import { Jurisdiction, Norm } from './norm.ts'

/** What a norm may say differently on another day. */
const compared = [
  'rate',
  'ceiling',
  'unit',
  'lineFactor',
  'priorityFactor',
  'priorityRaisesCeiling',
  'priorityRaisesRate',
  'figures',
  'conditions',
  'legal',
  'clause',
  'confidence',
] as const satisfies readonly (keyof Norm)[]

/** One activity on one ground: what held on the first day and what on the second. */
export const Change = z.object({
  activity: ActivityCode.nullable(),
  activityName: z.string(),
  funding: Funding,
  jurisdiction: Jurisdiction,
  kind: z.enum(['added', 'ended', 'changed', 'same']),
  /** names of what differs */
  fields: z.array(z.enum(compared)),
  before: Norm.nullable(),
  after: Norm.nullable(),
})
export type Change = z.infer<typeof Change>

const keyOf = ({ activity, funding, jurisdiction }: Norm): string =>
  `${jurisdiction.unitId ?? ''} ${funding} ${activity ?? ''}`

const heldOn = (norms: readonly Norm[], day: string): Map<string, Norm> =>
  new Map(
    norms
      .filter(
        ({ withdrawn, validFrom, validTo }) =>
          !withdrawn && validFrom <= day && (validTo === null || day <= validTo),
      )
      .map((norm) => [keyOf(norm), norm]),
  )

/** What changed between two days: every activity on every ground that has a norm on either of them. */
export function changesBetween(norms: readonly Norm[], from: string, to: string): Change[] {
  const [then, now] = [heldOn(norms, from), heldOn(norms, to)]
  return [...new Set([...then.keys(), ...now.keys()])].flatMap((key) => {
    const [before, after] = [then.get(key) ?? null, now.get(key) ?? null]
    const one = after ?? before
    if (!one) return []
    const fields = before && after ? compared.filter((field) => before[field] !== after[field]) : []
    const kind = !before ? 'added' : !after ? 'ended' : fields.length > 0 ? 'changed' : 'same'
    const { activity, activityName, funding, jurisdiction } = one
    return [{ activity, activityName, funding, jurisdiction, kind, fields, before, after }]
  })
}
