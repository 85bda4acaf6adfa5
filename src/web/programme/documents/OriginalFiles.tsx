import { useMemo } from 'react'
import { Files } from '#web/documents/index.ts'
import { tidy } from '#contract/kernel/text.ts'
import { outlineOf } from '../sections.ts'
import { type ProgrammeView, useHere } from '../use-programme.ts'
import { programmeFiles } from '../original/use-original.ts'
import { words } from '../original/words.ts'
import { calmTitle } from './passages.ts'

/** The signed paper as it was scanned, beside the programme that was entered from it. */
export function OriginalFiles({ content }: { content: ProgrammeView['content'] }) {
  const { code } = useHere()
  const passages = useMemo(
    () =>
      outlineOf(content).map(({ section, depth }) => ({
        place: section.ref,
        label: tidy(`${section.number} ${calmTitle(section.title)}`) || section.ref,
        depth,
      })),
    [content],
  )
  return <Files subject={programmeFiles(code)} fileRole="original" passages={passages} none={words.none} />
}
