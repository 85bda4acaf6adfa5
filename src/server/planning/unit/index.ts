import type { RegisteredAct, RegisteredQuery } from '#server/platform/door-types.ts'
import type { Door } from '#server/platform/door.ts'
import type { ExportDefinition, ImportDefinition } from '#server/platform/tables/definition.ts'
import { bankForPlanQuery, takeFromBankAct } from './bank.ts'
import { unitPlanImport } from './form/in.ts'
import { unitPlanOut } from './form/out.ts'
import { myPlansQuery, unitPlanQueryWith } from './read.ts'
import { resendItemAct } from './resend.ts'
import { sendUnitPlanAct } from './send.ts'
import { acceptUnitPlanAct, returnUnitPlanAct } from './take.ts'
import { writeUnitPlanAct } from './write.ts'

export const acts: RegisteredAct[] = [
  writeUnitPlanAct,
  takeFromBankAct,
  sendUnitPlanAct,
  returnUnitPlanAct,
  acceptUnitPlanAct,
  resendItemAct,
]

export const queriesWith = (offers: () => Door['offers']): RegisteredQuery[] => [
  unitPlanQueryWith(offers),
  myPlansQuery,
  bankForPlanQuery,
]

/** The form of a unit's plan, in and out. */
export const listsIn: readonly ImportDefinition[] = [unitPlanImport]
export const listsOut: readonly ExportDefinition[] = [unitPlanOut]
