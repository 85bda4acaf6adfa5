import type { Role } from '../../identity/nouns.ts'
import type { roundsContracts } from './contracts.ts'

type Names = readonly (keyof typeof roundsContracts)[]

const looks = [
  'planning.rounds',
  'planning.year',
  'planning.round',
  'planning.startingPoint',
  'planning.profiles',
] as const

const leads = [
  ...looks,
  'planning.newRound',
  'planning.createRound',
  'planning.editRound',
  'planning.openRound',
  'planning.closeRound',
  'planning.reopenRound',
  'planning.endRound',
  'planning.setCeiling',
  'planning.remindSenders',
] as const

/** Who may ask for what of it; whose record it is, the room decides on the record. */
export const roundsGrants: Partial<Record<Role, Names>> = {
  communeOfficer: looks,
  communeChair: looks,
  centreOfficer: looks,
  departmentAppraiser: leads,
  departmentDirector: leads,
  financeOfficer: looks,
  viceChair: looks,
  treasuryOfficer: looks,
  ministryOfficer: looks,
  ministryLeader: looks,
  administrator: looks,
  auditor: looks,
}
