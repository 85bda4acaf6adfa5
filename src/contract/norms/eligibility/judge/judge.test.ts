import fc from 'fast-check'
import { expect, test } from 'vitest'
import { EstablishmentKind } from '../../nouns.ts'
import { Size } from '../../size.ts'
import { Subject, type SubjectInput } from '../../subject.ts'
import { Ask, type AskInput, type Verdict } from '../verdict.ts'
import { judge } from './judge.ts'
import type { PlaceFacts, Said } from './facts.ts'
import { anOldPlace, aPlace, rulesFor, shippedMappings, shippedRules } from './testing.ts'

const maker: SubjectInput = { kind: 'sme', size: 'small', industries: '2025:10201' }

function judged(subject: SubjectInput, ask: AskInput, places: PlaceFacts[], province = '96'): Verdict {
  const facts = { rules: rulesFor(province), mappings: shippedMappings, places }
  return judge(Subject.parse(subject), Ask.parse(ask), facts)
}

const at = (verdict: Verdict, aspect: string) => verdict.looked.find((each) => each.aspect === aspect)
const now: AskInput = { on: '2026-11-21' }
const said = (unitId: string, attribute: Said['attribute'], value: string): Said => ({
  unitId,
  attribute,
  value,
  confidence: 'known',
})

test('Article 1.2 as amended: xã, phường and đặc khu of a province count since 15/10/2025', () => {
  for (const kind of ['Xã', 'Phường', 'Đặc khu'])
    expect(judged(maker, now, [aPlace(kind, 'Tỉnh')]).outcome).toBe('eligible')
})

test('Article 1.2 as amended: of a city of the state, xã and đặc khu count and phường do not', () => {
  expect(judged(maker, now, [aPlace('Xã', 'Thành phố')]).outcome).toBe('eligible')
  expect(judged(maker, now, [aPlace('Đặc khu', 'Thành phố')]).outcome).toBe('eligible')
  const ward = judged(maker, now, [aPlace('Phường', 'Thành phố')])
  expect(ward.outcome).toBe('ineligible')
  expect(at(ward, 'place')?.remedy).toContain('làng nghề')
  expect(at(ward, 'place')?.basis[0]?.text).toContain('235/2025')
})

test('Article 1.2 as amended: a recognised craft village counts wherever it lies, in a phường of a city too', () => {
  const village = { ...maker, craftVillage: 'yes' as const }
  expect(judged(village, now, [aPlace('Phường', 'Thành phố')]).outcome).toBe('eligible')
  const unsure = judged({ ...maker, craftVillage: 'unknown' }, now, [aPlace('Phường', 'Thành phố')])
  expect(unsure.outcome).toBe('unclear')
})

test('TT 46/2012 Art. 3: xã and thị trấn count, phường of a thị xã and of a city of class 2 or 3 too', () => {
  const then: AskInput = { on: '2018-05-01' }
  const district = 'd:829:before-2025-07-01'
  expect(judged(maker, then, [anOldPlace('Xã', 'Thành phố', 'Tỉnh')]).outcome).toBe('eligible')
  expect(judged(maker, then, [anOldPlace('Thị trấn', 'Huyện', 'Tỉnh')]).outcome).toBe('eligible')
  expect(judged(maker, then, [anOldPlace('Phường', 'Thị xã', 'Tỉnh')]).outcome).toBe('eligible')
  const ward = (cityClass: string) =>
    judged(maker, then, [anOldPlace('Phường', 'Thành phố', 'Tỉnh', [said(district, 'cityClass', cityClass)])])
  expect(ward('2').outcome).toBe('eligible')
  expect(ward('3').outcome).toBe('eligible')
  expect(ward('1').outcome).toBe('unclear')
  const unknown = judged(maker, then, [anOldPlace('Phường', 'Thành phố', 'Tỉnh')])
  expect(unknown.outcome).toBe('unclear')
  expect(at(unknown, 'place')?.remedy).toContain('loại đô thị')
})

