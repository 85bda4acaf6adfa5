import { expect, test } from 'vitest'
import { describeTerms } from './describe.ts'
import { shippedRules } from './judge/testing.ts'
import { changesBetween, collide } from './keeping.ts'
import { basesIn, inForce, numberIn } from './rule.ts'

const on = (day: string) => shippedRules.filter((rule) => rule.provinceId === '00' && inForce(rule, day))

test('no two shipped rules of one keeper say something of the same thing on one day', () => {
  const pairs = shippedRules.flatMap((one, index) =>
    shippedRules
      .slice(index + 1)
      .filter((other) => one.provinceId === other.provinceId && collide(one, other))
      .map((other) => `${one.key} and ${other.key}`),
  )
  expect(pairs).toEqual([])
})

test('a rule that speaks again of the same kinds on the same days collides; on other days it does not', () => {
  const rule = shippedRules.find(({ key }) => key === 'who-2025-sme')
  if (!rule) throw new Error('who-2025-sme is not shipped')
  expect(collide(rule, { ...rule, title: 'Khác' })).toBe(true)
  expect(collide(rule, { ...rule, validFrom: '2020-01-01', validTo: '2025-10-14' })).toBe(false)
  expect(collide(rule, { ...rule, funding: 'local' })).toBe(true)
  expect(collide({ ...rule, funding: 'national' }, { ...rule, funding: 'local' })).toBe(false)
})

test('NĐ 235/2025 shows as what begins, ends and changes on 15/10/2025', () => {
  const changes = changesBetween(on('2025-10-14'), on('2025-10-15'))
  const found = (kind: string) =>
    changes.filter((change) => change.kind === kind).map(({ before, after }) => (after ?? before)?.key)
  expect(found('changes')).toContain('who-2025-sme')
  expect(found('begins')).toEqual(
    expect.arrayContaining([
      'who-2025-cluster',
      'place-2025-phuong-tp',
      'pri-women',
      'transition-nd-235-2025',
    ]),
  )
  expect(found('ends').every((key) => key?.startsWith('place-'))).toBe(true)
  expect(changesBetween(on('2026-01-01'), on('2026-11-21'))).toEqual([])
})

test('every shipped rule can be told in words, and names a text', () => {
  const mute = shippedRules.filter(
    ({ terms, bases }) => describeTerms(terms).length < 5 || bases.length === 0,
  )
  expect(mute.map(({ key }) => key)).toEqual([])
})

test('the number of a text is read out of how a rule cites it', () => {
  expect(numberIn('NĐ 45/2012/NĐ-CP Đ.1 k.2 điểm a')).toBe('45/2012/NĐ-CP')
  expect(numberIn('TTLT 26/2014/TTLT-BTC-BCT Đ.7')).toBe('26/2014/TTLT-BTC-BCT')
  expect(numberIn('QĐ 810/QĐ-UBND mục II.2')).toBe('810/QĐ-UBND')
  expect(numberIn('Luật 04/2017/QH14 Đ.4')).toBe('04/2017/QH14')
  expect(numberIn('Chương trình khuyến công tỉnh Bến Tre 2014-2020')).toBeNull()
  expect(basesIn('NĐ 1; TT 2;')).toEqual(['NĐ 1', 'TT 2'])
})
