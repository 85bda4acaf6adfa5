import type { RegisteredAct, RegisteredQuery } from '#server/platform/door-types.ts'
import type { ImportDefinition } from '#server/platform/tables/definition.ts'
import { historyQueries } from './history/read.ts'
import { historyActs } from './history/write.ts'
import { clusterImport, villageImport } from './import/places.ts'
import { registerImport } from './import/register.ts'
import { supportsImport } from './import/supports.ts'
import { yearsImport } from './import/years.ts'
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

/** Tables that come in: the register, figures of years, support of earlier years, craft villages and clusters. */
export const recordListsIn: readonly ImportDefinition[] = [
  registerImport,
  yearsImport,
  supportsImport,
  villageImport,
  clusterImport,
]

export { recordListsOut } from './records-out.ts'