test('TT 46/2012 Art. 3: a phường of a class 1 city counts five years after it was a xã, counted to 31/12 before', () => {
  const ward = 'c:00001:before-2025-07-01'
  const place = (made: string) =>
    anOldPlace('Phường', 'Thành phố', 'Tỉnh', [
      said('d:829:before-2025-07-01', 'cityClass', '1'),
      said(ward, 'formerCommune', made),
    ])
  const outcome = (made: string, on: string) => judged(maker, { on }, [place(made)]).outcome
  expect(outcome('2015-06-01', '2020-08-01')).toBe('eligible')
  expect(outcome('2015-06-01', '2021-02-01')).toBe('ineligible')
  expect(outcome('2015-12-31', '2021-02-01')).toBe('eligible')
  expect(outcome('no', '2020-08-01')).toBe('ineligible')
})

test('TT 46/2012 Art. 3: the place of production counts; where none is told, it is asked for', () => {
  const verdict = judged(maker, now, [])
  expect(verdict.outcome).toBe('unclear')
  expect(at(verdict, 'place')?.remedy).toContain('không theo trụ sở')
})

test('Article 1.2: a union of co-operatives counts since 15/10/2025 and not before', () => {
  const union: SubjectInput = { kind: 'cooperativeUnion', industries: '2025:10201' }
  expect(judged(union, { on: '2025-10-14' }, [aPlace('Xã', 'Tỉnh')]).outcome).toBe('ineligible')
  expect(judged(union, { on: '2025-10-15' }, [aPlace('Xã', 'Tỉnh')]).outcome).toBe('eligible')
})

test('Article 1.2: an enterprise larger than the law on SMEs says is told so, and what would help', () => {
  const verdict = judged({ ...maker, size: 'large' }, now, [aPlace('Xã', 'Tỉnh')])
  expect(verdict.outcome).toBe('ineligible')
  expect(at(verdict, 'size')?.remedy).toContain('sản xuất sạch hơn')
  expect(judged({ ...maker, size: undefined }, now, [aPlace('Xã', 'Tỉnh')]).outcome).toBe('unclear')
})

test('Article 5: an industry outside the list fails with what to do; minerals count on difficult ground only', () => {
  const trade = judged({ ...maker, industries: '2025:3600' }, now, [aPlace('Xã', 'Tỉnh')])
  expect(at(trade, 'industry')).toMatchObject({ outcome: 'failed' })
  const mine = (values: Said[]) =>
    at(judged({ ...maker, industries: '2025:0810' }, now, [aPlace('Xã', 'Tỉnh', values)]), 'industry')
      ?.outcome
  expect(mine([])).toBe('unclear')
  const unit = 'c:00001:2025-07-01'
  expect(mine([said(unit, 'difficult', 'yes')])).toBe('passed')
  expect(mine([said(unit, 'difficult', 'no'), said(unit, 'especiallyDifficult', 'no')])).toBe('failed')
})

test('TT 46/2012 Art. 4: machines must be new, and a third foreign fair in a year is refused', () => {
  const place = [aPlace('Xã', 'Tỉnh')]
  const machines = (answers: string) => judged(maker, { ...now, activity: 'N-MMTB', answers }, place)
  expect(machines('').outcome).toBe('unclear')
  expect(machines('new-machines=no;better-machines=yes').outcome).toBe('ineligible')
  expect(machines('new-machines=yes;better-machines=yes').outcome).toBe('eligible')
  const fairs = (n: number) =>
    judged(maker, { ...now, activity: 'N-HCNN', answers: `foreign-fairs=${n}` }, place)
  expect(fairs(1).outcome).toBe('eligible')
  expect(fairs(2).outcome).toBe('ineligible')
})

test('Article 6: places come before industries, and where nothing is written of a place it may still have priority', () => {
  const unit = 'c:00001:2025-07-01'
  const subject: SubjectInput = {
    ...maker,
    exports: 'yes',
    workers: 60,
    womenOwned: 'yes',
    localMaterial: 50,
  }
  const { priorities } = judged(subject, now, [aPlace('Xã', 'Tỉnh', [said(unit, 'border', 'yes')])])
  const held = priorities.filter(({ outcome }) => outcome === 'passed').map(({ rule }) => rule.id)
  expect(held[0]).toBe('pri-place-1-2025')
  expect(held).toContain('pri-women')
  expect(held).not.toContain('pri-ind-local')
  expect(held.indexOf('pri-ind-labour')).toBeLessThan(held.indexOf('pri-women'))
  const open = priorities.find(({ rule }) => rule.id === 'pri-place-2-2025')
  expect(open).toMatchObject({ outcome: 'unclear' })
  expect(open?.found).toContain('chưa có dữ liệu')
})

