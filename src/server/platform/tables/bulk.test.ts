import { inject } from 'vitest'
import { expect, test } from '#server/testing/door.ts'
import { inBulk } from './bulk.ts'

test('rows that flow in keep an empty text apart from nothing, and quotes, commas and line ends as they are', async () => {
  const rows = ['', null, 'Cơ sở "Út", ấp 3\r\nxã Phan Ngọc Hiển', '  '].map((text, n) => ({ n, text }))
  await inBulk(inject('database'), async (bulk) => {
    await bulk.query('create temporary table flowed (n int, text text)')
    await bulk.copy('flowed', rows, () => {})
    expect((await bulk.query('select n, text from flowed order by n')).rows).toEqual(rows)
  })
})
