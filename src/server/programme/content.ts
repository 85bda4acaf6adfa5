import type { Actor } from '#contract/kernel/actor.ts'
import { fold } from '#contract/kernel/text.ts'
import { pivot } from '#contract/programme/figures.ts'
import type { ProgrammeContent, ProgrammePart } from '#contract/programme/model.ts'
import type { Queryable } from '#server/platform/db.ts'
import { parts } from './parts.ts'
import { contentAt, writeHead, writeParts, type VersionKey } from './store-content.ts'
import { markSave, type PartRevision, type VersionRow } from './store-versions.ts'
import { nextRevision, writeSearch, type ProgrammeKey, type ProgrammeRow } from './store.ts'

/** Whose content it is, and whether the list shows that of a decided version instead. */
type Home = ProgrammeKey & Pick<ProgrammeRow, 'unitName' | 'provinceToday' | 'currentNo'>

interface Saved {
  by: Pick<Actor, 'name' | 'personId'>
  /** parts that were saved; all when left out */
  changed?: readonly ProgrammePart[]
}

/** What the list finds a programme by: its name, its place then and now, its papers. */
const searchText = ({ head, documents }: ProgrammeContent, { unitName, provinceToday }: Home): string => {
  const own = documents.filter(({ role }) => role === 'self' || role === 'proposal')
  const numbers = [head.decisionNumber, head.submissionNumber, ...own.map(({ number }) => number)]
  return fold(
    [head.code, head.title, unitName, provinceToday, ...numbers.filter((number) => number !== null)].join(
      ' ',
    ),
  )
}

/** The sum in đồng, unless so many amounts were typed that it is no exact number any more. */
const totalOf = (content: ProgrammeContent): number | null => {
  const { computed } = pivot(content, { rows: 'area', columns: 'year' }).grandTotal
  return computed !== null && Number.isSafeInteger(computed) ? computed : null
}

/** Writes the changed parts of a version that is being written, with everything computed from it. Returns its revision. */
export async function writeContent(
  db: Queryable,
  programme: Home,
  no: number,
  content: ProgrammeContent,
  { by, changed = parts }: Saved,
): Promise<number> {
  const key: VersionKey = { provinceId: programme.provinceId, programmeId: programme.id, no }
  const written = new Set(changed)
  if (written.has('head')) {
    await writeHead(db, key, content.head)
    // a cell's kind of period hangs on the programme's years
    written.add('tables')
  }
  await writeParts(db, key, content, [...written])
  const revision = await nextRevision(db, programme)
  const mark: PartRevision = { revision, by: by.name, personId: by.personId, at: new Date().toISOString() }
  await markSave(db, key, revision, Object.fromEntries(changed.map((part) => [part, mark])), {
    totalVnd: totalOf(content),
    targetCount: content.targets.length,
  })
  // what is drafted beside a decision is found by nobody until it is decided
  if (programme.currentNo === null) await writeSearch(db, programme, searchText(content, programme))
  return revision
}

/** Makes the list find the programme by the papers that a step has just written into this version. */
export async function indexVersion(
  db: Queryable,
  programme: Home,
  { no, revision }: Pick<VersionRow, 'no' | 'revision'>,
): Promise<void> {
  const key: VersionKey = { provinceId: programme.provinceId, programmeId: programme.id, no }
  const content = await contentAt(db, key, revision, false)
  await writeSearch(db, programme, searchText(content, programme))
}
