import { expect, test } from 'vitest'
import { Problem } from '#contract/kernel/problem.ts'
import { toWire } from './wire.ts'

test('a refused step names the state of the record in the words of its kind', () => {
  for (const [state, words] of [
    ['merged', 'Đã gộp vào hồ sơ khác'],
    ['deferred', 'Để lại năm sau'],
    ['accepted', 'Đã chấp nhận'],
    ['approved', 'Đang thực hiện'],
    ['issued', 'Đã phát hành'],
    ['đã rút', 'đã rút'],
  ] as const) {
    const { detail } = toWire(new Problem('step_not_allowed', { facts: { state } }), 'wire')
    expect(detail).toBe(`Bản ghi đang ở trạng thái «${words}», không làm được việc này.`)
  }
})
