import { z } from 'zod'
import type { NationalState } from '../nouns.ts'

/** By what a line is appraised. @see TT 36/2013/TT-BCT Đ.9 */
export const criteria = ['principles', 'objectives', 'capacity', 'combination', 'file'] as const
export const Criterion = z.enum(criteria)
export type Criterion = z.infer<typeof Criterion>

const criterionMarks = ['met', 'partly', 'unmet'] as const
export const CriterionMark = z.enum(criterionMarks)
export type CriterionMark = z.infer<typeof CriterionMark>

/** A council that the director chose, or the department's own staff. @see TT 36/2013/TT-BCT Đ.8 */
export const Appraisers = z.enum(['council', 'staff'])
export type Appraisers = z.infer<typeof Appraisers>

export const NationalResult = z.enum(['returned', 'approved', 'refused'])
export type NationalResult = z.infer<typeof NationalResult>

/** Where a line stands on its way to the Ministry; `supplement`: the department sent it back for more. */
export const nationalStandings = [
  'waiting',
  'supplement',
  'appraised',
  'sent',
  'returned',
  'approved',
  'refused',
] as const
export const NationalStanding = z.enum(nationalStandings)
export type NationalStanding = z.infer<typeof NationalStanding>

/** From where each of its acts goes on; what the Ministry said may be told anew, where it was told wrongly. */
export const nationalFrom = {
  'planning.appraiseNational': [null, 'appraised', 'returned'],
  'planning.sendNational': ['appraised'],
  'planning.recordNationalResult': ['sent', 'returned', 'approved', 'refused'],
} as const satisfies Record<string, readonly (NationalState | null)[]>

export type NationalAct = keyof typeof nationalFrom

/** Kinds of days in a plan's calendar. */
const dayKinds = ['round', 'step', 'year'] as const
export const DayKind = z.enum(dayKinds)
export type DayKind = z.infer<typeof DayKind>

/** As what a paper is taken away. */
const fileFormats = ['xlsx', 'pdf'] as const
export const FileFormat = z.enum(fileFormats)
export type FileFormat = z.infer<typeof FileFormat>
