import type { RegisteredAct, RegisteredQuery } from '#server/platform/door-types.ts'
import type { Door } from '#server/platform/door.ts'
import * as correcting from './correct.ts'
import { setIndustriesAct } from './ground/industries.ts'
import * as parts from './parts/things.ts'
import { setPlacesAct } from './ground/places.ts'
import { choicesQuery, getQueryWith } from './read.ts'
import { registerAct } from './register.ts'
import * as states from './states.ts'
import { writeYearAct } from './parts/years.ts'

/** Establishments themselves: who they are, where they produce, what they make, their figures. */
export const coreActs: RegisteredAct[] = [
  registerAct,
  correcting.correctAct,
  correcting.correctContactAct,
  correcting.linkAccountAct,
  setPlacesAct,
  setIndustriesAct,
  states.pauseAct,
  states.resumeAct,
  states.ceaseAct,
  writeYearAct,
  parts.saveProductAct,
  parts.dropProductAct,
  parts.saveEquipmentAct,
  parts.dropEquipmentAct,
  parts.saveContactAct,
  parts.dropContactAct,
]

export const coreQueriesWith = (offers: () => Door['offers']): RegisteredQuery[] => [
  getQueryWith(offers),
  choicesQuery,
]

export {
  askedEstablishment,
  establishmentFiles,
  establishmentKeeper,
  readsHistory,
  unmaskContact,
  unmaskEstablishment,
} from './keeper.ts'
export { enterEstablishment } from './register.ts'
export { loadOwnersEstablishment } from './sample.ts'
export { findHead as findEstablishment } from './store.ts'
export { subjectOf } from './subject.ts'
export { sizesByLaw, type SizeByLaw } from './parts/size.ts'
export type { Figures, Newest } from './parts/store-years.ts'
export { renewNewest } from './parts/years.ts'
