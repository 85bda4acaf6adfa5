import { expect, test } from 'vitest'
import { readRange } from './send-file.ts'
import { readMetadata } from './uploads.ts'

test('a part of a file is read as the standard says', () => {
  expect(readRange('bytes=0-4', 10)).toEqual({ start: 0, end: 4 })
  expect(readRange('bytes=5-', 10)).toEqual({ start: 5, end: 9 })
  expect(readRange('bytes=-3', 10)).toEqual({ start: 7, end: 9 })
  expect(readRange('bytes=-30', 10)).toEqual({ start: 0, end: 9 })
  expect(readRange('bytes=8-99', 10)).toEqual({ start: 8, end: 9 })
  for (const beyond of ['bytes=10-', 'bytes=99-100', 'bytes=-0']) expect(readRange(beyond, 10)).toBe('none')
  for (const whole of [
    undefined,
    '',
    'bytes=',
    'bytes=-',
    'bytes=4-2',
    'lines=1-2',
    'bytes=0-1,3-4',
    'bytes=a-b',
  ])
    expect(readRange(whole, 10)).toBeNull()
})

test('metadata is pairs of a key and a value in base64; anything else is passed over', () => {
  const value = (text: string) => Buffer.from(text).toString('base64')
  expect(readMetadata(`name ${value('Quyết định.pdf')}, role ${value('original')},empty`)).toEqual({
    name: 'Quyết định.pdf',
    role: 'original',
    empty: '',
  })
  expect(readMetadata('')).toEqual({})
  expect(readMetadata('a b c, =;, \u0000 x')).toEqual({ a: Buffer.from('b', 'base64').toString() })
})
