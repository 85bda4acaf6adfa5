import { z } from 'zod'
import { Area, Key, PeriodText, Year, comparators, text } from './model-atoms.ts'

/** The money of a programme's content: sources, tables as printed, amounts claimed in the prose. */

export const Source = z.object({
  /** from the common tree: state > national, local > (province, district, commune); nonState > beneficiary, otherSectors, loan, donor; integrated */
  code: Key,
  parent: Key.nullable(),
  name: text(200),
  isState: z.boolean(),
  /** promotion support (Nhà nước hỗ trợ), as against the beneficiary's own money */
  countsAsSupport: z.boolean(),
  /** e.g. Quỹ khuyến công */
  channel: text(200).nullable(),
})

/** The names that this document prints for a source. */
export const SourceName = z.object({ source: Key, printed: text(200), context: z.enum(['text', 'table']) })

export const columnRoles = [
  'number',
  'label',
  'unit',
  'quantity',
  'projects',
  'amount',
  'timing',
  'lead',
  'coordinate',
] as const

/** A printed column. Roles quantity, projects and amount make cells; the others are attributes of the line. */
export const Column = z.object({
  key: Key,
  role: z.enum(columnRoles),
  /** printed header from top to bottom; equal neighbours are one merged cell */
  header: z.array(text(300)).min(1),
  /** the numbering row under the header, e.g. "(7)" */
  printedNumber: text(20).nullable(),
  /** a formula printed in the header, e.g. "7+10+13+16" */
  formula: text(100).nullable(),
  period: PeriodText.nullable(),
  /** source code, `all`, or null when the line names it (or the measure has none) */
  source: Key.nullable(),
})

export const lineLevels = ['total', 'group', 'label', 'item', 'source', 'year'] as const

export const Line = z.object({
  id: Key,
  parent: Key.nullable(),
  level: z.enum(lineLevels),
  number: text(40),
  label: text(1000),
  area: Area.nullable(),
  /** source of the whole row where sources are rows (Bến Tre, "- Quốc gia") */
  source: Key.nullable(),
  /** period of the whole row where years are rows (Kiên Giang's year table) */
  period: PeriodText.nullable(),
  purpose: z.enum(['activity', 'capital']),
  unit: text(60).nullable(),
  timing: text(120).nullable(),
  /** the years that the timing means */
  years: z.array(Year),
  lead: text(300).nullable(),
  coordinate: text(300).nullable(),
  /** a sum printed with the label, e.g. "(I+II+II+IV)" */
  formula: text(200).nullable(),
  /** column key → the cell exactly as printed; a blank cell is "" */
  cells: z.record(Key, text(60)),
  note: text(1000).nullable(),
})

export const Table = z.object({
  id: Key,
  caption: text(500),
  section: Key.nullable(),
  /** the unit as printed, e.g. "triệu đồng" */
  unitPrinted: text(60),
  /** đồng per printed unit */
  unitFactor: z.number().int().positive(),
  kind: z.enum(['byLine', 'byYear', 'narrative']),
  /** vi: 1.234,5 · en: 1,234.5 */
  numberStyle: z.enum(['vi', 'en']),
  columns: z.array(Column),
  lines: z.array(Line),
})

/** A figure of money in the prose, with what it claims to be. */
export const Assertion = z.object({
  id: Key,
  section: Key,
  /** the words around it, short */
  quote: text(400),
  comparator: z.enum(comparators),
  /** figure as printed, e.g. "18,5" */
  printed: text(60),
  unitPrinted: text(60),
  unitFactor: z.number().int().positive(),
  /** what it is about; null = whole */
  source: Key.nullable(),
  /** true: state support only (kinh phí hỗ trợ), whatever `source` is */
  supportOnly: z.boolean(),
  period: PeriodText.nullable(),
  area: Area.nullable(),
  purpose: z.enum(['activity', 'capital']).nullable(),
  /** "plan": money of this programme (compared with its tables); "past": what was done before; "context": other */
  about: z.enum(['plan', 'past', 'context']),
  /** an assertion of which this one is a part: parts of one whole are summed and compared */
  partOf: Key.nullable(),
  percentPrinted: text(20).nullable(),
  /** the assertion that the percentage is of */
  percentOf: Key.nullable(),
  inWords: text(300).nullable(),
  /** the same amount standing in a table's line, when the paper says so */
  line: Key.nullable(),
})
