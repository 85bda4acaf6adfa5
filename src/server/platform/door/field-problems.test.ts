import { expect, test } from 'vitest'
import { z } from 'zod'
import { fieldProblems } from './field-problems.ts'

const Asked = z.object({
  count: z.coerce.number().int().min(1).max(1000).default(1),
  q: z.string().max(3).default(''),
  ids: z.array(z.string()).min(1).max(2).default(['a']),
})

const told = (input: unknown) => fieldProblems(Asked.safeParse(input).error ?? new z.ZodError([]), input)

test('a number in an address is too large or too small, not too long or too short', () => {
  expect(told({ count: '1001' })).toEqual([{ path: ['count'], code: 'too_big', facts: { max: 1000 } }])
  expect(told({ count: '-4' })).toEqual([{ path: ['count'], code: 'too_small', facts: { min: 1 } }])
})

test('a text is too long, a list has too many', () => {
  expect(told({ q: 'abcd' })).toEqual([{ path: ['q'], code: 'too_long', facts: { max: 3, length: 4 } }])
  expect(told({ ids: [] })).toEqual([{ path: ['ids'], code: 'too_few', facts: { min: 1 } }])
  expect(told({ ids: ['a', 'b', 'c'] })).toEqual([
    { path: ['ids'], code: 'too_long', facts: { max: 2, length: 3 } },
  ])
})
