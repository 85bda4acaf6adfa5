import { existsSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { clamd, readVerdict, scanFile } from './clamd.ts'
import { clamdProgram, fakeClamd, realClamd } from './clamd.testing.ts'
import { eicar, laid } from './testing.ts'

test('bytes are streamed to the scanner whole, and its answer is understood', async () => {
  const fake = await fakeClamd()
  const scan = clamd(fake.address)
  const big = randomBytes(3_000_001)
  expect(await scanFile(scan, laid(big))).toEqual({ kind: 'clean' })
  expect(fake.seen).toEqual([big.length])
  expect(await scanFile(scan, laid(`đầu tệp ${eicar} cuối tệp`))).toEqual({
    kind: 'infected',
    virus: 'Eicar-Test-Signature',
  })
  await fake.close()
})

test('a scanner that is away, gives up, or says something else leaves the file unknown, never clean', async () => {
  expect(await scanFile(clamd('/nowhere/clamd.sock'), laid('x'))).toMatchObject({ kind: 'unknown' })
  expect(await scanFile(clamd('127.0.0.1:1'), laid('x'))).toMatchObject({ kind: 'unknown' })
  const fake = await fakeClamd(100_000)
  expect(await scanFile(clamd(fake.address), laid(randomBytes(2_000_000)))).toMatchObject({ kind: 'unknown' })
  await fake.close()
  for (const text of ['', 'stream: OK and more', 'OK', 'INSTREAM size limit exceeded. ERROR\0'])
    expect(readVerdict(text).kind).toBe('unknown')
})

test.runIf(existsSync(clamdProgram))(
  'the real daemon finds the test virus, and gives up on what is too big',
  async () => {
    const daemon = await realClamd()
    const scan = clamd(daemon.address)
    expect(await scanFile(scan, laid('Căn cứ Luật'))).toEqual({ kind: 'clean' })
    expect(await scanFile(scan, laid(eicar))).toMatchObject({ kind: 'infected' })
    expect(await scanFile(scan, laid(randomBytes(12_000_000)))).toMatchObject({ kind: 'unknown' })
    await daemon.close()
  },
)
