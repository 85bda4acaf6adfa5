import type { Place } from '#contract/programme/findings.ts'
import type { ProgrammeContent } from '#contract/programme/model.ts'
import type { To } from '#web/kit/page/link.ts'
import { sectionAnchor } from '../sections.ts'
import type { Which } from '../use-programme.ts'
import type { BudgetSearch, CheckSearch } from './search.ts'
import { words } from './words.ts'

/** A programme as read: where its links begin. */
export interface Here {
  code: string
  which: Which
}

export const budgetLink = ({ code, which }: Here, search: BudgetSearch): To => ({
  to: '/chuong-trinh/$code/ngan-sach',
  params: { code },
  search: { ...which, ...search },
})

export const checkLink = ({ code, which }: Here, search: CheckSearch = {}): To => ({
  to: '/chuong-trinh/$code/doi-chieu',
  params: { code },
  search: { ...which, ...search },
})

/** The passage of a section in the document's own order. */
export const sectionLink = ({ code, which }: Here, ref: string): To => ({
  to: '/chuong-trinh/$code/can-cu',
  params: { code },
  search: which,
  hash: sectionAnchor(ref),
})

/** The section of what stands at a place: a remark, a text and a document are known by their index. */
function sectionOf(content: ProgrammeContent, { kind, ref, index, id }: Place): string | undefined {
  switch (kind) {
    case 'section':
      return ref
    case 'remark':
      return ref ?? content.remarks[index ?? -1]?.section
    case 'text':
      return content.texts[index ?? -1]?.section
    case 'document':
      return content.documents[index ?? -1]?.section
    case 'assertion':
      return content.assertions.find((assertion) => assertion.id === id)?.section
    case 'cell':
    case 'line':
    case 'target':
    case 'head':
      return undefined
  }
}

/** Where a reader is taken to, and what the link says. */
export interface PlaceLink {
  label: string
  to: To
}

export function linkTo(here: Here, content: ProgrammeContent, place: Place): PlaceLink | null {
  const { code, which } = here
  switch (place.kind) {
    case 'cell':
    case 'line':
      return {
        label: words.see.cell,
        to: budgetLink(here, { bang: place.table, dong: place.line, cot: place.column }),
      }
    case 'target': {
      const indicator = content.targets.find(({ id }) => id === place.id)?.indicator
      const search = indicator ? { ...which, q: indicator.slice(0, 200) } : which
      return {
        label: words.see.target,
        to: { to: '/chuong-trinh/$code/chi-tieu', params: { code }, search },
      }
    }
    case 'head':
      return { label: words.see.head, to: { to: '/chuong-trinh/$code', params: { code }, search: which } }
    case 'section':
    case 'remark':
    case 'text':
    case 'document':
    case 'assertion': {
      const section = sectionOf(content, place)
      const label = place.kind === 'document' ? words.see.document : words.see.section
      return section === undefined ? null : { label, to: sectionLink(here, section) }
    }
  }
}
