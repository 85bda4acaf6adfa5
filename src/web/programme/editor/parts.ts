import type { ProgrammeContent, ProgrammePart } from '#contract/programme/model.ts'
import { programmeParts } from '#contract/words/vi.ts'

/** A page of the editor: one part of the content, or two that belong together. */
export interface Page {
  part: ProgrammePart
  /** in the address, after # */
  slug: string
  parts: readonly ProgrammePart[]
}

const page = (part: ProgrammePart, slug: string, ...also: ProgrammePart[]): Page => ({
  part,
  slug,
  parts: [part, ...also],
})

/** In the order in which a programme is written. */
export const pages: readonly Page[] = [
  page('head', 'thong-tin'),
  page('sections', 'de-muc'),
  page('phases', 'giai-doan'),
  page('sources', 'nguon', 'sourceNames'),
  page('targets', 'chi-tieu', 'targetLinks'),
  page('tables', 'bang-kinh-phi'),
  page('assertions', 'so-tien'),
  page('documents', 'can-cu'),
  page('texts', 'noi-dung'),
  page('priorities', 'uu-tien'),
  page('duties', 'nhiem-vu'),
  page('deadlines', 'lich'),
  page('distribution', 'noi-nhan'),
  page('remarks', 'ghi-chu'),
]

export const pageOf = (part: ProgrammePart): Page =>
  pages.find(({ parts }) => parts.includes(part)) ?? pages[0]!

export const pageAt = (slug: string): Page | undefined => pages.find((each) => each.slug === slug)

/** Shorter names where the long one would break the list of parts. */
const short: Partial<Record<ProgrammePart, string>> = {
  sources: 'Nguồn',
  documents: 'Căn cứ',
  duties: 'Nhiệm vụ',
  deadlines: 'Lịch',
}

export const titleOf = ({ part }: Page): string => short[part] ?? programmeParts[part]

/** How much a page holds: lines of tables, items of lists. */
export function countOf(content: ProgrammeContent, { part }: Page): number | null {
  if (part === 'head') return null
  if (part === 'tables') return content.tables.reduce((sum, { lines }) => sum + lines.length, 0)
  return content[part].length
}
