import { z } from 'zod'

/**
 * The content of a programme decision, as entered from its paper: everything that an editor edits and
 * that an amendment may change. Printed strings are kept exactly; values stand beside them.
 */

const text = (max: number) => z.string().max(max)
const Key = z.string().min(1).max(80)
const Year = z.number().int().min(1990).max(2100)
const IsoDate = z.iso.date()
/** Article 4 of Nghị định 45/2012/NĐ-CP: the nine contents of khuyến công. */
export const Area = z.number().int().min(1).max(9)

/** `"2017"` or `"2014-2015"`. */
export const PeriodText = z.string().regex(/^\d{4}(-\d{4})?$/)

export const Head = z.object({
  code: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(60),
  title: text(500).min(1),
  level: z.enum(['national', 'province', 'commune']),
  /** the unit of its own day; `null` for a national programme */
  territory: z.object({ code: z.string(), asOf: IsoDate }).nullable(),
  yearFrom: Year,
  yearTo: Year,
  /** level of the units that report to the programme's owner */
  lowerLevel: z.enum(['district', 'commune']).nullable(),
  decisionNumber: text(60).nullable(),
  decisionDate: IsoDate.nullable(),
  issuer: text(200).nullable(),
  effectiveDate: IsoDate.nullable(),
  submissionNumber: text(60).nullable(),
  submissionDate: IsoDate.nullable(),
  submittedBy: text(200).nullable(),
  signer: text(120).nullable(),
  /** lines above the name, e.g. TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH */
  signerCapacity: z.array(text(120)),
  /** what a reader must know, e.g. that the text is still a submission */
  note: text(2000).nullable(),
})

/** The document's own outline. `ref` is unique and is what `section` points at; `number` is as printed. */
export const Section = z.object({
  ref: Key,
  parent: Key.nullable(),
  number: text(20),
  title: text(1000),
})

export const Phase = z.object({ code: Key, label: text(200), yearFrom: Year, yearTo: Year })

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
  comparator: z.enum(['=', '>=', '>', '~', '<=', '<']),
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

export const comparators = ['=', '>=', '>', '~', '<=', '<'] as const

export const Target = z.object({
  id: Key,
  origin: z.enum(['objective', 'result', 'context']),
  section: Key,
  /** phase code; null = the whole period */
  phase: Key.nullable(),
  area: Area.nullable(),
  kind: z.enum(['number', 'percent', 'money', 'yesno']),
  comparator: z.enum(comparators),
  value: z.number().nullable(),
  valueMax: z.number().nullable(),
  /** figure(s) as printed, e.g. "05", "1.000", "5.000-6.000"; null for yesno */
  printed: text(60).nullable(),
  /** e.g. lao động, lớp, cơ sở, sản phẩm, % */
  unit: text(60),
  /** short name shared by every restatement of the same thing in this programme */
  indicator: text(200),
  /** the promise told in our own words */
  text: text(1000),
  /** budget lines whose printed quantities or numbers of projects must bear this target out */
  lines: z.array(
    z.object({ line: Key, measure: z.enum(['quantity', 'projects']), periods: z.array(PeriodText) }),
  ),
})

/** partOf: the parts of one whole add up to it. restates: the same promise again. differs: known to be another thing. */
export const TargetLink = z.object({
  from: Key,
  to: Key,
  kind: z.enum(['partOf', 'restates', 'differs']),
  note: text(500).nullable(),
})

export const textKinds = [
  'necessity',
  'viewpoint',
  'generalObjective',
  'orientation',
  'scope',
  'subject',
  'content',
  'funding',
  'solution',
  'reporting',
  'difficulty',
  'effect',
  'evaluationOrganisation',
  'evaluationResult',
  'evaluationStrength',
  'evaluationWeakness',
  'evaluationCause',
] as const

/** A passage told concisely in our own Vietnamese, with the section it comes from. */
export const TextBlock = z.object({
  section: Key,
  kind: z.enum(textKinds),
  area: Area.nullable(),
  text: text(4000).min(1),
  /** figures named in a passage of the evaluation: what was done before */
  figures: z.array(
    z.object({
      label: text(200),
      comparator: z.enum(comparators),
      value: z.number(),
      printed: text(60),
      unit: text(60),
    }),
  ),
  /** a product that the text orders by name and that therefore needs a budget line, where the programme budgets by line */
  deliverable: z.boolean(),
  /** budget lines that pay for it */
  lines: z.array(Key),
})

