import type { RegisteredAct, RegisteredQuery } from '#server/platform/door-types.ts'
import type { Door } from '#server/platform/door.ts'
import type { ExportDefinition, ImportDefinition } from '#server/platform/tables/definition.ts'
import { calendarFileQuery, calendarQuery } from './calendar/queries.ts'
import { outsideClassesQuery, removeOutsideClassAct, saveOutsideClassAct } from './outside/acts.ts'
import { outsideClassesImport } from './outside/import.ts'
import { outsideClassesOut } from './outside/list-out.ts'
import * as papers from './papers/queries.ts'
import { appraiseNationalAct, recordNationalResultAct, sendNationalAct } from './route/acts.ts'
import { nationalQuery } from './route/list.ts'
import { nationalOut } from './route/list-out.ts'

export const acts: RegisteredAct[] = [
  appraiseNationalAct,
  sendNationalAct,
  recordNationalResultAct,
  saveOutsideClassAct,
  removeOutsideClassAct,
]

export const queriesWith = (_offers: () => Door['offers']): RegisteredQuery[] => [
  nationalQuery,
  calendarQuery,
  calendarFileQuery,
  outsideClassesQuery,
  papers.estimateQuery,
  papers.summaryQuery,
  papers.annexQuery,
  papers.comparisonFileQuery,
  papers.papersQuery,
  papers.paperSumsQuery,
]

export const listsIn: readonly ImportDefinition[] = [outsideClassesImport]
export const listsOut: readonly ExportDefinition[] = [nationalOut, outsideClassesOut]
export { loadYearDays } from './calendar/load.ts'
