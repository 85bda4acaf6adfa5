import { PassThrough } from 'node:stream'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createProgress, during } from './progress.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const toFile = () => {
  const stream = new PassThrough()
  return { progress: createProgress({ stream }), lines: () => String(stream.read() ?? '') }
}

test('a log file gets a line at the beginning of long work, a sign of life every ten seconds and its end', async () => {
  const { progress, lines } = toFile()
  const task = progress.task('Nạp dữ liệu')
  vi.advanceTimersByTime(20_500)
  task.done('5 chương trình')
  expect(lines()).toBe(
    'Nạp dữ liệu…\nNạp dữ liệu… 10 giây\nNạp dữ liệu… 20 giây\nNạp dữ liệu: 5 chương trình (20,5 giây)\n',
  )
})

test('quick work is not mentioned, and nothing is said after its end', async () => {
  const { progress, lines } = toFile()
  expect(await during(progress, 'Kiểm tra', async () => 7)).toBe(7)
  vi.advanceTimersByTime(60_000)
  expect(lines()).toBe('')
})

test('failed work says so and leaves the reason to whoever catches the error', async () => {
  const { progress, lines } = toFile()
  const work = during(progress, 'Nạp dữ liệu', async () => {
    vi.advanceTimersByTime(1000)
    throw new Error('hỏng')
  })
  await expect(work).rejects.toThrow('hỏng')
  expect(lines()).toBe('Nạp dữ liệu…\nNạp dữ liệu: không được (1,0 giây)\n')
})
