import { z } from 'zod'
import { query } from '../../kernel/act.ts'
import { recordId } from '../../kernel/record.ts'
import { UnitId } from '../../territory/nouns.ts'
import { Alike, MergeField, MergePart, TwinReason, TwinSide } from './nouns.ts'

/** Pairs of one's province that look like one, the likeliest first; pairs said to be two stay out. */
export const twins = query('establishment.twins', {
  input: z.object({
    q: z.string().max(200).default(''),
    reason: TwinReason.optional(),
    /** commune of today */
    unitId: UnitId.optional(),
    limit: z.coerce.number().int().min(1).max(500).default(50),
    offset: z.coerce.number().int().min(0).max(100_000).default(0),
  }),
  output: z.object({
    items: z.array(
      z.object({
        one: TwinSide,
        other: TwinSide,
        /** 0 to 100 */
        score: z.number().int(),
        reasons: z.array(TwinReason),
      }),
    ),
    next: z.number().int().nullable(),
    mayMerge: z.boolean(),
  }),
})

/** Who looks like what is being typed into the form; `except`: the record itself while it is corrected. */
export const alike = query('establishment.alike', {
  input: z.object({
    name: z.string().max(300).default(''),
    taxCode: z.string().max(20).default(''),
    identityNumber: z.string().max(20).default(''),
    phone: z.string().max(20).default(''),
    unitId: UnitId.optional(),
    except: recordId('establishment').optional(),
  }),
  output: z.object({ items: z.array(Alike) }),
})

/** Everything a person must see before two become one. */
export const mergePreview = query('establishment.mergePreview', {
  input: z.object({ intoId: recordId('establishment'), fromId: recordId('establishment') }),
  output: z.object({
    into: TwinSide,
    from: TwinSide,
    /** fields in which they differ, in words */
    fields: z.array(
      z.object({
        field: MergeField,
        into: z.string(),
        from: z.string(),
        /** the survivor has nothing there: what the other has is proposed */
        proposed: z.enum(['into', 'from']),
      }),
    ),
    /** years that both have, with what each says */
    years: z.array(z.object({ year: z.number().int(), into: z.string(), from: z.string() })),
    /** how many rows go over, and how many the survivor has */
    parts: z.array(z.object({ part: MergePart, into: z.number().int(), from: z.number().int() })),
    /** why they cannot be merged; null: they can */
    refusal: z.enum(['merged']).nullable(),
  }),
})

/** Who went into this establishment, or whither it went. */
export const mergings = query('establishment.mergings', {
  input: z.object({ id: recordId('establishment') }),
  output: z.object({
    items: z.array(
      z.object({
        fromId: z.string(),
        fromName: z.string(),
        intoId: z.string(),
        intoName: z.string(),
        at: z.string(),
        byName: z.string(),
        reason: z.string(),
        /** taken back; null: it stands */
        undoneAt: z.string().nullable(),
        /** version of the one that went, for taking it back */
        fromVersion: z.number().int(),
        mayUndo: z.boolean(),
      }),
    ),
  }),
})
