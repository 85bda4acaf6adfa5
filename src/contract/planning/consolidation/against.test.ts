import { expect, test } from 'vitest'
import { broughtTo } from './against.ts'

const classes = { line: 'target/kq-05', area: 1, unit: 'lớp' }
const brought = { area: 1, budgetLine: null, unit: 'Lớp', quantity: 3, count: 1 }

test('a line that names a target of the programme bears that one out, whatever it counts', () => {
  const naming = { ...brought, budgetLine: 'target/kq-05', unit: 'khoá', area: 2, quantity: 4 }
  expect(broughtTo(classes, [naming])).toEqual({ planned: 4, count: 1 })
  expect(broughtTo({ ...classes, line: 'target/kq-06' }, [naming])).toEqual({ planned: 0, count: 0 })
})

test('a line that names none counts for targets of its content that count the same', () => {
  expect(broughtTo(classes, [brought, { ...brought, area: 2 }, { ...brought, unit: 'máy' }])).toEqual({
    planned: 3,
    count: 1,
  })
  expect(broughtTo({ ...classes, area: null }, [brought, { ...brought, area: 2 }]).planned).toBe(6)
  expect(broughtTo({ ...classes, unit: '' }, [{ ...brought, unit: null }]).count).toBe(0)
})
