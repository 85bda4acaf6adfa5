import { z } from 'zod'

/** Where a proposal stands in the bank. `taken`: a yearly plan has it. */
export const proposalStates = [
  'idea',
  'registered',
  'returned',
  'ready',
  'taken',
  'deferred',
  'refused',
  'withdrawn',
] as const
export const ProposalState = z.enum(proposalStates)
export type ProposalState = z.infer<typeof ProposalState>

/** From whom it came. */
const origins = ['owner', 'commune', 'centre', 'department', 'survey'] as const
export const Origin = z.enum(origins)
export type Origin = z.infer<typeof Origin>

/**
 * Đề án riêng lẻ, nhóm, điểm. A group project names its beneficiaries later; a key one has several contents and years.
 * @see TT 36/2013/TT-BCT Đ.2, Đ.7
 */
const arrangements = ['single', 'group', 'key'] as const
export const Arrangement = z.enum(arrangements)
export type Arrangement = z.infer<typeof Arrangement>

/** Whose it is to bring a missing piece. */
const bringers = ['owner', 'commune', 'centre', 'department'] as const
export const Bringer = z.enum(bringers)
export type Bringer = z.infer<typeof Bringer>

/** Papers that go with a proposal, by their role. */
export const proposalFileRoles = [
  'request',
  'registration',
  'quotation',
  'counterpart',
  'noDouble',
  'investment',
  'photo',
  'other',
] as const
export type ProposalFileRole = (typeof proposalFileRoles)[number]

/** What a dossier is made of; which pieces are asked for, and how much they weigh, are rows of data. */
export const pieces = [
  'place',
  'establishment',
  'activity',
  'years',
  'objectives',
  'need',
  'scale',
  'effect',
  'expected',
  'costs',
  'sources',
  'equipment',
  'newEquipment',
  'saving',
  'lead',
  'contact',
  'confirmed',
  'eligible',
  'withinCeiling',
  'noOverlap',
  'fileRequest',
  'fileRegistration',
  'fileQuotation',
  'fileCounterpart',
  'fileNoDouble',
  'fileInvestment',
] as const
export const Piece = z.enum(pieces)
export type Piece = z.infer<typeof Piece>

/** By what proposals of a year are put in order. */
export const rankingCriteria = [
  'key',
  'place',
  'industry',
  'priority',
  'cleaner',
  'readiness',
  'costEffect',
  'leverage',
  'spread',
] as const
export const RankingCriterion = z.enum(rankingCriteria)
export type RankingCriterion = z.infer<typeof RankingCriterion>

/** How sure a shipped row is. */
const confidences = ['printed', 'known', 'uncertain', 'entered'] as const
export const RuleConfidence = z.enum(confidences)
export type RuleConfidence = z.infer<typeof RuleConfidence>
