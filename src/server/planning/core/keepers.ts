import { handlesProvincePlan, type PlanOwner, reachesUnit } from '#contract/planning/rules.ts'
import { fill, happened } from '#contract/words/vi.ts'
import { listActsBy, listEvents } from '#server/identity/index.ts'
import type { Queryable } from '#server/platform/db.ts'
import type { Subject, SubjectKeeper } from '#server/platform/door-types.ts'
import {
  type ItemHead,
  lockItem,
  lockPlan,
  lockRound,
  lockUnitPlan,
  type PlanHead,
  type RoundHead,
  type UnitPlanHead,
} from './store-heads.ts'

type Head = RoundHead | UnitPlanHead | PlanHead | ItemHead

/** A record of this room as the door locks it. */
export interface PlanningSubject<H extends Head = Head> extends Subject {
  provinceId: string
  head: H
}

/** A head as the door asks about it. */
export const asSubject = <H extends Head>(kind: string, head: H): PlanningSubject<H> => ({
  kind,
  id: head.id,
  state: head.state,
  version: head.version,
  provinceId: head.provinceId,
  head,
})

/** What others did to it since a version, told in the past, with who and when. */
async function changedSince(db: Queryable, { kind, id }: Subject, version: number) {
  const words: Record<string, string> = happened
  return (await listEvents(db, kind, id))
    .filter((event) => Number(event.facts['version'] ?? 0) > version)
    .map((event) => ({
      field: fill(words[event.act] ?? event.act, event.facts),
      by: event.by ?? '',
      at: event.at,
    }))
}

interface Kind<H extends Head> {
  kind: string
  lock(db: Queryable, id: string): Promise<H>
  reach: SubjectKeeper<PlanningSubject<H>>['reach']
  /** since when what a person did counts for four eyes */
  since(head: H): string
}

const keeperOf = <H extends Head>(of: Kind<H>): SubjectKeeper<PlanningSubject<H>> => ({
  lock: async (db, input) => asSubject(of.kind, await of.lock(db, String(input['id']))),
  reach: of.reach,
  doneBy: (db, { kind, id, head }, personId) => listActsBy(db, { kind, id }, personId, of.since(head)),
  changedSince,
})

const inProvince: Kind<RoundHead | PlanHead>['reach'] = (actor, { head }) => handlesProvincePlan(actor, head)

const ofUnit = (actor: Parameters<typeof reachesUnit>[0], head: PlanOwner, act: string): boolean =>
  reachesUnit(actor, head, act)

/** What the door asks about rounds. */
export const roundKeeper = keeperOf<RoundHead>({
  kind: 'planRound',
  lock: lockRound,
  reach: inProvince,
  since: ({ roundAt }) => roundAt,
})

/** What the door asks about units' plans. */
export const unitPlanKeeper = keeperOf<UnitPlanHead>({
  kind: 'unitPlan',
  lock: lockUnitPlan,
  reach: (actor, { head }, act) => ofUnit(actor, head, act),
  since: ({ roundAt }) => roundAt,
})

/** What the door asks about the province's plan. */
export const planKeeper = keeperOf<PlanHead>({
  kind: 'annualPlan',
  lock: lockPlan,
  reach: inProvince,
  since: ({ roundAt }) => roundAt,
})

/** What the door asks about lines. */
export const itemKeeper = keeperOf<ItemHead>({
  kind: 'planItem',
  lock: lockItem,
  reach: (actor, { head }, act) => ofUnit(actor, head, act),
  since: ({ createdAt }) => createdAt,
})
