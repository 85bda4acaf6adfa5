import { assertions } from './money.ts'
import { phases, sections, sourceNames, sources } from './outline.ts'
import { documents, priorities, remarks, texts } from './papers.ts'
import type { Item, ListPart, ListSpec } from './spec.ts'
import { targetLinks, targets } from './targets.ts'
import { deadlines, duties } from './work.ts'

/** How each list of the programme is shown and grown. */
export const specs: { [P in ListPart]: ListSpec<Item<P>> } = {
  sections,
  phases,
  sources,
  sourceNames,
  assertions,
  targets,
  targetLinks,
  texts,
  priorities,
  duties,
  deadlines,
  documents,
  remarks,
}
