import { createHash, randomBytes } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3'
import fc from 'fast-check'
import S3rver from 's3rver'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { diskStorage } from './disk.ts'
import { s3Storage } from './s3.ts'
import type { Storage } from './storage.ts'
import { aFolder, laid } from './testing.ts'

const keys = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' }
const server = new S3rver({ port: 0, address: '127.0.0.1', silent: true, directory: aFolder() })
const folder = aFolder()
const storages: Record<string, Storage> = { disk: diskStorage(folder) }

beforeAll(async () => {
  const { port } = await server.run()
  const endpoint = `http://127.0.0.1:${port}`
  const client = new S3Client({ endpoint, region: 'x', forcePathStyle: true, credentials: keys })
  await client.send(new CreateBucketCommand({ Bucket: 'khuyen-cong' }))
  storages['s3'] = s3Storage({ endpoint, region: 'us-east-1', bucket: 'khuyen-cong', ...keys })
})
afterAll(() => server.close())

const whole = async (bytes: AsyncIterable<Uint8Array>): Promise<Buffer> => {
  const parts: Uint8Array[] = []
  for await (const part of bytes) parts.push(part)
  return Buffer.concat(parts)
}

const storageNamed = (name: string): Storage => {
  const storage = storages[name]
  if (!storage) throw new Error(name)
  return storage
}

test.each(['disk', 's3'])(
  '%s gives back the very bytes that it was given, whole and in any part',
  async (name) => {
    const storage = storageNamed(name)
    const run = async (bytes: Uint8Array, first: number, last: number) => {
      const { sha256, size } = await storage.keep(laid(bytes))
      expect(sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
      expect(size).toBe(bytes.length)
      expect(await storage.has(sha256)).toBe(true)
      expect((await whole(storage.open(sha256))).equals(bytes)).toBe(true)
      const [start, end] = [first % bytes.length, Math.max(first, last) % bytes.length].sort((a, b) => a - b)
      const part = await whole(storage.open(sha256, { start: start ?? 0, end: end ?? 0 }))
      expect(part.equals(bytes.subarray(start, (end ?? 0) + 1))).toBe(true)
    }
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 5000 }), fc.nat(), fc.nat(), run),
      {
        numRuns: 25,
      },
    )
  },
)

test.each(['disk', 's3'])('%s keeps the same content once, lists it, and lets it go', async (name) => {
  const storage = storageNamed(name)
  const bytes = randomBytes(300_000)
  const [one, two] = await Promise.all([storage.keep(laid(bytes)), storage.keep(laid(bytes))])
  expect(one).toEqual(two)
  const listed = async () => {
    const found: string[] = []
    for await (const { sha256 } of storage.list()) found.push(sha256)
    return found.filter((each) => each === one.sha256).length
  }
  expect(await listed()).toBe(1)
  await storage.remove(one.sha256)
  await storage.remove(one.sha256)
  expect(await storage.has(one.sha256)).toBe(false)
  expect(await listed()).toBe(0)
  await expect(whole(storage.open(one.sha256))).rejects.toThrow(/ENOENT|key does not exist/)
})

test('on the disk a content lies under its own name, and nothing half written lies beside it', async () => {
  const storage = storageNamed('disk')
  const { sha256 } = await storage.keep(laid('Chương trình khuyến công'))
  const place = join(folder, sha256.slice(0, 2))
  expect(readdirSync(place)).toContain(sha256.slice(2))
  expect(readdirSync(place).filter((file) => !/^[0-9a-f]{62}$/.test(file))).toEqual([])
  // the first that came is the one that stays
  const before = new Date('2026-01-01')
  await utimes(join(place, sha256.slice(2)), before, before)
  await storage.keep(laid('Chương trình khuyến công'))
  const times: Date[] = []
  for await (const each of storage.list()) if (each.sha256 === sha256) times.push(each.at)
  expect(times).toEqual([before])
})
