import { existsSync, renameSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { checkBackup, readManifest } from '#server/platform/backup/manifest.ts'
import { restoreBackup } from '#server/platform/backup/restore.ts'
import { config } from '#server/platform/config.ts'
import { dataFolderAt, openDataFolder } from '#server/platform/data-folder.ts'
import { startEmbedded } from '#server/platform/embedded-db/index.ts'
import { openFiles } from '#server/platform/files/index.ts'
import { StartProblem } from '#server/platform/migrate.ts'
import { asCommand, say } from './machine.ts'

const requested = resolve(config.dataDir)

async function confirm(question: string): Promise<void> {
  const lines = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await lines.question(`${question} Gõ "khôi phục" để tiếp tục: `)
  lines.close()
  if (answer.trim().normalize('NFC') !== 'khôi phục') throw new StartProblem('Đã dừng, không thay đổi gì.')
}

/** The embedded database: what stands there is set aside first, and comes back when the restore fails. */
async function restoreEmbedded(from: string, yes: boolean): Promise<void> {
  const folder = await openDataFolder({ repo: config.repo, dataDir: requested })
  try {
    const cluster = join(folder.path, 'database')
    const aside = `${cluster}.truoc-khoi-phuc-${Date.now()}`
    const stood = existsSync(cluster)
    if (stood && !yes) await confirm(`Dữ liệu hiện có sẽ được chuyển sang ${aside}.`)
    if (stood) renameSync(cluster, aside)
    const server = await startEmbedded({ repo: config.repo, folder })
    try {
      await restoreBackup({ connection: server.connection, files: openFiles(folder.path).storage, from, say })
      await server.stop()
    } catch (error) {
      await server.stop()
      rmSync(cluster, { recursive: true, force: true })
      if (stood) renameSync(aside, cluster)
      throw error
    }
    if (stood) say(`Dữ liệu trước khi khôi phục còn ở ${aside}`)
  } finally {
    await folder.release()
  }
}

/** `npm run restore -- --from thư-mục [--yes]`: every checksum is held before anything is touched. */
await asCommand(async () => {
  const { values } = parseArgs({ options: { from: { type: 'string' }, yes: { type: 'boolean' } } })
  if (!values.from) throw new StartProblem('Cách dùng: npm run restore -- --from thư-mục-sao-lưu [--yes]')
  const from = resolve(values.from)
  const manifest = await readManifest(from)
  await checkBackup(from, manifest)
  if (config.databaseUrl) {
    const files = openFiles(dataFolderAt(requested)).storage
    await restoreBackup({ connection: { connectionString: config.databaseUrl }, files, from, say })
  } else await restoreEmbedded(from, values.yes === true)
  say(
    `Đã khôi phục bản sao lưu lúc ${manifest.madeAt}: ${manifest.tables.length} bảng, ${manifest.files.length} tệp.`,
  )
})
