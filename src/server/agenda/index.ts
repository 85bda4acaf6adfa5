import type { Door } from '#server/platform/door.ts'
import type { WaitingSource } from '#server/platform/waiting.ts'
import * as calendar from './calendar/acts.ts'
import { dueQuery, owedQuery, remindAct } from './dues/reads.ts'
import * as steps from './dues/steps.ts'
import { lettersQuery, openLetterAct, resendLetterAct } from './letters/acts.ts'
import * as drawer from './long/drawer.ts'
import { mineQuery, monthQuery } from './mine/mine.ts'
import * as notices from './notices/acts.ts'
import * as obligations from './obligations/acts.ts'

/** Front door of the room `agenda`. */
export const acts = [
  drawer.cancelAct,
  drawer.retryAct,
  drawer.hideAct,
  calendar.setDayAct,
  calendar.removeDayAct,
  obligations.saveObligationAct,
  obligations.endObligationAct,
  steps.sendAct,
  steps.acceptAct,
  steps.returnAct,
  steps.pauseAct,
  steps.resumeAct,
  steps.waiveAct,
  remindAct,
  notices.readNoticesAct,
  notices.setNoticesAct,
  openLetterAct,
  resendLetterAct,
]

/** Queries; `agenda.mine` gathers what waits in all rooms, `agenda.due` asks the door which steps it may offer. */
export const queriesWith = (parts: { waiting: readonly WaitingSource[]; offers(): Door['offers'] }) => [
  drawer.longListQuery,
  drawer.longFileQuery,
  calendar.calendarQuery,
  obligations.obligationsQuery,
  owedQuery,
  dueQuery(parts.offers),
  notices.noticesQuery,
  notices.noticeSettingsQuery,
  lettersQuery,
  mineQuery(parts.waiting),
  monthQuery,
]

export { calendarImport } from './calendar/import.ts'
export { specialDays } from './calendar/store.ts'
export { isDay, layOut, runDaily } from './dues/daily.ts'
export { dueFiles, dueKeeper } from './dues/keeper.ts'
export { wakeDaily } from './dues/store-daily.ts'
export { postLetter, sendLetters } from './letters/post.ts'
export { listsOut } from './lists-out.ts'
export { loadWork } from './load.ts'
export { runLongWork, reviveLongWork } from './long/run.ts'
export { asLongKey, startLongWork } from './long/start.ts'
export { sweepLetters } from './letters/store.ts'
export { sweepLongWork } from './long/store.ts'
export { sweepNotices } from './notices/store.ts'
export { listHolders } from './notices/store.ts'
export { tell, tellOffice } from './notices/tell.ts'
export { adoptObligations, dropObligations } from './obligations/adopt.ts'
export { answerAsked, askOffices } from './obligations/asked.ts'
