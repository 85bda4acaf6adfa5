import type { Role } from '../identity/nouns.ts'
import type { establishmentContracts } from './contracts.ts'

type Names = readonly (keyof typeof establishmentContracts)[]

const reading = ['establishment.get', 'establishment.choices'] as const satisfies Names

/** What an owner keeps of their own establishment: how to reach it, what it makes, with what, and its figures. */
const owning = [
  ...reading,
  'establishment.correctContact',
  'establishment.writeYear',
  'establishment.saveProduct',
  'establishment.dropProduct',
  'establishment.saveEquipment',
  'establishment.dropEquipment',
  'establishment.saveContact',
  'establishment.dropContact',
] as const satisfies Names

/** Enters establishments and keeps them; whose they are, the record says. */
const keeping = [
  ...owning,
  'establishment.register',
  'establishment.correct',
  'establishment.setPlaces',
  'establishment.setIndustries',
  'establishment.pause',
  'establishment.resume',
  'establishment.cease',
] as const satisfies Names

/** Who may ask for what of this room; whose record it is, the room decides on the record. */
export const establishmentGrants: Partial<Record<Role, Names>> = {
  centreOfficer: [...keeping, 'establishment.linkAccount'],
  departmentAppraiser: [...keeping, 'establishment.linkAccount'],
  departmentDirector: [...keeping, 'establishment.linkAccount'],
  financeOfficer: reading,
  viceChair: reading,
  treasuryOfficer: reading,
  communeOfficer: keeping,
  communeChair: reading,
  collaborator: keeping,
  establishmentOwner: owning,
  ministryOfficer: reading,
  ministryLeader: reading,
  auditor: reading,
}

/** Whoever keeps establishments may see a telephone or identity number of one of them whole, on record with the reason. */
export const keepsEstablishments: readonly Role[] = [
  'centreOfficer',
  'departmentAppraiser',
  'departmentDirector',
  'communeOfficer',
  'collaborator',
  'establishmentOwner',
]
