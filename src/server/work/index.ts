import * as drawer from './long/drawer.ts'

/** Front door of the room `work`. */
export const acts = [drawer.cancelAct, drawer.retryAct, drawer.hideAct]
export const queries = [drawer.longListQuery, drawer.longFileQuery]

export { postLetter, sendLetters } from './letters/post.ts'
export { runLongWork, reviveLongWork } from './long/run.ts'
export { asLongKey, startLongWork } from './long/start.ts'
export { sweepLongWork } from './long/store.ts'
