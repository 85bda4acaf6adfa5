import { expect, test } from 'vitest'
import { pageOf } from './use-original.ts'

const section = (ref: string, parent: string | null) => ({ ref, parent, number: '', title: '' })
const content = { sections: [section('II', null), section('II.1', 'II'), section('II.1.2', 'II.1')] }

test('a passage opens on its own page, else on the page of the passage around it', () => {
  const places = [
    { place: 'II', page: 2 },
    { place: 'II.1.2', page: 5 },
  ]
  expect(pageOf(content, places, 'II.1.2')).toBe(5)
  expect(pageOf(content, places, 'II.1')).toBe(2)
  expect(pageOf(content, [], 'II.1')).toBeNull()
  expect(pageOf(content, places, 'X')).toBeNull()
})

test('a passage that is its own parent by mistake opens without a page', () => {
  expect(pageOf({ sections: [section('A', 'B'), section('B', 'A')] }, [], 'A')).toBeNull()
})
