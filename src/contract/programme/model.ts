import { z } from 'zod'
import { Area, IsoDate, Key, PeriodText, Year, comparators, text } from './model-atoms.ts'
import { Assertion, Source, SourceName, Table, type Column, type Line } from './model-budget.ts'

export { comparators } from './model-atoms.ts'
export { columnRoles, lineLevels } from './model-budget.ts'

/**
 * The content of a programme decision, as entered from its paper: everything that an editor edits and
 * that an amendment may change. Printed strings are kept exactly; values stand beside them.
 */

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

const textKinds = [
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

const documentKinds = [
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
