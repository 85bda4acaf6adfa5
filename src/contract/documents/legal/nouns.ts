import { z } from 'zod'
import { tidy } from '../../kernel/text.ts'

/** Kinds of documents, the highest first. @see Luật Ban hành văn bản quy phạm pháp luật; NĐ 30/2020/NĐ-CP Đ.7 */
const legalKinds = [
  'law',
  'ordinance',
  'resolution',
  'decree',
  'decision',
  'circular',
  'jointCircular',
  'directive',
  'regulation',
  'rule',
  'plan',
  'programme',
  'scheme',
  'officialLetter',
  'submission',
  'report',
  'announcement',
  'other',
] as const
export const LegalKind = z.enum(legalKinds)
export type LegalKind = z.infer<typeof LegalKind>

/** How far a document of one's own is: capabilities T02, drafting is followed until it is issued. */
export const legalStages = ['drafting', 'consulting', 'issued'] as const
export const LegalStage = z.enum(legalStages)
export type LegalStage = z.infer<typeof LegalStage>

/** Where it stands on a day; never stored, always reckoned. */
export const legalStatuses = [
  'inForce',
  'partly',
  'notYet',
  'expired',
  'unknown',
  'drafting',
  'consulting',
] as const
export const LegalStatus = z.enum(legalStatuses)
export type LegalStatus = z.infer<typeof LegalStatus>

/** What one document does to another. */
export const relationKinds = ['amends', 'supplements', 'replaces', 'repeals', 'basedOn', 'guides'] as const
export const RelationKind = z.enum(relationKinds)
export type RelationKind = z.infer<typeof RelationKind>

export const LegalConfidence = z.enum(['printed', 'known', 'uncertain', 'entered'])
export type LegalConfidence = z.infer<typeof LegalConfidence>

export const Day = z.iso.date()
export const Text = (max: number) => z.string().max(max).transform(tidy)
export const Needed = (max: number) => z.string().transform(tidy).pipe(z.string().min(1).max(max))

/** A document in one line. */
export const LegalRef = z.object({
  id: z.string(),
  kind: LegalKind,
  number: z.string().nullable(),
  title: z.string(),
  issuer: z.string(),
  signedOn: z.string().nullable(),
})

/** A row of the list, with its standing on the day asked about. */
export const LegalRow = LegalRef.extend({
  provinceId: z.string(),
  effectiveOn: z.string().nullable(),
  expiresOn: z.string().nullable(),
  stage: LegalStage,
  dueOn: z.string().nullable(),
  dueWhat: z.string(),
  confidence: LegalConfidence,
  status: LegalStatus,
})
export type LegalRow = z.infer<typeof LegalRow>
