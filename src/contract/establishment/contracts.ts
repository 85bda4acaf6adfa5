import type { Act, Query } from '../kernel/act.ts'
import * as core from './core/acts.ts'
import * as coreQueries from './core/queries.ts'
import { findingContracts } from './finding/contracts.ts'
import * as history from './history/acts.ts'
import * as historyQueries from './history/queries.ts'
import * as products from './products/queries.ts'
import * as twins from './twins/acts.ts'
import * as twinQueries from './twins/queries.ts'
import * as villages from './villages/acts.ts'
import * as villageQueries from './villages/queries.ts'

/** Acts and queries of the room `establishment`, by their names. */
export const establishmentContracts = {
  'establishment.register': core.register,
  'establishment.correct': core.correct,
  'establishment.correctContact': core.correctContact,
  'establishment.setPlaces': core.setPlaces,
  'establishment.setIndustries': core.setIndustries,
  'establishment.linkAccount': core.linkAccount,
  'establishment.pause': core.pause,
  'establishment.resume': core.resume,
  'establishment.cease': core.cease,
  'establishment.writeYear': core.writeYear,
  'establishment.saveProduct': core.saveProduct,
  'establishment.dropProduct': core.dropProduct,
  'establishment.saveEquipment': core.saveEquipment,
  'establishment.dropEquipment': core.dropEquipment,
  'establishment.saveContact': core.saveContact,
  'establishment.dropContact': core.dropContact,
  'establishment.get': coreQueries.get,
  'establishment.choices': coreQueries.choices,
  'establishment.addSupport': history.addSupport,
  'establishment.correctSupport': history.correctSupport,
  'establishment.dropSupport': history.dropSupport,
  'establishment.addParticipation': history.addParticipation,
  'establishment.correctParticipation': history.correctParticipation,
  'establishment.dropParticipation': history.dropParticipation,
  'establishment.supports': historyQueries.supports,
  'establishment.participations': historyQueries.participations,
  'establishment.impact': historyQueries.impact,
  'establishment.overlaps': historyQueries.overlaps,
  'establishment.keepApart': twins.keepApart,
  'establishment.merge': twins.merge,
  'establishment.unmerge': twins.unmerge,
  'establishment.twins': twinQueries.twins,
  'establishment.alike': twinQueries.alike,
  'establishment.mergePreview': twinQueries.mergePreview,
  'establishment.mergings': twinQueries.mergings,
  'establishment.addVillage': villages.addVillage,
  'establishment.correctVillage': villages.correctVillage,
  'establishment.withdrawVillage': villages.withdrawVillage,
  'establishment.addCluster': villages.addCluster,
  'establishment.correctCluster': villages.correctCluster,
  'establishment.endCluster': villages.endCluster,
  'establishment.villages': villageQueries.villages,
  'establishment.village': villageQueries.village,
  'establishment.clusters': villageQueries.clusters,
  'establishment.cluster': villageQueries.cluster,
  'establishment.products': products.products,
  ...findingContracts,
} satisfies Record<string, Act | Query>
