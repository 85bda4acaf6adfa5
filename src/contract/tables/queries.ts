import { z } from 'zod'
import { download, query, stream } from '../kernel/act.ts'
import { recordId } from '../kernel/record.ts'
import {
  Encoding,
  exportFormats,
  Import,
  ImportKind,
  ImportState,
  Lettering,
  Reading,
  Separator,
} from './nouns.ts'

const One = z.object({ id: recordId('import') })

/** What this person may take in. */
export const kinds = query('tables.kinds', {
  input: z.object({}),
  output: z.object({ items: z.array(ImportKind), most: z.number().int() }),
})

/** An empty sheet with the headings, what may stand in each, and its choices. */
export const template = download('tables.template', { input: z.object({ kind: z.string().max(60) }) })

export const one = query('tables.import', { input: One, output: Import })

/** Imports of one's organisation, newest first. */
export const imports = query('tables.imports', {
  input: z.object({
    q: z.string().max(200).optional(),
    kind: z.string().max(60).optional(),
    state: ImportState.optional(),
    before: recordId('import').optional(),
  }),
  output: z.object({ items: z.array(Import.extend({ undoable: z.boolean() })), more: z.boolean() }),
})

/** How the file would be read: sheets, header, first rows, matched columns; choices of the person override. */
export const preview = query('tables.preview', {
  input: One.extend({
    sheet: z.string().max(100).optional(),
    headerFrom: z.coerce.number().int().min(1).max(1_100_000).optional(),
    headerTo: z.coerce.number().int().min(1).max(1_100_000).optional(),
    lettering: Lettering.optional(),
    encoding: Encoding.optional(),
    separator: Separator.optional(),
  }),
  output: z.object({
    format: z.enum(['xlsx', 'csv']),
    sheets: z.array(z.string()),
    reading: Reading,
    /** how the letters were found to be typed */
    found: z.enum(['unicode', 'tcvn3', 'vni']),
    columns: z.array(z.object({ at: z.number().int(), letters: z.string(), heading: z.string() })),
    /** rows from the header on, as read */
    sample: z.array(z.object({ no: z.number().int(), cells: z.array(z.string()) })),
    /** rows under the header */
    rows: z.number().int(),
    /** required columns that were not matched */
    missing: z.array(z.string()),
  }),
})

const Difference = z.object({ heading: z.string(), before: z.string(), after: z.string() })

/** What the dry run found, page by page. */
export const report = query('tables.report', {
  input: One.extend({
    part: z.enum(['problems', 'created', 'changed']),
    after: z.coerce.number().int().min(0).default(0),
  }),
  output: z.object({
    problems: z.array(
      z.object({
        n: z.number().int(),
        no: z.number().int(),
        address: z.string(),
        heading: z.string(),
        value: z.string(),
        why: z.string(),
        proposal: z.string().nullable(),
      }),
    ),
    changes: z.array(
      z.object({
        n: z.number().int(),
        no: z.number().int(),
        key: z.string(),
        differences: z.array(Difference),
      }),
    ),
    more: z.boolean(),
  }),
})

/** The same sheet back, bad cells red with a note. */
export const marked = download('tables.marked', { input: One })

/** Any list as a file: `list` names its query, `filters` are those of its screen as JSON. */
export const exportList = stream('tables.export', {
  open: true,
  input: z.object({
    list: z.string().max(80),
    format: z.enum(exportFormats),
    /** chosen columns, by key, comma between; all by default */
    columns: z.string().max(2000).optional(),
    /** columns left out on the screen, by key; those that only the file has stay */
    without: z.string().max(2000).optional(),
    separator: z.enum([';', ',']).default(';'),
    filters: z.string().max(4000).default('{}'),
  }),
})
