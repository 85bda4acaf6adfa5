import { expect, test } from 'vitest'
import { formatSize } from './size.ts'
import { markOf, named, nextOf, reduce, type Sending } from './queue.ts'

const file = (name: string, type = 'image/jpeg') => new File(['x'], name, { type, lastModified: 7 })
const queueOf = (...names: string[]) =>
  reduce([], { what: 'add', files: names.map((name) => ({ key: name, file: file(name) })) })
const change = (queue: readonly Sending[], key: string, state: Sending['state']) =>
  reduce(queue, { what: 'change', key, to: { state } })

test('two files go at a time, in the order in which they were chosen', () => {
  let queue = queueOf('a', 'b', 'c')
  expect(nextOf(queue)?.key).toBe('a')
  queue = change(change(queue, 'a', 'sending'), 'b', 'checking')
  expect(nextOf(queue)).toBeUndefined()
  expect(nextOf(change(queue, 'a', 'paused'))?.key).toBe('c')
  expect(nextOf(reduce(queue, { what: 'forget', key: 'b' }))?.key).toBe('c')
})

test('a picture without a name of its own is called by its moment; a name of one’s own stays', () => {
  const now = new Date(2026, 10, 21, 9, 5, 7)
  expect(named(file('image.jpg'), 'Ảnh chụp', now).name).toBe('Ảnh chụp 2026-11-21 09.05.07.jpg')
  expect(named(file('image.png', 'image/png'), 'Ảnh dán', now).name).toBe('Ảnh dán 2026-11-21 09.05.07.png')
  expect(named(file('Quyết định 12.jpg'), 'Ảnh dán', now).name).toBe('Quyết định 12.jpg')
  expect(markOf(named(file('image.jpg'), 'x', now))).toBe('1-7')
})

test('sizes are told as people read them', () => {
  expect([1, 1023, 2_411_724, 104_857_600, 5e12].map(formatSize)).toEqual([
    '1 byte',
    '1.023 byte',
    '2,3 MB',
    '100 MB',
    '4.656,6 GB',
  ])
})
