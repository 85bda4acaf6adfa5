import { fold } from '#contract/kernel/text.ts'
import type { ProgrammeContent } from '#contract/programme/model.ts'
import { freeId } from '../budget/lines.ts'
import type { Option } from '../grid/model/columns.ts'
import { asFlag, choice, listed, maybe, text, whole, yes } from './fields.ts'
import { type Item, type ListSpec, sectionOptions, sourceOptions } from './spec.ts'
import { words } from './words.ts'

type Section = Item<'sections'>
type Source = Item<'sources'>

function depthOf(sections: readonly Section[], row: Section): number {
  let depth = 0
  let at = sections.find(({ ref }) => ref === row.parent)
  while (at && depth < 8) {
    depth += 1
    const { parent } = at
    at = sections.find(({ ref }) => ref === parent)
  }
  return depth
}

/** A section above itself, or below its own subsection, would be an outline without end. */
function parentsOf(content: ProgrammeContent): (row: Section) => Option[] {
  const all = sectionOptions(content)
  const parents = new Map(content.sections.map(({ ref, parent }) => [ref, parent]))
  return (row) => all.filter(({ value }) => value !== row.ref && parents.get(value) !== row.ref)
}

/** Items that point at a section or head that is gone point at nothing more. */
const orphaned = <Row extends { parent: string | null }>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): Row[] => {
  const known = new Set(rows.map(keyOf))
  return rows.map((row) => (row.parent !== null && !known.has(row.parent) ? { ...row, parent: null } : row))
}

export const sections: ListSpec<Section> = {
  columns: (content) => [
    text<Section>('number', words.number, 64, { frozen: true }),
    text<Section>('title', words.title, 380, {
      lead: true,
      kind: 'long',
      depth: (row) => depthOf(content.sections, row),
    }),
    choice<Section, 'parent'>('parent', words.parent, 170, parentsOf(content), { none: null }),
  ],
  keeper: () => ({
    blank: (rows, index) => {
      const above = rows[index - 1]
      const ref = freeId(
        rows.map((row) => row.ref),
        'm',
      )
      return { ref, parent: above?.parent ?? null, number: '', title: '' }
    },
    settle: (rows) => orphaned(rows, ({ ref }) => ref),
  }),
}

export const phases: ListSpec<Item<'phases'>> = {
  columns: () => [
    text<Item<'phases'>>('label', words.phase.label, 320, { lead: true }),
    whole<Item<'phases'>>('yearFrom', words.phase.from, 100),
    whole<Item<'phases'>>('yearTo', words.phase.to, 100),
  ],
  keeper: ({ head }) => ({
    blank: (rows, index) => {
      const last = rows[index - 1]
      const code = freeId(
        rows.map((row) => row.code),
        'gd',
      )
      const yearFrom = Math.min(last ? last.yearTo + 1 : head.yearFrom, head.yearTo)
      return { code, label: `${yearFrom}-${head.yearTo}`, yearFrom, yearTo: head.yearTo }
    },
  }),
}

/** The common tree of sources; a programme's own sources take codes of their own. */
const known: Record<string, string> = {
  state: 'Ngân sách nhà nước',
  national: 'Khuyến công quốc gia',
  local: 'Khuyến công địa phương',
  province: 'Ngân sách tỉnh',
  district: 'Ngân sách huyện',
  commune: 'Ngân sách xã',
  nonState: 'Ngoài ngân sách',
  beneficiary: 'Vốn đối ứng của cơ sở thụ hưởng',
  otherSectors: 'Lồng ghép chương trình khác',
  loan: 'Vốn vay',
  donor: 'Tài trợ',
  integrated: 'Nguồn lồng ghép',
}

const usual = listed(known).map(({ label }) => ({ value: label, label }))

const isNamed = ({ sources: all, sourceNames: names, tables, assertions }: ProgrammeContent, code: string) =>
  all.some(({ parent }) => parent === code) ||
  [...names, ...assertions, ...tables.flatMap(({ columns, lines }) => [...columns, ...lines])].some(
    ({ source }) => source === code,
  )

/** A source of the common tree takes its code there, so that programmes can be laid side by side by source. */
function codeFor(content: ProgrammeContent, { code }: Source, typed: string): string {
  const common = Object.keys(known).find((each) => fold(known[each] ?? '') === fold(typed))
  const isOwn = /^nguon\d+$/.test(code)
  if (!common || !isOwn || isNamed(content, code)) return code
  return content.sources.some((each) => each.code === common) ? code : common
}

export const sources: ListSpec<Source> = {
  columns: (content) => [
    {
      ...text<Source>('name', words.source.name, 210, { lead: true, kind: 'suggest', options: () => usual }),
      write: (row, typed) => ({ ...row, name: typed.trim(), code: codeFor(content, row, typed) }),
    },
    choice<Source, 'parent'>(
      'parent',
      words.source.parent,
      160,
      (row) => sourceOptions(content).filter(({ value }) => value !== row.code),
      { none: null },
    ),
    choice<Source, 'isState'>('isState', words.source.isState, 92, yes, { read: asFlag }),
    choice<Source, 'countsAsSupport'>('countsAsSupport', words.source.support, 80, yes, { read: asFlag }),
    maybe<Source>('channel', words.source.channel, 100),
  ],
  keeper: () => ({
    blank: (rows) => {
      const taken = rows.map(({ code }) => code)
      return {
        code: freeId(taken, 'nguon'),
        parent: null,
        name: '',
        isState: true,
        countsAsSupport: true,
        channel: null,
      }
    },
    settle: (rows) => orphaned(rows, ({ code }) => code),
  }),
}

type SourceName = Item<'sourceNames'>

export const sourceNames: ListSpec<SourceName> = {
  columns: (content) => [
    choice<SourceName, 'source'>('source', words.sourceName.source, 220, sourceOptions(content)),
    text<SourceName>('printed', words.sourceName.printed, 260, { lead: true }),
    choice<SourceName, 'context'>(
      'context',
      words.sourceName.context,
      140,
      listed(words.sourceName.contexts),
    ),
  ],
  keeper: ({ sources: all }) => ({
    blank: (rows, index) => ({
      source: rows[index - 1]?.source ?? all[0]?.code ?? 'state',
      printed: '',
      context: 'table',
    }),
  }),
}
