import { join } from 'node:path'
import { openDataFolder } from '../data-folder.ts'
import { startEmbedded } from './index.ts'

/** A whole instance in a process of its own, so that a test can kill it: prints one line of JSON when it serves. */
const [dataDir, repo = join(import.meta.dirname, '../../../..')] = process.argv.slice(2)
try {
  const folder = await openDataFolder({ repo, dataDir })
  const { pid, connection } = await startEmbedded({ repo, folder })
  console.log(JSON.stringify({ pid, connection, path: folder.path, message: folder.message }))
  setInterval(() => {}, 1000)
} catch (error) {
  console.log(JSON.stringify({ refused: error instanceof Error ? error.message : String(error) }))
  process.exit(1)
}
