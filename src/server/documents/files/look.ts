import { join } from 'node:path'
import type { Actor } from '#contract/kernel/actor.ts'
import { Problem } from '#contract/kernel/problem.ts'
import { recordAudit } from '#server/identity/index.ts'
import { config } from '#server/platform/config.ts'
import type { Queryable } from '#server/platform/db.ts'
import { atOnce } from '#server/platform/files/at-once.ts'
import { scanFile } from '#server/platform/files/clamd.ts'
import { examine } from '#server/platform/files/examine/examine.ts'
import type { Files } from '#server/platform/files/index.ts'
import { refuseFile } from '#server/platform/files/examine/refusals.ts'
import { log } from '#server/platform/log.ts'
import type { Finding, UploadRow } from './store-uploads.ts'

/** Pictures and archives are unpacked in memory: two at a time, the others wait. */
const looking = atOnce(2)

const refused = ({ fields, facts }: Problem): Finding => ({ ok: false, fields, facts })

/** What the bytes are, and whether they may be kept; scanned before anything of ours reads them. */
async function findingOf(files: Files, path: string, name: string): Promise<Finding> {
  const verdict = files.scan ? await scanFile(files.scan, path) : { kind: 'clean' as const }
  if (verdict.kind === 'infected') return refused(refuseFile('infected', { virus: verdict.virus }))
  if (verdict.kind === 'unknown') log.warn({ reason: verdict.reason }, 'the scanner did not answer')
  try {
    const found = await examine(path, name, config.files.pixels)
    // kept before the act lays it beside its record, so that no transaction waits for a slow storage
    const content = await files.storage.keep(found.path)
    return {
      ok: true,
      type: found.type,
      ...content,
      anew: found.path !== path,
      scanned: verdict.kind === 'clean',
    }
  } catch (error) {
    if (error instanceof Problem) return refused(error)
    throw error
  }
}

export const look = (files: Files, upload: UploadRow): Promise<Finding> =>
  looking(() => findingOf(files, join(files.uploads, upload.id), upload.name))

/** The name of the virus, where that was the reason. */
export const virusIn = (finding: Finding): string | null => {
  const found = finding.ok ? undefined : finding.fields.find(({ code }) => code === 'file.infected')
  return found ? String(found.facts?.['virus'] ?? '') : null
}

interface Infected {
  subjectKind: string
  subjectId: string
  provinceId: string
  name: string
  virus: string
}

/** A line of the trail for what was refused: no act was done, but whoever keeps watch must know. */
export const auditInfected = (
  db: Queryable,
  { subjectKind, subjectId, provinceId, name, virus }: Infected,
  by: { actor: Actor; address: string; requestId: string } | null,
): Promise<void> =>
  recordAudit(db, {
    act: 'documents.infected',
    actor: by?.actor ?? null,
    subject: { kind: subjectKind, id: subjectId, provinceId },
    facts: { name, virus },
    before: null,
    after: null,
    reason: null,
    address: by?.address ?? '',
    requestId: by?.requestId ?? '',
  })
