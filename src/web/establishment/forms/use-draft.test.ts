import { expect, test } from 'vitest'
import { rebase } from './use-draft.ts'

test('what I changed stays, what another changed meanwhile comes in, and what both changed is mine to look at', () => {
  const base = { name: 'HTX Tôm khô', seat: 'Ấp 1', otherNames: ['A'], note: '' }
  const mine = { ...base, seat: 'Ấp 2', otherNames: ['A', 'B'] }
  const now = { ...base, name: 'HTX Tôm khô Rạch Gốc', otherNames: ['C'] }
  expect(rebase(mine, base, now)).toEqual({
    name: 'HTX Tôm khô Rạch Gốc',
    seat: 'Ấp 2',
    otherNames: ['A', 'B'],
    note: '',
  })
})
