import { z } from 'zod'
import { query } from '../../kernel/act.ts'
import { UnitId } from '../../territory/nouns.ts'

export const ProductRow = z.object({
  id: z.string(),
  provinceId: z.string(),
  establishmentId: z.string(),
  establishmentName: z.string(),
  unitName: z.string().nullable(),
  name: z.string(),
  unit: z.string(),
  yearlyOutput: z.number().nullable(),
  standard: z.string(),
  trademark: z.string(),
  ocopStars: z.number().int().nullable(),
  ocopOn: z.string().nullable(),
  exports: z.boolean(),
})
export type ProductRow = z.infer<typeof ProductRow>

/** Products of all establishments within reach, by name. */
export const products = query('establishment.products', {
  input: z.object({
    q: z.string().max(200).default(''),
    /** at least so many stars */
    stars: z.coerce.number().int().min(1).max(5).optional(),
    exports: z.enum(['yes', 'no']).optional(),
    provinceId: z
      .string()
      .regex(/^\d{2}$/)
      .optional(),
    /** commune of today */
    unitId: UnitId.optional(),
    limit: z.coerce.number().int().min(1).max(2000).default(100),
    after: z.string().max(300).optional(),
  }),
  output: z.object({ items: z.array(ProductRow), next: z.string().nullable() }),
})
