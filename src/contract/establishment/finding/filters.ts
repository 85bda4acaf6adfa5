import { z } from 'zod'
import { recordId } from '../../kernel/record.ts'
import { EstablishmentKind } from '../../norms/nouns.ts'
import { UnitId } from '../../territory/nouns.ts'
import { Size } from '../../norms/size.ts'
import { EstablishmentState } from '../nouns.ts'

/** A mark in the address bar that is there or not. */
const Yes = z.literal('yes').optional()

/**
 * What establishments are asked for by, the same for the list, its count, the map and tagging: each narrows the others.
 * A record that was merged into another is found only when its state is asked for.
 */
export const EstablishmentFilters = z.object({
  /**
   * words of names, tax code, representative, products, place, industry: in any order, with or without marks; the last
   * one may be half typed. Telephone, identity number and a household's tax code are found whole only.
   */
  q: z.string().max(200).default(''),
  kind: EstablishmentKind.optional(),
  state: EstablishmentState.optional(),
  /** a commune or province of today, or one of earlier days: then by the place as it was written down */
  unit: UnitId.optional(),
  /** a VSIC code of any level: section, division, group, class, subclass */
  industry: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^([A-Z]|\d{2,5})$/)
    .optional(),
  size: Size.optional(),
  tag: recordId('tag').optional(),
  village: recordId('craftVillage').optional(),
  cluster: recordId('cluster').optional(),
  women: Yes,
  minority: Yes,
  exports: Yes,
  /** at least so many OCOP stars */
  stars: z.coerce.number().int().min(1).max(5).optional(),
  /** has had support in a year, in any year, in none */
  supported: z
    .string()
    .regex(/^(ever|never|(19|20)\d\d)$/)
    .optional(),
  /** changed on this day or later */
  changedSince: z.iso.date().optional(),
})
export type EstablishmentFilters = z.output<typeof EstablishmentFilters>
