import { expect, test } from 'vitest'
import { asProblem, undisturbed } from './refusals.ts'

const failing = (code: string) => Object.assign(new Error('từ cơ sở dữ liệu'), { code })

/** Work that fails with these codes in turn, and then succeeds; tells how often it was asked. */
function work(...codes: string[]) {
  let asked = 0
  return {
    count: () => asked,
    run: async () => {
      const code = codes[asked]
      asked += 1
      if (code) throw failing(code)
      return 'xong'
    },
  }
}

test.for(['40P01', '40001'])('a transaction undone by another (%s) is done again', async (code) => {
  const collided = work(code, code)
  expect(await undisturbed(collided.run)).toBe('xong')
  expect(collided.count()).toBe(3)
})

test('a third collision is told, and what is no collision is not tried again', async () => {
  const stubborn = work('40P01', '40P01', '40P01')
  await expect(undisturbed(stubborn.run)).rejects.toMatchObject({ code: '40P01' })
  const refused = work('23505')
  await expect(undisturbed(refused.run)).rejects.toMatchObject({ code: '23505' })
  expect(refused.count()).toBe(1)
})

test('what row-level security refuses is out of reach, and what nobody foresaw stays an error', () => {
  const walled = Object.assign(new Error('new row violates row-level security policy'), { code: '42501' })
  expect(asProblem(walled)).toMatchObject({ code: 'out_of_reach' })
  const denied = failing('42501')
  expect(asProblem(denied)).toBe(denied)
})
