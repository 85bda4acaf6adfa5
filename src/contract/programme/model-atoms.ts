import { z } from 'zod'

/** The small types that every part of a programme's content is made of. */

export const text = (max: number) => z.string().max(max)
export const Key = z.string().min(1).max(80)
export const Year = z.number().int().min(1990).max(2100)
export const IsoDate = z.iso.date()
/** Article 4 of Nghị định 45/2012/NĐ-CP: the nine contents of khuyến công. */
export const Area = z.number().int().min(1).max(9)

/** `"2017"` or `"2014-2015"`. */
export const PeriodText = z.string().regex(/^\d{4}(-\d{4})?$/)

export const comparators = ['=', '>=', '>', '~', '<=', '<'] as const
