import { z } from 'zod'

/** Districts ended on 30 June 2025; programmes of 2014–2025 still need them. */
const levels = ['province', 'district', 'commune'] as const
export const Level = z.enum(levels)
export type Level = z.infer<typeof Level>

/** Level, code and first day together: a code without a date identifies nothing. */
export const UnitId = z.string().regex(/^[pdc]:\d{2,5}:(before-)?\d{4}-\d{2}-\d{2}$/)

/** A unit named, as a record or an ancestor mentions it. */
export const UnitRef = z.object({
  id: UnitId,
  level: Level,
  code: z.string(),
  /** Tỉnh, Thành phố, Quận, Huyện, Thị xã, Xã, Phường, Thị trấn, Đặc khu */
  kind: z.string(),
  name: z.string(),
  /** "Xã Phan Ngọc Hiển" */
  fullName: z.string(),
})
export type UnitRef = z.infer<typeof UnitRef>

export const Unit = UnitRef.extend({
  /** "Xã Phan Ngọc Hiển, tỉnh Cà Mau", with the units above it of the day asked about */
  path: z.string(),
  /** from the province down, of the same day */
  ancestors: z.array(UnitRef),
  /** code of its province on its own days: old Kiên Giang and today's An Giang are both 91 */
  provinceCode: z.string(),
  /** today's provincial jurisdiction, one of 34 */
  provinceId: z.string(),
  /** null: the tables do not say since when */
  validFrom: z.iso.date().nullable(),
  /** null: it still stands */
  validTo: z.iso.date().nullable(),
})
export type Unit = z.infer<typeof Unit>

/** `full`: the whole unit went there; `partial`: a part of it; `reclassified`: another kind on the same ground. */
export const SuccessionKind = z.enum(['full', 'partial', 'reclassified'])
export type SuccessionKind = z.infer<typeof SuccessionKind>

/** A unit before or after another, with the day of the change. */
export const Kin = Unit.extend({ succession: SuccessionKind, date: z.iso.date() })

/** How much of the old unit lies in the new one. */
export const Extent = z.enum(['full', 'partial'])
export type Extent = z.infer<typeof Extent>

/**
 * `same`: the unit itself stood on that day; `one`: a single unit; `ambiguous`: divided, a person must choose;
 * `many`: formed from several units; `none`: the tables name no unit.
 */
export const Outcome = z.enum(['same', 'one', 'ambiguous', 'many', 'none'])
export type Outcome = z.infer<typeof Outcome>
