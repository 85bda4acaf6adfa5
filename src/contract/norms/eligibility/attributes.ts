import { z } from 'zod'
import { Confidence } from '../../agenda/dues.ts'
import { UnitId } from '../../territory/nouns.ts'

/**
 * What is said of a unit and no table of units tells: grounds of priority (NĐ 45/2012/NĐ-CP Đ.6, TT 46/2012/TT-BCT Đ.6)
 * and what decided about phường until 14/10/2025. Where nothing is written down, the answer is "chưa có dữ liệu", never no.
 */
export const attributes = [
  'highland',
  'island',
  'border',
  'ethnicMinority',
  'poor',
  'newCountryside',
  'difficult',
  'especiallyDifficult',
  'cityClass',
  'formerCommune',
] as const
export const Attribute = z.enum(attributes)
export type Attribute = z.infer<typeof Attribute>

/** Classes of towns: `special`, 1, 2, 3 (NQ 1210/2016/UBTVQH13); and the day on which a phường was made of a xã. */
const values = {
  cityClass: /^(?:special|[1-5])$/,
  formerCommune: /^(?:no|\d{4}-\d{2}-\d{2})$/,
} as const

const yesNo = /^(?:yes|no)$/

/** How the value of an attribute is written. */
export const valueOf = (attribute: Attribute): RegExp =>
  attribute === 'cityClass' || attribute === 'formerCommune' ? values[attribute] : yesNo

/** One thing said of one unit, of these days. */
export const UnitAttribute = z.object({
  id: z.string(),
  provinceId: z.string(),
  unitId: UnitId,
  unitName: z.string(),
  attribute: Attribute,
  value: z.string(),
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable(),
  basis: z.string(),
  confidence: Confidence,
  version: z.number().int(),
})
export type UnitAttribute = z.infer<typeof UnitAttribute>