test('a đề án approved before 15/10/2025 goes on under the old rules (transition clause of NĐ 235/2025)', () => {
  const approved = judged(maker, { on: '2026-03-01', decidedOn: '2025-05-10' }, [
    anOldPlace('Phường', 'Quận', 'Thành phố', [
      said('c:00001:before-2025-07-01', 'formerCommune', '2022-01-01'),
    ]),
  ])
  expect(approved).toMatchObject({ judgedBy: '2025-05-10', outcome: 'eligible' })
  expect(approved.transition).toContain('235/2025')
  expect(judged(maker, { on: '2026-03-01', decidedOn: '2025-12-01' }, []).judgedBy).toBe('2026-03-01')
})

test('a place that lies in two units of the day need not be chosen where both have the same answer', () => {
  const [inside, outside] = [aPlace('Xã', 'Thành phố'), aPlace('Phường', 'Thành phố')]
  expect(judged(maker, now, [inside, { ...inside, id: 'c:00002:2025-07-01' }]).outcome).toBe('eligible')
  expect(judged(maker, now, [inside, outside]).outcome).toBe('unclear')
})

const day = fc.date({ min: new Date('2012-07-05'), max: new Date('2030-12-31'), noInvalidDate: true })
const iso = day.map((date) => date.toISOString().slice(0, 10))
const anyPlace = fc.constantFrom(
  aPlace('Xã', 'Tỉnh'),
  aPlace('Phường', 'Tỉnh'),
  aPlace('Phường', 'Thành phố'),
  anOldPlace('Phường', 'Quận', 'Thành phố'),
  anOldPlace('Xã', 'Huyện', 'Tỉnh'),
  anOldPlace('Phường', 'Thành phố', 'Tỉnh'),
)
const anySubject: fc.Arbitrary<SubjectInput> = fc.record({
  kind: fc.constantFrom(...EstablishmentKind.options),
  size: fc.constantFrom(...Size.options),
  industries: fc.constantFrom('', '2025:10201', '2025:2592', '2018:1629', '2025:3600'),
  craftVillage: fc.constantFrom('yes' as const, 'no' as const, 'unknown' as const),
})

test('TT 46/2012 Art. 3: whoever applies cleaner production is never limited by place or size', () => {
  fc.assert(
    fc.property(anySubject, iso, anyPlace, (subject, on, place) => {
      expect(judged({ ...subject, cleanerProduction: 'yes' }, { on }, [place]).outcome).toBe('eligible')
    }),
    { numRuns: 300 },
  )
})

test('since 15/10/2025 every commune of a province counts for whoever may benefit', () => {
  const kinds = fc.constantFrom('Xã', 'Phường', 'Đặc khu')
  const later = iso.filter((on) => on >= '2025-10-15')
  fc.assert(
    fc.property(anySubject, later, kinds, (subject, on, kind) => {
      const verdict = judged(subject, { on }, [aPlace(kind, 'Tỉnh')])
      for (const each of verdict.looked.filter(({ aspect }) => aspect === 'place'))
        expect(each.outcome).toBe('passed')
    }),
  )
})

test('the verdict changes only on a day on which a rule begins or ends', () => {
  const turns = new Set(
    shippedRules.flatMap(({ validFrom, validTo }) => [
      validFrom,
      ...(validTo ? [new Date(Date.parse(validTo) + 86_400_000).toISOString().slice(0, 10)] : []),
    ]),
  )
  const strip = ({ outcome, looked }: Verdict) => ({
    outcome,
    looked: looked.map((each) => [each.aspect, each.outcome, each.rule?.id]),
  })
  fc.assert(
    fc.property(anySubject, iso, anyPlace, (subject, on, place) => {
      const next = new Date(Date.parse(on) + 86_400_000).toISOString().slice(0, 10)
      if (turns.has(next)) return
      expect(strip(judged(subject, { on }, [place]))).toEqual(strip(judged(subject, { on: next }, [place])))
    }),
    { numRuns: 300 },
  )
})
