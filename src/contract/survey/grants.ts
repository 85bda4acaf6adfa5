import type { Role } from '../identity/nouns.ts'
import type { surveyContracts } from './contracts.ts'

type Names = readonly (keyof typeof surveyContracts)[]

/** Reads what stands on one's own ground. */
const reading = [
  'survey.list',
  'survey.get',
  'survey.sending',
  'survey.rounds',
  'survey.round',
] as const satisfies Names

/** Asks on the spot and sends what was answered. */
const asking = [
  ...reading,
  'survey.form',
  'survey.send',
  'survey.resend',
  'survey.drop',
] as const satisfies Names

/** Looks the surveys of one's ground through, and counts what they want. */
const deciding = [...asking, 'survey.return', 'survey.accept', 'survey.statistics'] as const satisfies Names

/** Sets on foot what communes and collaborators ask. */
const leading = [
  ...deciding,
  'survey.openRound',
  'survey.changeRound',
  'survey.closeRound',
  'survey.reopenRound',
] as const satisfies Names

/** Who may ask for what of this room; whose record it is, the room decides on the record. */
export const surveyGrants: Partial<Record<Role, Names>> = {
  collaborator: asking,
  communeOfficer: deciding,
  communeChair: [...reading, 'survey.statistics'],
  centreOfficer: leading,
  departmentAppraiser: leading,
  departmentDirector: leading,
  viceChair: [...reading, 'survey.statistics'],
  administrator: reading,
  auditor: [...reading, 'survey.statistics'],
}
