import { expect, test } from 'vitest'
import { z } from 'zod'
import { alsoTold, eachOf, type FieldRule, hasCome, rulesOf } from './field-rules.ts'

interface Stay {
  from: string
  to: string
}
interface Journey {
  begun: string
  stays: readonly Stay[]
  guide: { name: string; phone: string }
  paid: boolean
}

const inOrder = rulesOf<Stay>()(['from', 'to'], ({ from, to }) =>
  to < from ? [{ path: ['to'], code: 'days.order' }] : [],
)
const paidFirst = rulesOf<Journey>()(['guide.phone', 'paid'], ({ guide, paid }) =>
  guide.phone !== '' && !paid ? [{ path: ['paid'], code: 'paid.first', facts: { phone: guide.phone } }] : [],
)
const rules: FieldRule<Journey>[] = [hasCome('begun'), eachOf('stays', [inOrder]), paidFirst]

const stay = z.object({ from: z.iso.date(), to: z.iso.date() })
const journey = alsoTold(
  z.object({
    begun: z.iso.date(),
    stays: z.array(stay),
    guide: z.object({ name: z.string().min(1), phone: z.string().max(12) }),
    paid: z.boolean(),
    note: z.string().max(3).default(''),
  }),
  rules,
  () => '2026-11-21',
)

const turned = { from: '2026-02-02', to: '2026-02-01' }
const wrong = {
  begun: '2027-01-01',
  stays: [turned],
  guide: { name: 'Sáu Lành', phone: '0913555121' },
  paid: false,
}
const told = (input: object): string[] =>
  journey
    .safeParse(input)
    .error?.issues.map(
      ({ path, ...issue }) =>
        `${path.join('.')} ${issue.code === 'custom' ? String(issue.params?.['code']) : issue.code}`,
    ) ?? []

test('where everything can be read the act is left to ask its rules itself', () => {
  expect(told(wrong)).toEqual([])
})

test('beside a field that cannot be read, every rule on other fields is told in the same answer', () => {
  expect(told({ ...wrong, note: 'dài quá' })).toEqual([
    'note too_big',
    'begun date.future',
    'stays.0.to days.order',
    'paid paid.first',
  ])
})

test('a rule says nothing of a field that cannot be read, and of others inside the same part it does', () => {
  expect(told({ ...wrong, begun: 'mai' })).toEqual([
    'begun invalid_format',
    'stays.0.to days.order',
    'paid paid.first',
  ])
  expect(told({ ...wrong, guide: { ...wrong.guide, name: '' } })).toContain('paid paid.first')
  expect(told({ ...wrong, guide: { name: 'Sáu', phone: 'x'.repeat(13) } })).not.toContain('paid paid.first')
  expect(told({ ...wrong, guide: null })).not.toContain('paid paid.first')
})

test('in a list, lines that can be read are judged beside one that cannot', () => {
  expect(told({ ...wrong, stays: [{ from: 'x', to: '2026-01-01' }, turned] })).toEqual([
    'stays.0.from invalid_format',
    'begun date.future',
    'stays.1.to days.order',
    'paid paid.first',
  ])
  expect(told({ ...wrong, stays: 'không' })).toEqual([
    'stays invalid_type',
    'begun date.future',
    'paid paid.first',
  ])
  expect(told({ ...wrong, stays: [turned, 7] })).toContain('stays.0.to days.order')
})

test('what is no record at all is refused as it is', () => {
  expect(journey.safeParse(null).success).toBe(false)
  expect(journey.safeParse('x').error?.issues).toHaveLength(1)
})

test('what the words need goes along', () => {
  const issues = journey.safeParse({ ...wrong, note: 'dài quá' }).error?.issues ?? []
  const paid = issues.find(({ path }) => path[0] === 'paid')
  expect(paid).toMatchObject({ params: { facts: { phone: '0913555121' } } })
})
