import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inTree, questionOf, readOrganisationSearch } from './search.ts'

test('an address that says nonsense says nothing; the nation is province 00', () => {
  expect(readOrganisationSearch({ loai: 'làng', tinh: 'x', ngay: 'mai', het: 'có', xem: 'bảng' })).toEqual({})
  expect(questionOf(readOrganisationSearch({ tinh: 0 }), '2026-11-21')).toMatchObject({ provinceId: '00' })
  expect(questionOf(readOrganisationSearch({ tinh: 8, het: true }), '2026-11-21')).toMatchObject({
    provinceId: '08',
    validity: 'any',
  })
})

test('a tree shows every row once, each below its parent', () => {
  const forest = fc.array(fc.nat(30), { maxLength: 30 }).map((parents) =>
    // a parent always stands before: no circle
    parents.map((parent, index) => ({ id: String(index), parentId: parent < index ? String(parent) : null })),
  )
  fc.assert(
    fc.property(forest, (rows) => {
      const tree = inTree(rows)
      expect(tree.map(({ id }) => id).toSorted()).toEqual(rows.map(({ id }) => id).toSorted())
      for (const [place, { parentId, depth }] of tree.entries()) {
        const above = tree.slice(0, place).find(({ id }) => id === parentId)
        expect(depth).toBe(parentId === null ? 0 : (above?.depth ?? Number.NaN) + 1)
      }
    }),
  )
})
