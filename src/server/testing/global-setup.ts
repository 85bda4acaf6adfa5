import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { loadAll } from '../load.ts'
import { config } from '../platform/config.ts'
import { openDataFolder } from '../platform/data-folder.ts'
import { openDatabase, type Connection } from '../platform/db.ts'
import { startEmbedded } from '../platform/embedded-db/index.ts'
import { prepareJobs } from '../platform/jobs.ts'
import { migrate } from '../platform/migrate.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** a migrated, loaded database; every test works in a transaction that is rolled back */
    database: Connection
  }
}

/** One real PostgreSQL for the whole run, loaded as `npm start` loads it. */
export default async function setup(project: TestProject) {
  const dataDir = mkdtempSync(join(tmpdir(), 'kc-test-'))
  const folder = await openDataFolder({ repo: config.repo, dataDir })
  const server = await startEmbedded({
    repo: config.repo,
    folder,
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '60' },
  })
  const owner = openDatabase({ ...server.connection, max: 2 })
  await migrate(owner)
  await prepareJobs(server.connection)
  await loadAll(owner, () => {})
  await owner.end()
  project.provide('database', server.connection)
  return async () => {
    await server.stop()
    await folder.release()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
