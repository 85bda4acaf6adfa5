import { formatPeriod, parsePeriod } from '#contract/kernel/period.ts'
import { fold } from '#contract/kernel/text.ts'
import { periodHeader } from '../budget/shape.ts'
import type { ProgrammeContent } from '#contract/programme/model.ts'
import { areas } from '#contract/words/vi.ts'
import type { GridColumn, Option, RowKeeper } from '../grid/model/columns.ts'
import { choice, optionTyped } from './fields.ts'
import { words } from './words.ts'

/** Parts that are lists of like items and are edited as grids. */
export type ListPart = Exclude<keyof ProgrammeContent, 'head' | 'tables' | 'distribution'>
export type Item<P extends ListPart> = ProgrammeContent[P][number]

/** How a list is shown and grown; it sees the whole programme, for what it may point at. */
export interface ListSpec<Row> {
  columns: (content: ProgrammeContent) => GridColumn<Row>[]
  keeper: (content: ProgrammeContent) => RowKeeper<Row>
  tone?: (row: Row) => string | undefined
}

interface Named extends Option {
  /** value of the option that it stands under */
  parent: string | null
}

/**
 * Options whose labels tell them apart: what is typed or pasted is found by its label, and a second "Mục tiêu"
 * must not become the first. Where the label stands twice, what it stands under is said; at last its own name.
 */
export function distinct(all: readonly Named[]): Option[] {
  const byValue = new Map(all.map((each) => [each.value, each]))
  const alone = (names: readonly string[]) => {
    const times = new Map<string, number>()
    for (const name of names) times.set(fold(name), (times.get(fold(name)) ?? 0) + 1)
    return (name: string) => times.get(fold(name)) === 1
  }
  const isAlone = alone(all.map(({ label }) => label))
  const under = all.map(({ value, label, parent }) => {
    const above = byValue.get(parent ?? '')
    const name = label || value
    return {
      value,
      label: isAlone(label) || !above ? name : `${name} (${words.under} ${above.label || above.value})`,
    }
  })
  const isTold = alone(under.map(({ label }) => label))
  return under.map(({ value, label }) => ({ value, label: isTold(label) ? label : `${label} [${value}]` }))
}

export const sectionOptions = ({ sections }: ProgrammeContent): Option[] =>
  distinct(
    sections.map(({ ref, parent, number, title }) => ({
      value: ref,
      parent,
      label: [number, title].filter(Boolean).join(' '),
    })),
  )

/** The lines of all budget tables, by number and label. */
export const lineOptions = ({ tables }: ProgrammeContent): Option[] =>
  distinct(
    tables.flatMap(({ lines }) =>
      lines.map(({ id, parent, number, label }) => ({
        value: id,
        parent,
        label: [number, label].filter(Boolean).join(' '),
      })),
    ),
  )

export const sourceOptions = ({ sources }: ProgrammeContent): Option[] =>
  distinct(sources.map(({ code, parent, name }) => ({ value: code, parent, label: name })))

export const phaseOptions = ({ phases }: ProgrammeContent): Option[] =>
  distinct(phases.map(({ code, label }) => ({ value: code, parent: null, label })))

/** Years, phases and the whole, as a table's columns know them. */
export const periodOptions = ({ head, phases }: ProgrammeContent): Option[] => {
  const years = Array.from({ length: Math.max(0, head.yearTo - head.yearFrom + 1) }, (_, index) =>
    String(head.yearFrom + index),
  )
  const spans = phases.map(({ yearFrom, yearTo }) =>
    yearFrom === yearTo ? String(yearFrom) : `${yearFrom}-${yearTo}`,
  )
  return [...new Set([...years, ...spans, `${head.yearFrom}-${head.yearTo}`])].map((value) => ({
    value,
    label: periodHeader(value).replace('Năm ', ''),
  }))
}

/** A year or span of years; those of the programme are offered, those before it may be typed. */
export const periodColumn = <Row extends { period: string | null }>(
  content: ProgrammeContent,
  header: string,
  width: number,
): GridColumn<Row> => ({
  key: 'period',
  header: [header],
  width,
  kind: 'suggest',
  options: () => periodOptions(content),
  text: ({ period }) => period ?? '',
  write: (row, typed) => {
    if (typed.trim() === '') return { ...row, period: null }
    const read = parsePeriod(typed.replace(/[–—]/g, '-').replace(/\s/g, ''))
    return read && { ...row, period: formatPeriod(read) }
  },
})

export const areaOptions: readonly Option[] = Object.entries(areas).map(([value, name]) => ({
  value,
  label: `${value}. ${name}`,
}))

/** The section that a new item belongs to: that of the item above it. */
export const sectionAbove = (
  rows: readonly { section: string }[],
  index: number,
  content: ProgrammeContent,
): string => rows[index - 1]?.section ?? content.sections[0]?.ref ?? 'I'

export const sectionColumn = <Row extends { section: string }>(content: ProgrammeContent): GridColumn<Row> =>
  choice<Row, 'section'>('section', words.section, 130, sectionOptions(content))

/** One of the nine contents of Article 4, shown by its number. */
export const areaColumn = <Row extends { area: number | null }>(header: string): GridColumn<Row> => ({
  key: 'area',
  header: [header],
  width: 66,
  kind: 'choice',
  options: () => areaOptions,
  text: ({ area }) => areaOptions.find(({ value }) => value === String(area))?.label ?? '',
  write: (row, typed) => {
    if (typed.trim() === '') return { ...row, area: null }
    const option = optionTyped(areaOptions, typed)
    return option ? { ...row, area: Number(option.value) } : null
  },
  show: ({ area }) => area,
})
