import type { Act, Query } from '../../kernel/act.ts'
import * as acts from './acts.ts'
import * as queries from './queries.ts'

/** Acts and queries of the room `planning`: the national route, the papers, the calendar, classes of others. */
export const nationalContracts = {
  'planning.appraiseNational': acts.appraiseNational,
  'planning.sendNational': acts.sendNational,
  'planning.recordNationalResult': acts.recordNationalResult,
  'planning.saveOutsideClass': acts.saveOutsideClass,
  'planning.removeOutsideClass': acts.removeOutsideClass,
  'planning.national': queries.national,
  'planning.calendar': queries.calendar,
  'planning.calendarFile': queries.calendarFile,
  'planning.outsideClasses': queries.outsideClasses,
  'planning.estimate': queries.estimate,
  'planning.summary': queries.summary,
  'planning.annex': queries.annex,
  'planning.comparisonFile': queries.comparisonFile,
  'planning.papers': queries.papers,
  'planning.paperSums': queries.paperSums,
} satisfies Record<string, Act | Query>
