import { z } from 'zod'

/** Kinds of administrative papers by their abbreviations; a letter (CV) writes none. @see NĐ 30/2020/NĐ-CP, Phụ lục III */
export const paperKinds = [
  'NQ',
  'QĐ',
  'CT',
  'QC',
  'QyĐ',
  'TC',
  'TB',
  'HD',
  'CTr',
  'KH',
  'PA',
  'ĐA',
  'DA',
  'BC',
  'BB',
  'TTr',
  'HĐ',
  'CV',
  'CĐ',
  'GM',
  'GGT',
] as const
export const PaperKind = z.enum(paperKinds)
export type PaperKind = z.infer<typeof PaperKind>

const paperStates = ['draft', 'submitted', 'issued', 'replaced', 'corrected'] as const
export const PaperState = z.enum(paperStates)
export type PaperState = z.infer<typeof PaperState>

/** How one office numbers its papers. */
export const OfficeRule = z.object({
  /** "SCT" in "34/TTr-SCT" */
  code: z.string(),
  typedPattern: z.string(),
  letterPattern: z.string(),
  /** whoever drafted or submitted may not sign */
  fourEyes: z.boolean(),
})
export type OfficeRule = z.infer<typeof OfficeRule>

/** A row of the register. */
export const PaperRow = z.object({
  id: z.string(),
  organisationId: z.string(),
  /** the name of its day */
  organisationName: z.string(),
  kind: PaperKind,
  subject: z.string(),
  state: PaperState,
  year: z.number().int().nullable(),
  no: z.number().int().nullable(),
  /** "34/TTr-SCT"; null: not issued yet */
  symbol: z.string().nullable(),
  issuedOn: z.string().nullable(),
  signerName: z.string().nullable(),
  unit: z.string(),
  recipients: z.array(z.string()),
  createdByName: z.string(),
  createdAt: z.string(),
})
export type PaperRow = z.infer<typeof PaperRow>
