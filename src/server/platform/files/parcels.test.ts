import { readFileSync } from 'node:fs'
import { PassThrough, Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { append, arrived, discard } from './parcels.ts'
import { aFolder } from './testing.ts'
import { join } from 'node:path'

const folder = aFolder()
const place = () => join(folder, crypto.randomUUID())

test('a file sent in any parts, broken off anywhere, is the file in the end', async () => {
  const run = async (bytes: Uint8Array, steps: number[]) => {
    const path = place()
    for (const step of [...steps, bytes.length]) {
      const offset = await arrived(path)
      const body = Readable.from([bytes.subarray(offset, offset + step)])
      await append(path, { offset, total: bytes.length, body })
    }
    expect(readFileSync(path).equals(bytes)).toBe(true)
  }
  const steps = fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 8 })
  await fc.assert(fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 2000 }), steps, run), {
    numRuns: 40,
  })
})

test('what had arrived when the line broke stays, and the next part goes on from there', async () => {
  const path = place()
  const line = new PassThrough()
  const part = append(path, { offset: 0, total: 10, body: line })
  line.write('abcd')
  await sleep(50)
  line.destroy(new Error('aborted'))
  expect(await part).toBe(4)
  expect(await append(path, { offset: 4, total: 10, body: Readable.from([Buffer.from('efghij')]) })).toBe(10)
  expect(readFileSync(path, 'utf8')).toBe('abcdefghij')
})

test('whoever comes back takes over from their own line that hangs', async () => {
  const path = place()
  const hanging = new PassThrough()
  const first = append(path, { offset: 0, total: 6, body: hanging })
  hanging.write('abc')
  await sleep(50)
  expect(await append(path, { offset: 3, total: 6, body: Readable.from([Buffer.from('def')]) })).toBe(6)
  expect(await first).toBe(3)
  expect(readFileSync(path, 'utf8')).toBe('abcdef')
})

test('a part that begins elsewhere, is sent twice, or goes beyond the end is refused', async () => {
  const path = place()
  const send = (offset: number, text: string) =>
    append(path, { offset, total: 6, body: Readable.from([Buffer.from(text)]) })
  await send(0, 'abc')
  await expect(send(0, 'abc')).rejects.toMatchObject({ code: 'wrong_offset', facts: { offset: 3 } })
  await expect(send(5, 'f')).rejects.toMatchObject({ code: 'wrong_offset' })
  await expect(send(3, 'defghi')).rejects.toMatchObject({ code: 'too_large' })
  await discard(path)
  expect(await arrived(path)).toBe(0)
})
