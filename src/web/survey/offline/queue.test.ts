import { expect, test } from 'vitest'
import { about, blank, type Draft, emptied, ready } from './draft.ts'
import { afterCrash, afterFailure, countUnsent, nextOf } from './queue.ts'

const begun = {
  id: 'a',
  personId: 'p',
  today: '2026-11-21',
  unitId: 'c:32244:2025-07-01',
  roundId: null,
  now: '2026-11-21T03:00:00Z',
}
const draft = (part: Partial<Draft> = {}): Draft => ({ ...blank(begun), ...part })
const known = {
  id: '0199a000-0000-7000-8000-000000000001',
  version: 4,
  name: 'Ba Lành',
  kind: 'businessHousehold' as const,
  representative: 'Trần Thị Lành',
  phone: '•••••••111',
  address: 'Ấp Tân Lập',
  state: 'active' as const,
  workers: 9,
  revenueVnd: 1_000_000_000,
  products: 'tôm khô',
}

test('of all that wait the survey that has waited longest goes first, and drafts do not go', () => {
  const drafts = [
    draft({ id: 'new', state: 'waiting', savedAt: '2026-11-21T05:00:00Z' }),
    draft({ id: 'old', state: 'waiting', savedAt: '2026-11-21T04:00:00Z' }),
    draft({ id: 'begun', state: 'draft', savedAt: '2026-11-21T01:00:00Z' }),
  ]
  expect(nextOf(drafts)?.id).toBe('old')
  expect(nextOf([draft()])).toBeNull()
  expect(countUnsent([...drafts, draft({ state: 'sent' })])).toBe(3)
})

test('a crash while sending leaves a survey that is sent again', () => {
  expect(afterCrash(draft({ state: 'sending' })).state).toBe('waiting')
  expect(afterCrash(draft({ state: 'refused' })).state).toBe('refused')
})

test('a lost line and an ended session leave it waiting; what the house refuses is told, and the next one goes', () => {
  for (const code of ['network', 'unavailable', 'not_signed_in'])
    expect(afterFailure(code)).toEqual({ state: 'waiting', goOn: false })
  for (const code of ['invalid', 'not_found', 'step_not_allowed'])
    expect(afterFailure(code)).toEqual({ state: 'refused', goOn: true })
})

test('what the register says stands in the form, but figures and telephones are asked anew', () => {
  const { facts, seen, seenVersion } = about(draft().answers, known)
  expect(facts).toMatchObject({
    name: 'Ba Lành',
    address: 'Ấp Tân Lập',
    workers: null,
    revenueVnd: null,
    phone: '',
  })
  expect({ seenVersion, workers: seen?.workers }).toEqual({ seenVersion: 4, workers: 9 })
})

test('the browser refuses what the door would refuse, on the same fields', () => {
  const answers = { ...draft().answers, year: 2027 }
  const read = ready(answers, { today: '2026-11-21', questions: [] })
  const refused = read.ok ? [] : read.fields.map(({ path }) => path.join('.'))
  expect(refused).toEqual(['facts.name', 'facts.kind', 'year'])
  const named = { ...about(answers, known), year: 2027 }
  const later = ready(named, { today: '2026-11-21', questions: [] })
  expect(later.ok ? [] : later.fields.map(({ code }) => code)).toEqual(['survey.future_year'])
})

test('once a survey has arrived this telephone keeps its name and nothing else of it', () => {
  const full = draft({ answers: { ...about(draft().answers, known), difficulties: 'Thiếu vốn' } })
  const left = emptied({
    ...full,
    photos: [{ id: 'f', name: 'a.jpg', blob: new Blob(['x']), refusal: null }],
  })
  expect(left.answers.facts.name).toBe('Ba Lành')
  expect(left.photos[0]?.blob).toBeNull()
  const { name: _, ...rest } = left.answers.facts
  expect(JSON.stringify([rest, left.answers.seen, left.answers.difficulties])).not.toMatch(/Lành|vốn/)
})
