import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import { StartProblem } from '../migrate.ts'

const Hash = z.string().regex(/^[\da-f]{64}$/)

/** What a backup holds; written last, so a folder without it is no backup. */
export const Manifest = z.object({
  format: z.literal('khuyen-cong-so-backup-1'),
  program: z.string(),
  madeAt: z.iso.datetime(),
  /** migrations of the database, in order, by hash */
  migrations: z.array(z.object({ name: z.string(), hash: Hash })),
  tables: z.array(
    z.object({ name: z.string(), columns: z.array(z.string()), rows: z.number().int(), sha256: Hash }),
  ),
  sequences: z.array(z.object({ name: z.string(), value: z.number().int() })),
  files: z.array(z.object({ sha256: Hash, bytes: z.number().int() })),
})
export type Manifest = z.infer<typeof Manifest>

export const tablePath = (folder: string, name: string): string => join(folder, 'tables', `${name}.copy.gz`)
export const filePath = (folder: string, sha256: string): string =>
  join(folder, 'files', sha256.slice(0, 2), sha256.slice(2))

export async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}

/** Reads the manifest and holds it against its own checksum. @throws StartProblem in one line */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, 'manifest.json'), 'utf8').catch(() => {
    throw new StartProblem(`${folder} không phải một bản sao lưu hoàn chỉnh: thiếu manifest.json.`)
  })
  const sum = await readFile(join(folder, 'manifest.sha256'), 'utf8').catch(() => '')
  if (createHash('sha256').update(text).digest('hex') !== sum.trim().split(' ')[0])
    throw new StartProblem(
      'manifest.json không khớp mã kiểm tra manifest.sha256: bản sao lưu đã bị thay đổi.',
    )
  const parsed = Manifest.safeParse(JSON.parse(text))
  if (!parsed.success) throw new StartProblem('manifest.json không đúng dạng của bản sao lưu.')
  return parsed.data
}

/**
 * Holds every file of a backup against its checksum, before anything is touched.
 * @throws StartProblem naming the first that does not fit
 */
export async function checkBackup(folder: string, manifest: Manifest): Promise<void> {
  const parts = [
    ...manifest.tables.map(({ name, sha256 }) => ({ path: tablePath(folder, name), sha256 })),
    ...manifest.files.map(({ sha256 }) => ({ path: filePath(folder, sha256), sha256 })),
  ]
  for (const { path, sha256 } of parts) {
    const found = await hashOfFile(path).catch(() => null)
    if (found === null) throw new StartProblem(`Bản sao lưu thiếu ${path}.`)
    if (found !== sha256) throw new StartProblem(`${path} không khớp mã kiểm tra: bản sao lưu đã hỏng.`)
  }
}
