import { readProgramme, upper } from '#contract/programme/check/reading.ts'
import type { ProgrammeContent } from '#contract/programme/model.ts'

const named = new WeakMap<ProgrammeContent, (ref: string) => string>()

/** How the programme's own outline calls a place: "Mục II.1.2", "Điều 2, mục 1", "Phụ lục". */
export function sectionName(content: ProgrammeContent, ref: string): string {
  const known = named.get(content) ?? readProgramme(content).sectionName
  named.set(content, known)
  return upper(known(ref))
}

/** Where the passage of a section stands on the page of the document. */
export const sectionAnchor = (ref: string): string => `muc-${ref}`

type Section = ProgrammeContent['sections'][number]

/** A section with how deep it lies in the outline. */
export interface Placed {
  section: Section
  depth: number
}

/** The outline in the paper's own order with depths; a section whose parent is missing stands at the left edge. */
export function outlineOf({ sections }: ProgrammeContent): Placed[] {
  const depths = new Map<string, number>()
  return sections.map((section) => {
    const depth = section.parent === null ? 0 : (depths.get(section.parent) ?? -1) + 1
    depths.set(section.ref, depth)
    return { section, depth }
  })
}

/** The widest numbered part of the document around a section: "Mục IV" for mục IV.2.1. */
export function chapterName(content: ProgrammeContent, ref: string): string {
  const parents = new Map(content.sections.map((section) => [section.ref, section.parent]))
  const chain: string[] = []
  for (let at: string | null | undefined = ref; at && !chain.includes(at); at = parents.get(at))
    chain.unshift(at)
  const names = chain.map((each) => sectionName(content, each))
  return names.find((name) => /mục/iu.test(name)) ?? sectionName(content, ref)
}
