import { z } from 'zod'
import { isMasked } from '../../kernel/sensitive.ts'
import { tidy } from '../../kernel/text.ts'

/** What forms of this room are made of. */

export const Day = z.iso.date()
export const MaybeDay = Day.nullable().default(null)
/** As typed, empty where there is nothing to say. */
export const Text = (max: number) => z.string().max(max).transform(tidy).default('')
export const Needed = (max: number) => z.string().transform(tidy).pipe(z.string().min(1).max(max))

/** Empty means none; a masked value that comes back from a form means that it stays. */
const personal = (max: number, fits: (typed: string) => boolean, code: string) =>
  z
    .string()
    .max(max)
    .refine((typed) => typed.trim() === '' || isMasked(typed) || fits(typed.trim()), { params: { code } })
    .nullable()
    .default(null)

const bare = (typed: string): string => typed.replace(/[\s.()-]/g, '')

/** Numbers of Viet Nam: ten digits from 0 (eleven on old fixed lines), with +84, or a service line (1800, 1900). */
export const Phone = personal(
  40,
  (typed) => /^(0\d{9,10}|\+84\d{9,10}|1[89]00\d{4,6})$/.test(bare(typed)),
  'phone.wrong',
)
export const Email = personal(120, (typed) => z.email().safeParse(typed).success, 'wrong_format')
/** Checked with the kind of establishment, by `identityProblems`. */
export const Code = z.string().max(40).nullable().default(null)

/** Đồng, a whole number. */
export const Money = z.number().int().min(0).max(999_999_999_999_999).nullable().default(null)
export const Count = z.number().int().min(0).max(1_000_000).nullable().default(null)
/** null: nobody has said; that is no "no" */
export const YesNo = z.boolean().nullable().default(null)
export const Percent = z.number().int().min(0).max(100).nullable().default(null)
