import type { Funding } from '#contract/norms/catalogue.ts'
import { fieldsOfItem, type PlanItem } from '#contract/planning/items.ts'
import type { NormFinding } from '#contract/planning/unit/queries.ts'
import { totalOf } from '#contract/planning/unit/rules.ts'
import { calculateFor } from '#server/norms/index.ts'
import type { Queryable } from '#server/platform/db.ts'

/** Norms are looked up line by line; beyond this the department's own consolidation tells. */
const MOST = 200

/** How many a ceiling is for: establishments of a project, classes or fairs of a task. */
const countOf = ({ kind, quantity, establishmentIds }: PlanItem): number => {
  const told = kind === 'project' ? establishmentIds.length : Math.ceil(quantity ?? 1)
  return Math.min(1000, Math.max(1, told))
}

/** What a line asks of one fund: the province's own fund is paid from all local budgets. */
const askedOf = (item: PlanItem, funding: Funding): number => {
  const { money } = fieldsOfItem(item)
  return funding === 'national'
    ? (money.national ?? 0)
    : (money.provincial ?? 0) + (money.district ?? 0) + (money.commune ?? 0)
}

const asking = (item: PlanItem): Funding[] =>
  (['national', 'local'] as const).filter((funding) => askedOf(item, funding) > 0)

type Answer = Awaited<ReturnType<typeof calculateFor>>['answers'][number]

function findingOf(item: PlanItem, funding: Funding, answer: Answer | undefined): NormFinding[] {
  if (!answer) return []
  const askedVnd = askedOf(item, funding)
  const allowedVnd = answer.reckoning?.support ?? null
  const { norm } = answer
  const found = {
    itemId: item.id,
    funding,
    askedVnd,
    allowedVnd,
    basis: norm ? `${norm.legal}, ${norm.clause}` : '',
  }
  const unsure = answer.outcome !== 'found' || norm?.confidence === 'uncertain'
  if (allowedVnd === null) return [{ ...found, kind: 'noNorm', unsure: true }]
  return askedVnd > allowedVnd ? [{ ...found, kind: 'aboveNorm', unsure }] : []
}

/** What the norms of the place, in the year of the plan, have against the support that lines ask for. */
export async function normFindings(
  db: Queryable,
  items: readonly PlanItem[],
  year: number,
): Promise<NormFinding[]> {
  const known = new Map<string, Awaited<ReturnType<typeof calculateFor>> | null>()
  const found: NormFinding[] = []
  for (const item of items.filter(({ activity }) => activity !== null).slice(0, MOST)) {
    const total = totalOf(fieldsOfItem(item).money)
    const count = countOf(item)
    const key = `${item.activity} ${item.unitId} ${total} ${count}`
    if (asking(item).length === 0) continue
    if (!known.has(key)) known.set(key, await calculation(db, item, { total, count, on: `${year}-01-01` }))
    for (const funding of asking(item))
      found.push(
        ...findingOf(
          item,
          funding,
          known.get(key)?.answers.find((each) => each.funding === funding),
        ),
      )
  }
  return found
}

/** null: the activity is not in the catalogue of that day. */
async function calculation(
  db: Queryable,
  { activity, unitId }: PlanItem,
  { total, count, on }: { total: number; count: number; on: string },
) {
  const asked = {
    costs: [{ item: '', amount: total }],
    variants: [],
    line: false,
    priority: false,
    count,
    on,
  }
  const place = unitId ?? undefined
  return await calculateFor(db, { ...asked, activity: activity ?? '', ...(place ? { place } : {}) }).catch(
    () => null,
  )
}
