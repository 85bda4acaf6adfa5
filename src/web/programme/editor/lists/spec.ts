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

export const sectionOptions = ({ sections }: ProgrammeContent): Option[] =>
  sections.map(({ ref, number, title }) => ({ value: ref, label: [number, title].filter(Boolean).join(' ') }))

export const sourceOptions = ({ sources }: ProgrammeContent): Option[] =>
  sources.map(({ code, name }) => ({ value: code, label: name }))

export const phaseOptions = ({ phases }: ProgrammeContent): Option[] =>
  phases.map(({ code, label }) => ({ value: code, label }))

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
