import type { RegisteredAct, RegisteredQuery } from '#server/platform/door-types.ts'
import type { Door } from '#server/platform/door.ts'
import { mergeItemsAct, splitItemAct } from './groups.ts'
import { keepItemsAct } from './keep.ts'
import { addItemAct, editItemAct } from './own-lines.ts'
import { fitQuery } from './reading/fit.ts'
import { itemsQuery } from './reading/items.ts'
import { nationQuery } from './reading/nation.ts'
import { overlapsQuery } from './reading/overlaps.ts'
import { totalsQuery } from './reading/totals.ts'
import * as steps from './steps.ts'

export const acts: RegisteredAct[] = [
  steps.keepItemAct,
  keepItemsAct,
  steps.trimItemAct,
  steps.returnItemAct,
  steps.deferItemAct,
  steps.dropItemAct,
  steps.restoreItemAct,
  mergeItemsAct,
  splitItemAct,
  addItemAct,
  editItemAct,
]

export const queriesWith = (_offers: () => Door['offers']): RegisteredQuery[] => [
  itemsQuery,
  totalsQuery,
  fitQuery,
  overlapsQuery,
  nationQuery,
]

export { listsOut } from './lists-out.ts'