export const Priority = z.object({
  section: Key,
  kind: z.enum(['sector', 'area', 'beneficiary', 'product']),
  text: text(1000).min(1),
  /** names of named places, as printed */
  places: z.array(text(120)),
})

export const Duty = z.object({ section: Key, organisation: text(500), text: text(2000).min(1) })

export const Deadline = z.object({
  id: Key,
  section: Key,
  who: text(300),
  to: text(300),
  what: text(500),
  /** the words that fix (or do not fix) the time, as printed */
  printed: text(300),
  rule: z.discriminatedUnion('kind', [
    /** before day/month of the year (yearOffset −1: of the year before the plan year) */
    z.object({
      kind: z.literal('before'),
      month: z.number().int().min(1).max(12),
      day: z.number().int().min(1).max(31),
      yearOffset: z.number().int().min(-2).max(2),
    }),
    z.object({ kind: z.literal('halfYearly') }),
    z.object({ kind: z.literal('yearly') }),
    z.object({ kind: z.literal('everyWeeks'), weeks: z.number().int().positive() }),
    z.object({ kind: z.literal('once'), year: Year }),
    /** định kỳ theo quy định: no date given */
    z.object({ kind: z.literal('periodic') }),
    /** as it arises (kịp thời, đột xuất) */
    z.object({ kind: z.literal('adHoc') }),
  ]),
})

export const documentKinds = [
  'nghị quyết',
  'luật',
  'nghị định',
  'quyết định',
  'chỉ thị',
  'thông tư',
  'thông tư liên tịch',
  'công văn',
  'tờ trình',
  'kế hoạch',
  'khác',
] as const

/** One mention of a document. Every mention is a row, so that two mentions can contradict each other. */
export const DocumentRef = z.object({
  section: Key,
  /** basis: căn cứ; cited: mentioned elsewhere; self: this programme naming its own decision; related: plan or programme it must fit; proposal: tờ trình; opinion: ý kiến */
  role: z.enum(['basis', 'cited', 'self', 'related', 'proposal', 'opinion']),
  kind: z.enum(documentKinds),
  /** number and symbol as printed, e.g. "45/2012/NĐ-CP"; null when the text names it by title only */
  number: text(80).nullable(),
  date: IsoDate.nullable(),
  issuer: text(200).nullable(),
  title: text(1000),
  /** number of the document that it amends or replaces */
  amends: text(80).nullable(),
})

/** Something the person who entered it saw in the paper itself: a misprint, a word that is missing. */
export const Remark = z.object({
  section: Key,
  class: z.enum(['misprint', 'omission', 'ambiguity']),
  printed: text(300),
  /** how it is read */
  reading: text(300).nullable(),
  text: text(1000).min(1),
})

export const ProgrammeContent = z.object({
  head: Head,
  sections: z.array(Section),
  phases: z.array(Phase),
  sources: z.array(Source),
  sourceNames: z.array(SourceName),
  tables: z.array(Table),
  assertions: z.array(Assertion),
  targets: z.array(Target),
  targetLinks: z.array(TargetLink),
  texts: z.array(TextBlock),
  priorities: z.array(Priority),
  duties: z.array(Duty),
  deadlines: z.array(Deadline),
  documents: z.array(DocumentRef),
  distribution: z.array(text(300)),
  remarks: z.array(Remark),
})

export type ProgrammeContent = z.infer<typeof ProgrammeContent>
export type ProgrammeHead = z.infer<typeof Head>
export type BudgetTable = z.infer<typeof Table>
export type BudgetLine = z.infer<typeof Line>
export type BudgetColumn = z.infer<typeof Column>
export type BudgetAssertion = z.infer<typeof Assertion>
export type ProgrammeTarget = z.infer<typeof Target>
export type ProgrammePart = keyof ProgrammeContent
