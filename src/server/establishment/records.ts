import type { RegisteredAct, RegisteredQuery } from '#server/platform/door-types.ts'
import { historyQueries } from './history/read.ts'
import { historyActs } from './history/write.ts'
import { productsQuery } from './products/list.ts'
import { alikeQuery } from './twins/alike.ts'
import { mergeAct, unmergeAct } from './twins/merge.ts'
import { keepApartAct, twinsQuery } from './twins/pairs.ts'
import { mergePreviewQuery, mergingsQuery } from './twins/preview.ts'
import { villageQueries } from './villages/read.ts'
import { villageActs } from './villages/write.ts'

/** What establishments have had, their twins, craft villages, clusters and products. */
export const recordActs: RegisteredAct[] = [
  ...historyActs,
  keepApartAct,
  mergeAct,
  unmergeAct,
  ...villageActs,
]

export const recordQueries: RegisteredQuery[] = [
  ...historyQueries,
  twinsQuery,
  alikeQuery,
  mergePreviewQuery,
  mergingsQuery,
  ...villageQueries,
  productsQuery,
]
