import type { Actor } from '#contract/kernel/actor.ts'
import { fold } from '#contract/kernel/text.ts'
import { pivot } from '#contract/programme/figures.ts'
import type { ProgrammeContent, ProgrammePart } from '#contract/programme/model.ts'
import type { Queryable } from '#server/platform/db.ts'
import { parts } from './parts.ts'
import { writeHead, writeParts, type VersionKey } from './store-content.ts'
import { countSave, type PartRevision } from './store-versions.ts'
import { writeSearch } from './store.ts'

interface Saved {
  unitName: string
  by: Pick<Actor, 'name' | 'personId'>
  /** parts that were saved; all when left out */
  changed?: readonly ProgrammePart[]
  /** revision that this save makes */
  revision?: number
}

/** What the list finds a programme by. */
const searchText = ({ head, documents }: ProgrammeContent, unitName: string): string => {
  const own = documents
    .filter(({ role }) => role === 'self' || role === 'proposal')
    .map(({ number }) => number ?? '')
  return fold(
    [head.code, head.title, unitName, head.decisionNumber ?? '', head.submissionNumber ?? '', ...own].join(
      ' ',
    ),
  )
}

/** Writes the changed parts of a content with everything that is computed from it. */
export async function writeContent(
  db: Queryable,
  key: VersionKey,
  content: ProgrammeContent,
  saved: Saved,
): Promise<void> {
  const changed = new Set(saved.changed ?? parts)
  if (changed.has('head')) {
    await writeHead(db, key, content.head)
    // a cell's kind of period hangs on the programme's years
    changed.add('tables')
  }
  await writeParts(db, key, content, [...changed])
  const mark: PartRevision = {
    revision: saved.revision ?? 1,
    by: saved.by.name,
    personId: saved.by.personId,
    at: new Date().toISOString(),
  }
  const revisions = Object.fromEntries((saved.changed ?? parts).map((part) => [part, mark]))
  const targetCount = content.targets.filter(({ origin }) => origin !== 'context').length
  await countSave(db, key, revisions, {
    totalVnd: pivot(content, { rows: 'area', columns: 'year' }).grandTotal.computed,
    targetCount,
  })
  await writeSearch(
    db,
    { provinceId: key.provinceId, id: key.programmeId },
    searchText(content, saved.unitName),
  )
}
