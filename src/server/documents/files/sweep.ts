import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { config } from '#server/platform/config.ts'
import type { Database } from '#server/platform/db.ts'
import { forget, type Files } from '#server/platform/files/index.ts'
import { discard } from '#server/platform/files/parcels.ts'
import { house } from '#server/platform/reach.ts'
import { auditInfected } from './look.ts'
import {
  holdContent,
  isNamed,
  listWaiting,
  purgeRemoved,
  settleWaiting,
  type WaitingFile,
} from './store-contents.ts'
import { deleteExpired, knownUploads } from './store-uploads.ts'

const hour = 3600_000

/** Bytes on their way that nobody waits for: expired, dropped, or laid beside their record already. */
async function sweepUploads(database: Database, files: Files): Promise<void> {
  const expired = await database.transaction(house, deleteExpired)
  for (const id of expired) await discard(join(files.uploads, id))
  const names = await readdir(files.uploads)
  const ids = [...new Set(names.map((name) => name.replace(/\.anew$/, '')))]
  const known = await database.read(house, (db) => knownUploads(db, ids))
  for (const id of ids.filter((each) => !known.has(each))) {
    const path = join(files.uploads, id)
    const seen = await stat(path).catch(() => null)
    // one that was begun a moment ago may not be known yet
    if (!seen || Date.now() - seen.mtimeMs > hour) await discard(path)
  }
}

/** Lets go of content that no record names any more. */
async function letGo(database: Database, files: Files, sha256: string): Promise<void> {
  await database.transaction(house, async (db) => {
    await holdContent(db, sha256)
    if (!(await isNamed(db, sha256))) await forget(files, sha256)
  })
}

/** Content whose record never came to be: its act was rolled back after the bytes were kept. */
async function sweepOrphans(database: Database, files: Files): Promise<void> {
  for await (const { sha256, at } of files.storage.list())
    if (Date.now() - at.getTime() > 24 * hour) await letGo(database, files, sha256)
}

/** Once an hour: forgets what expired, and what was removed so long ago that nobody brings it back. */
export async function sweepFiles(database: Database, files: Files): Promise<void> {
  await sweepUploads(database, files)
  const purged = await database.transaction(house, (db) => purgeRemoved(db, config.files.undoDays))
  for (const sha256 of purged) await letGo(database, files, sha256)
  if (new Date().getUTCHours() === 18) await sweepOrphans(database, files)
}

async function settle(
  database: Database,
  files: Files,
  file: WaitingFile,
  virus: string | null,
): Promise<void> {
  await database.transaction(house, async (db) => {
    const settled = await settleWaiting(db, file, virus === null ? 'ready' : 'infected')
    if (settled && virus !== null) await auditInfected(db, { ...file, virus }, null)
  })
  if (virus !== null) await letGo(database, files, file.sha256)
}

/** Every minute: scans what came while the scanner was away. Returns how many files still wait. */
export async function scanWaiting(database: Database, files: Files): Promise<number> {
  const waiting = await database.read(house, (db) => listWaiting(db, 100))
  let left = waiting.length
  for (const file of waiting) {
    const verdict = files.scan
      ? await files.scan(files.storage.open(file.sha256))
      : { kind: 'clean' as const }
    // still away: the others need not be tried now
    if (verdict.kind === 'unknown') break
    await settle(database, files, file, verdict.kind === 'infected' ? verdict.virus : null)
    left -= 1
  }
  return left
}
