import type { ProgrammeContent } from '#contract/programme/model.ts'
import { shownOf, useFiles } from '#web/documents/index.ts'

/** Which file of the programme lies open over the page, and where: in the address, so that it can be sent on. */
export interface Opened {
  tep?: string | undefined
  trang?: number | undefined
}

export const programmeFiles = (code: string) => ({ subjectKind: 'programme', subjectId: code })

/** The decision as it was signed, if somebody laid it beside the programme. */
export function useOriginal(code: string) {
  const files = useFiles(programmeFiles(code)).data
  return files?.items.find((file) => file.role === 'original' && shownOf(file) !== null)
}

/** The page on which a passage begins: its own, or that of the passage around it; null: nobody has said it. */
export function pageOf(
  { sections }: Pick<ProgrammeContent, 'sections'>,
  places: readonly { place: string; page: number }[],
  ref: string,
): number | null {
  const parents = new Map(sections.map((section) => [section.ref, section.parent]))
  const seen = new Set<string>()
  for (let at: string | null | undefined = ref; at && !seen.has(at); at = parents.get(at)) {
    const found = places.find(({ place }) => place === at)
    if (found) return found.page
    seen.add(at)
  }
  return null
}
