import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { writeBackup } from '#server/platform/backup/write.ts'
import { config } from '#server/platform/config.ts'
import { openFiles } from '#server/platform/files/index.ts'
import { asCommand, reachMachine, say } from './machine.ts'

/** 2026-11-21T10:42:07.123Z → 2026-11-21-104207 */
const stamp = (now: Date): string => now.toISOString().slice(0, 19).replace('T', '-').replaceAll(':', '')

const program = (): string => {
  const manifest: unknown = JSON.parse(readFileSync(join(config.repo, 'package.json'), 'utf8'))
  return manifest && typeof manifest === 'object' && 'version' in manifest ? String(manifest.version) : '0'
}

/** `npm run backup -- --to thư-mục`: database and files of one moment, while the program goes on. */
await asCommand(async () => {
  const { values } = parseArgs({ options: { to: { type: 'string' } } })
  const machine = await reachMachine()
  try {
    const to = resolve(values.to ?? join(machine.dataPath, 'backups', `khuyen-cong-so-${stamp(new Date())}`))
    const { tables, files } = await writeBackup({
      connection: machine.connection,
      files: openFiles(machine.dataPath).storage,
      to,
      program: program(),
      say,
    })
    const rows = tables.reduce((sum, table) => sum + table.rows, 0)
    say(`Đã sao lưu ${tables.length} bảng, ${rows} dòng, ${files.length} tệp vào ${to}`)
  } finally {
    await machine.release()
  }
})
