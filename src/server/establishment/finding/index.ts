import type { RegisteredAct, RegisteredQuery } from '#server/platform/door-types.ts'
import { countQuery } from './count.ts'
import { listQuery } from './list.ts'
import { mapQuery } from './map.ts'
import { dropTagAct, saveTagAct, tagAct, tagsQuery, untagAct } from './tags.ts'

/** Finding establishments, counting them, seeing where they are, and tagging them. */
export const findingActs: RegisteredAct[] = [saveTagAct, dropTagAct, tagAct, untagAct]

export const findingQueries: RegisteredQuery[] = [listQuery, countQuery, mapQuery, tagsQuery]

export { findingTasks } from './long.ts'
export { findingOut } from './out.ts'
