import type { ProgrammeContent } from './model.ts'
import type { Level } from './rules.ts'

/** The usual sources of a provincial programme; each document renames them as it prints them. */
const usualSources: ProgrammeContent['sources'] = [
  {
    code: 'state',
    parent: null,
    name: 'Ngân sách nhà nước',
    isState: true,
    countsAsSupport: true,
    channel: null,
  },
  {
    code: 'national',
    parent: 'state',
    name: 'Khuyến công quốc gia',
    isState: true,
    countsAsSupport: true,
    channel: null,
  },
  {
    code: 'local',
    parent: 'state',
    name: 'Khuyến công địa phương',
    isState: true,
    countsAsSupport: true,
    channel: null,
  },
  {
    code: 'nonState',
    parent: null,
    name: 'Ngoài ngân sách',
    isState: false,
    countsAsSupport: false,
    channel: null,
  },
  {
    code: 'beneficiary',
    parent: 'nonState',
    name: 'Vốn đối ứng của cơ sở thụ hưởng',
    isState: false,
    countsAsSupport: false,
    channel: null,
  },
]

const outline: [ref: string, title: string][] = [
  ['I', 'Căn cứ'],
  ['II', 'Mục tiêu'],
  ['III', 'Phạm vi, đối tượng'],
  ['IV', 'Nội dung'],
  ['V', 'Kinh phí thực hiện'],
  ['VI', 'Giải pháp'],
  ['VII', 'Tổ chức thực hiện'],
]

export interface NewProgramme {
  code: string
  title: string
  level: Level
  territory: { code: string; asOf: string } | null
  yearFrom: number
  yearTo: number
}

/** A new draft: the usual outline and sources, nothing invented. */
export const emptyContent = (programme: NewProgramme): ProgrammeContent => ({
  head: {
    ...programme,
    lowerLevel: programme.level === 'commune' ? null : 'commune',
    decisionNumber: null,
    decisionDate: null,
    issuer: null,
    effectiveDate: null,
    submissionNumber: null,
    submissionDate: null,
    submittedBy: null,
    signer: null,
    signerCapacity: [],
    note: null,
  },
  sections: outline.map(([ref, title]) => ({ ref, parent: null, number: ref, title })),
  phases: [],
  sources: usualSources,
  sourceNames: [],
  tables: [],
  assertions: [],
  targets: [],
  targetLinks: [],
  texts: [],
  priorities: [],
  duties: [],
  deadlines: [],
  documents: [],
  distribution: [],
  remarks: [],
})

/** What a line says about its own paper alone: figures, years, a formula in print, a reader's note. */
const ofItsPaper = { cells: {}, timing: null, years: [], period: null, formula: null, note: null }

/** Starts from another programme: its outline, sources, lines, duties and deadlines; no figure, number or date. */
export function contentLike(model: ProgrammeContent, programme: NewProgramme): ProgrammeContent {
  return {
    ...emptyContent(programme),
    sections: model.sections,
    sources: model.sources,
    sourceNames: model.sourceNames,
    tables: model.tables
      .filter(({ kind }) => kind === 'byLine')
      .map((table) => ({
        ...table,
        columns: table.columns
          .map((column) => ({ ...column, period: null, formula: null, printedNumber: null }))
          .filter((column, index, all) => isFirstOfKind(column, index, all)),
        lines: table.lines.map((line) => ({ ...line, ...ofItsPaper })),
      })),
    priorities: model.priorities,
    duties: model.duties,
    deadlines: model.deadlines.filter(({ rule }) => rule.kind !== 'once'),
    distribution: model.distribution,
  }
}

type Column = ProgrammeContent['tables'][number]['columns'][number]

/** Without their years, the yearly columns of one source fall together into one. */
const isFirstOfKind = (column: Column, index: number, all: Column[]): boolean =>
  all.findIndex((other) => other.role === column.role && other.source === column.source) === index
