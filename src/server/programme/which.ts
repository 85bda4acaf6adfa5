import type { Actor } from '#contract/kernel/actor.ts'
import { Problem } from '#contract/kernel/problem.ts'
import type { ProgrammeContent } from '#contract/programme/model.ts'
import { readsDraft } from '#contract/programme/rules.ts'
import type { Queryable } from '#server/platform/db.ts'
import { contentAt } from './store-content.ts'
import { listVersions, type VersionRow } from './store-versions.ts'
import { findProgramme, type ProgrammeRow } from './store.ts'

export interface Asked {
  code: string
  as?: 'decided' | 'current' | 'working' | undefined
  on?: string | undefined
}

export interface Shown {
  programme: ProgrammeRow
  versions: VersionRow[]
  shown: VersionRow
}

/** The decided version in force on a day: the last whose effect had begun, else the first. */
const inForce = (versions: VersionRow[], day: string): VersionRow | undefined => {
  const decided = versions.filter((version) => version.decided)
  return (
    decided.findLast((version) => (version.effectiveDate ?? version.decisionDate ?? '0000') <= day) ??
    decided[0]
  )
}

function choose(
  programme: ProgrammeRow,
  versions: VersionRow[],
  asked: Asked,
  mayReadDraft: boolean,
): VersionRow | undefined {
  const working = mayReadDraft ? versions.find(({ no }) => no === programme.workingNo) : undefined
  if (asked.as === 'working') return working
  if (asked.on) return inForce(versions, asked.on)
  if (asked.as === 'decided') return versions.find(({ decided }) => decided)
  return versions.find(({ no }) => no === programme.currentNo) ?? working
}

/**
 * Which version this person reads. Anyone reads what was decided; drafts only by right.
 * @throws Problem `not_found` also where the reader may not know that it exists
 */
export async function whichVersion(db: Queryable, asked: Asked, actor: Actor | null): Promise<Shown> {
  const programme = await findProgramme(db, asked.code)
  if (!programme) throw new Problem('not_found')
  const versions = await listVersions(db, programme)
  const mayReadDraft = readsDraft(actor, programme)
  const shown = choose(programme, versions, asked, mayReadDraft)
  if (!shown) throw new Problem('not_found')
  return { programme, versions: versions.filter(({ decided }) => decided || mayReadDraft), shown }
}

/** The content that this person reads, with its place in the programme's life. */
export async function readable(
  db: Queryable,
  asked: Asked,
  actor: Actor | null,
): Promise<Shown & { content: ProgrammeContent }> {
  const found = await whichVersion(db, asked, actor)
  const { programme, shown } = found
  const key = { provinceId: programme.provinceId, programmeId: programme.id, no: shown.no }
  // a revision is written once; only contents still being written may be read mid-transaction
  return { ...found, content: await contentAt(db, key, shown.revision, shown.decided) }
}
