import type { ProposalFields } from '../fields.ts'
import { openVnd, sumsOf } from '../weighing/money.ts'
import type { Piece, ProposalFileRole } from '../nouns.ts'

type Written = Pick<
  ProposalFields,
  | 'arrangement'
  | 'areas'
  | 'activities'
  | 'years'
  | 'unitId'
  | 'establishmentIds'
  | 'objectives'
  | 'need'
  | 'scale'
  | 'effect'
  | 'workers'
  | 'savingPercent'
  | 'leadId'
  | 'leadName'
  | 'contactName'
  | 'contactPhone'
  | 'contactEmail'
  | 'costs'
  | 'equipment'
  | 'expected'
>

/** What was found out about a proposal beside what is written in it. */
export interface FoundOut {
  /** roles of the files that lie beside it */
  files: readonly string[]
  confirmed: boolean
  outcome: 'eligible' | 'ineligible' | 'unsure' | null
  /** asked above a known ceiling */
  above: boolean
  /** a payment for the very same thing was found */
  paidBefore: boolean
}

const filePieces: Record<Exclude<ProposalFileRole, 'photo' | 'other'>, Piece> = {
  request: 'fileRequest',
  registration: 'fileRegistration',
  quotation: 'fileQuotation',
  counterpart: 'fileCounterpart',
  noDouble: 'fileNoDouble',
  investment: 'fileInvestment',
}

const some = (text: string | null): boolean => text !== null && text.trim() !== ''

/** Pieces of the dossier that are there. */
export function piecesOf(proposal: Written, found: FoundOut): Set<Piece> {
  const sums = sumsOf(proposal.costs)
  const machines = proposal.equipment
  const held: Record<Exclude<Piece, `file${string}`>, boolean> = {
    place: proposal.unitId !== null,
    establishment: proposal.establishmentIds.length > 0,
    activity: proposal.activities.length > 0 && proposal.areas.length > 0,
    years: proposal.years.length > 0,
    objectives: some(proposal.objectives),
    need: some(proposal.need),
    scale: some(proposal.scale),
    effect: some(proposal.effect),
    expected: proposal.expected.length > 0 || proposal.workers !== null,
    costs: sums.totalVnd > 0,
    sources: sums.totalVnd > 0 && openVnd(sums) === 0,
    equipment: machines.length > 0,
    newEquipment: machines.length > 0 && machines.every(({ isNew }) => isNew === true),
    saving: proposal.savingPercent !== null,
    lead: proposal.leadId !== null || some(proposal.leadName),
    contact: some(proposal.contactName) && (some(proposal.contactPhone) || some(proposal.contactEmail)),
    confirmed: found.confirmed,
    eligible: found.outcome === 'eligible',
    withinCeiling: sums.totalVnd > 0 && !found.above,
    noOverlap: !found.paidBefore,
  }
  const pieces = new Set<Piece>()
  for (const [piece, has] of Object.entries(held)) if (has) pieces.add(piece as Piece)
  for (const [role, piece] of Object.entries(filePieces)) if (found.files.includes(role)) pieces.add(piece)
  return pieces
}
