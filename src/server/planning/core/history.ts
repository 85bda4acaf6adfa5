import { readsProvincePlan, readsUnitPlan } from '#contract/planning/rules.ts'
import type { HistoryReaders } from '#server/identity/index.ts'
import { findItem, findPlan, findRound, findUnitPlan } from './store-heads.ts'

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Who may read what was done to the records of this room. */
export const readsPlanningHistory = {
  planRound: async (db, actor, id) => {
    const head = uuid.test(id) ? await findRound(db, id) : null
    return head !== null && readsProvincePlan(actor, head)
  },
  unitPlan: async (db, actor, id) => {
    const head = uuid.test(id) ? await findUnitPlan(db, id) : null
    return head !== null && readsUnitPlan(actor, head)
  },
  planItem: async (db, actor, id) => {
    const head = uuid.test(id) ? await findItem(db, id) : null
    return head !== null && readsUnitPlan(actor, head)
  },
  annualPlan: async (db, actor, id) => {
    const head = uuid.test(id) ? await findPlan(db, id) : null
    return head !== null && readsProvincePlan(actor, head)
  },
} satisfies HistoryReaders
