import { tidy } from '#contract/kernel/text.ts'
import { upper } from '#contract/programme/check/reading.ts'
import type { ProgrammeContent } from '#contract/programme/model.ts'
import { outlineOf, type Placed } from '../sections.ts'

type TextBlock = ProgrammeContent['texts'][number]

export const isEvaluation = ({ kind }: TextBlock): boolean => kind.startsWith('evaluation')

/** A heading of the paper with what stands directly under it. */
export interface Passage extends Placed {
  texts: TextBlock[]
  targets: number
  duties: number
  documents: number
}

const isBare = ({ texts, targets, duties, documents }: Passage): boolean =>
  texts.length === 0 && targets + duties + documents === 0

/** The paper's outline in its own order, without headings under which nothing was entered. */
export function passagesOf(content: ProgrammeContent): Passage[] {
  const count = (items: readonly { section: string }[], ref: string) =>
    items.filter(({ section }) => section === ref).length
  const all = outlineOf(content).map(({ section, depth }): Passage => ({
    section,
    depth,
    texts: content.texts.filter((text) => text.section === section.ref && !isEvaluation(text)),
    targets: count(content.targets, section.ref),
    duties: count(content.duties, section.ref),
    documents: count(content.documents, section.ref),
  }))
  const parents = new Map(content.sections.map(({ ref, parent }) => [ref, parent]))
  const kept = new Set<string>()
  for (const passage of all) {
    if (isBare(passage)) continue
    // what is kept keeps the headings above it
    for (
      let ref: string | null | undefined = passage.section.ref;
      ref && !kept.has(ref);
      ref = parents.get(ref)
    )
      kept.add(ref)
  }
  return all.filter(({ section }) => kept.has(section.ref))
}

/** What stays in capitals when a heading in capitals is read calmly. */
const abbreviations = [
  'CNNT',
  'CN-TTCN',
  'TTCN',
  'UBND',
  'HĐND',
  'SXSH',
  'KHKT',
  'NSNN',
  'Nhà nước',
  'Trung ương',
]

/** The paper prints headings in capitals; a screen reads them calmly, with the names that they hold. */
export function calmTitle(title: string, names: readonly string[] = []): string {
  const text = tidy(title)
  if (text !== text.toUpperCase()) return text
  const calm = upper(text.toLowerCase())
  return [...abbreviations, ...names].reduce((told, name) => {
    const at = told.toLowerCase().indexOf(name.toLowerCase())
    return at < 0 ? told : told.slice(0, at) + name + told.slice(at + name.length)
  }, calm)
}
