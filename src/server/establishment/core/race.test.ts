import { inject } from 'vitest'
import { openDatabase, type Queryable } from '#server/platform/db.ts'
import { expect, test } from '#server/testing/door.ts'
import { findByTaxCode } from './store.ts'

const undone = new Error('undone')

test('of two who enter the same tax code at once, the second waits until the first has written', async () => {
  const database = openDatabase({ ...inject('database'), user: 'kc_app', max: 2 })
  const asked = (db: Queryable) => findByTaxCode(db, '96', '2001999991', null)
  const caMau = { province: '96' }
  const second = async () =>
    await database.transaction(caMau, async (db) => {
      await db.query(`set local lock_timeout = '100ms'`)
      return await asked(db)
    })
  await database
    .transaction(caMau, async (db) => {
      expect(await asked(db)).toBeNull()
      await expect(second()).rejects.toMatchObject({ code: '55P03' })
      throw undone
    })
    .catch((error: unknown) => {
      if (error !== undone) throw error
    })
  expect(await second()).toBeNull()
  await database.end()
})
