import { inject } from 'vitest'
import { expect, test } from '#server/testing/door.ts'
import { borrow } from '#server/testing/database.ts'
import { readFacts, readTables } from './facts.ts'
import { loadTerritory, provinceTenantOf } from './index.ts'
import { keepLinks, keepUnits } from './store-facts.ts'
import { findUnitByCodeAt } from './store.ts'

/** Works as the role that loads facts, and leaves nothing behind. */
const asOwner = async (name: string, work: (db: Awaited<ReturnType<typeof borrow>>) => Promise<void>) => {
  const db = await borrow(inject('database'), name)
  try {
    await work(db)
  } finally {
    await db.giveBack()
  }
}

const row = ['commune', '32244', 'Xã', 'Phan Ngọc Hiển', '96', '2025-07-01'].join('\t')

test('the same tables are loaded once', async ({ db }) => {
  expect(await loadTerritory(db)).toBeNull()
})

test('a newer table ends a unit and adds another, and the day before stays as it was', async () => {
  await asOwner('newer table', async (db) => {
    const tables = readTables()
    const ended = tables.units.replace(`${row}\t\n`, `${row}\t2027-06-30\n`)
    const units = `${ended}commune\t32244\tPhường\tPhan Ngọc Hiển\t96\t2027-07-01\t\n`
    const succession = `${tables.succession}2027-07-01\tcommune\t32244\t32244\treclassified\n`
    const newer = readFacts({ units, succession })
    expect(await keepUnits(db, newer.units)).toEqual({ added: 1, ended: 1, differing: [] })
    expect(await keepLinks(db, newer.links)).toBe(1)
    const kindOn = async (date: string) => (await findUnitByCodeAt(db, 'commune', '32244', date))?.kind
    expect([await kindOn('2027-06-30'), await kindOn('2027-07-01')]).toEqual(['Xã', 'Phường'])
    expect(await keepUnits(db, newer.units)).toEqual({ added: 0, ended: 0, differing: [] })
  })
})

test('a table that tells the past otherwise is reported and changes nothing', async () => {
  await asOwner('other past', async (db) => {
    const tables = readTables()
    const other = tables.units.replace('commune\t00004\tPhường\tTrúc Bạch', 'commune\t00004\tXã\tTrúc Bạch')
    const kept = await keepUnits(db, readFacts({ ...tables, units: other }).units)
    expect(kept).toEqual({ added: 0, ended: 0, differing: ['c:00004:before-2025-07-01'] })
    expect((await findUnitByCodeAt(db, 'commune', '00004', '2020-01-01'))?.kind).toBe('Phường')
  })
})

test('the application reads the units and cannot write them', async ({ db }) => {
  await expect(db.query(`update territory.unit set name = 'x'`)).rejects.toThrow(/permission denied/)
})

test('a code of old Bến Tre leads to the jurisdiction of today, the code itself no longer stands', async ({
  db,
}) => {
  expect(await provinceTenantOf(db, '83', '2014-01-01')).toBe('86')
  expect(await provinceTenantOf(db, '83', '2026-01-01')).toBeNull()
})
