import type { Act, Query } from '../../kernel/act.ts'
import * as acts from './acts.ts'
import * as queries from './queries.ts'

/** Acts and queries of the room `planning`: what one unit writes and sends. */
export const unitContracts = {
  'planning.writeUnitPlan': acts.writeUnitPlan,
  'planning.takeFromBank': acts.takeFromBank,
  'planning.sendUnitPlan': acts.sendUnitPlan,
  'planning.returnUnitPlan': acts.returnUnitPlan,
  'planning.acceptUnitPlan': acts.acceptUnitPlan,
  'planning.resendItem': acts.resendItem,
  'planning.unitPlan': queries.unitPlan,
  'planning.myPlans': queries.myPlans,
  'planning.bankForPlan': queries.bankForPlan,
} satisfies Record<string, Act | Query>
