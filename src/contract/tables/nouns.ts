import { z } from 'zod'

export const importStates = ['received', 'checking', 'checked', 'committing', 'committed', 'undone'] as const
export const ImportState = z.enum(importStates)
export type ImportState = z.infer<typeof ImportState>

/** Encodings of text files that are understood. */
export const Encoding = z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1258', 'windows-1252'])
/** How the letters were typed: Unicode, or a font of before it. */
export const Lettering = z.enum(['auto', 'unicode', 'tcvn3', 'vni'])
export const Separator = z.enum([';', ',', '\t', '|'])

/** How a file is to be read, as a person confirmed it. */
export const Reading = z.object({
  sheet: z.string().min(1).max(100),
  /** first and last row of the header, from 1 */
  headerFrom: z.number().int().min(1).max(1_100_000),
  headerTo: z.number().int().min(1).max(1_100_000),
  /** key of a column → place in the sheet, from 0 */
  mapping: z.record(z.string().max(60), z.number().int().min(0).max(300)),
  lettering: Lettering.default('auto'),
  encoding: Encoding.optional(),
  separator: Separator.optional(),
})
export type Reading = z.infer<typeof Reading>

export const ImportKind = z.object({
  kind: z.string(),
  title: z.string(),
  columns: z.array(
    z.object({
      key: z.string(),
      heading: z.string(),
      required: z.boolean(),
      /** what may stand in it, in words */
      type: z.string(),
      hint: z.string().nullable(),
    }),
  ),
})
export type ImportKind = z.infer<typeof ImportKind>

export const Counts = z.object({
  /** rows with anything in them */
  rows: z.number().int(),
  /** bad cells, and rows that hold one */
  problems: z.number().int(),
  badRows: z.number().int(),
  created: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
})
export type Counts = z.infer<typeof Counts>

/** One file on its way into the database, or already there. */
export const Import = z.object({
  id: z.uuid(),
  kind: z.string(),
  title: z.string(),
  state: ImportState,
  version: z.number().int(),
  fileName: z.string(),
  /** bytes */
  size: z.number().int(),
  counts: Counts.nullable(),
  by: z.string(),
  at: z.string(),
  committedAt: z.string().nullable(),
  undoneBy: z.string().nullable(),
  undoneAt: z.string().nullable(),
  /** the same file was taken in before and is still there */
  before: z.object({ by: z.string(), at: z.string() }).nullable(),
  /** long work that is at it */
  workId: z.uuid().nullable(),
})
export type Import = z.infer<typeof Import>

export const exportFormats = ['xlsx', 'csv', 'pdf'] as const
