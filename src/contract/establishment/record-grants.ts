import type { Role } from '../identity/nouns.ts'
import type { establishmentContracts } from './contracts.ts'

type Names = readonly (keyof typeof establishmentContracts)[]

/** What an establishment has had: its owner sees it too. */
const history = [
  'establishment.supports',
  'establishment.participations',
  'establishment.impact',
] as const satisfies Names

/** Lists of the province that every official looks at. */
const looking = [
  ...history,
  'establishment.mergings',
  'establishment.villages',
  'establishment.village',
  'establishment.clusters',
  'establishment.cluster',
  'establishment.products',
] as const satisfies Names

/** Writing down from the papers of earlier years. */
const writing = [
  'establishment.addSupport',
  'establishment.correctSupport',
  'establishment.dropSupport',
  'establishment.addParticipation',
  'establishment.correctParticipation',
  'establishment.dropParticipation',
  'establishment.alike',
] as const satisfies Names

/** Keeping the register of a whole province in order. */
const keeping = [
  'establishment.keepApart',
  'establishment.merge',
  'establishment.unmerge',
  'establishment.twins',
  'establishment.mergePreview',
  'establishment.addVillage',
  'establishment.correctVillage',
  'establishment.withdrawVillage',
  'establishment.addCluster',
  'establishment.correctCluster',
  'establishment.endCluster',
] as const satisfies Names

const checking = ['establishment.overlaps'] as const satisfies Names
const keeper = [...looking, ...writing, ...keeping, ...checking] as const

/** Who may ask for what of these records; whose record it is, the room decides on the record. */
export const recordGrants: Partial<Record<Role, Names>> = {
  centreOfficer: keeper,
  departmentAppraiser: keeper,
  departmentDirector: keeper,
  financeOfficer: [...looking, ...checking],
  viceChair: [...looking, ...checking],
  treasuryOfficer: looking,
  communeOfficer: [...looking, ...writing],
  communeChair: looking,
  collaborator: [...looking, 'establishment.alike'],
  establishmentOwner: history,
  ministryOfficer: [...looking, ...checking],
  ministryLeader: looking,
  auditor: [...looking, ...checking],
}
