import { contracts } from '#contract/index.ts'
import type { Contract } from '#contract/kernel/act.ts'
import { isGranted } from '#contract/grants.ts'
import { roles } from '#contract/identity/nouns.ts'
import { exports, imports } from '../registered-tables.ts'
import { expect, test } from './door.ts'

/** What every table that comes in or goes out owes, read from the page that registers them. */

const named = new Map<string, Contract>(Object.values<Contract>(contracts).map((one) => [one.name, one]))

/** Whatever a list needs to be asked at all. */
const filters = JSON.stringify({ code: 'ca-mau-2026-2030', id: 'p:96:2025-07-01', year: 2027 })

test('every list that goes out is drawn by a query of its name, with columns of different names', () => {
  expect(new Set(exports.map(({ list }) => list)).size).toBe(exports.length)
  for (const { list, columns, title } of exports) {
    expect(named.get(list)?.kind, list).toBe('query')
    expect(title, list).not.toBe('')
    expect(new Set(columns.map(({ key }) => key)).size, list).toBe(columns.length)
  }
})

test.each(exports.map(({ list }) => list))('%s goes out whole for somebody who may ask it', async (list) => {
  const open = named.get(list)?.open === true
  expect(open || roles.some((role) => isGranted(role, list)), list).toBe(true)
})

test('every list goes out as a file, or is refused with a problem and never with an accident', async ({
  as,
}) => {
  for (const { list } of exports) {
    for (const who of [as.administrator, as.appraiser, as.visitor]) {
      const code = await who.ask('tables.export', { list, format: 'csv', filters }).then(
        ({ size }) => ((size ?? 0) > 3 ? 'written' : 'empty'),
        (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : String(error)),
      )
      expect(['written', 'not_granted', 'not_signed_in', 'not_found'], `${list}: ${code}`).toContain(code)
    }
  }
})

test('every table that comes in is told apart by required columns, and needs an act that somebody is granted', () => {
  for (const { kind, needs, columns, keyColumns } of imports) {
    expect(named.get(needs)?.kind, kind).toBe('act')
    expect(
      roles.some((role) => isGranted(role, needs)),
      kind,
    ).toBe(true)
    expect(keyColumns.length, kind).toBeGreaterThan(0)
    for (const key of keyColumns)
      expect(columns.find((column) => column.key === key)?.required, `${kind}.${key}`).toBe(true)
  }
})
