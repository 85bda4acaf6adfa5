import { unitAttributes } from '../../../words/eligibility.ts'
import type { Subject } from '../../subject.ts'
import type { Attribute } from '../attributes.ts'
import { isOf, type Rule, type RuleOf } from '../rule.ts'
import type { AttributeTest } from '../terms.ts'
import type { Finding, Looked } from '../verdict.ts'
import { looked, type PlaceFacts, type Said, some, unruled } from './facts.ts'
import { claimOf } from './who.ts'

/** What is written down of one of these units; null: nothing. */
export const saidOf = (place: PlaceFacts, attribute: Attribute, unitIds: readonly string[]): Said | null =>
  place.said.find((said) => said.attribute === attribute && unitIds.includes(said.unitId)) ?? null

/**
 * The years since a phường was made of a xã are counted to 31 December of the year before.
 * @see TT 46/2012/TT-BCT Đ.3
 */
const within = (since: string, years: number, day: string): boolean =>
  `${Number(since.slice(0, 4)) + years}${since.slice(4)}` >= `${Number(day.slice(0, 4)) - 1}-12-31`

function tested(place: PlaceFacts, test: AttributeTest, day: string): { outcome: Finding; told: string } {
  const unit = test.of === 'parent' ? place.above.at(-1) : place
  const said = unit ? saidOf(place, test.attribute, [unit.id]) : null
  const name = unit ? `${unit.kind} ${unit.name}` : place.path
  const what = unitAttributes[test.attribute].toLowerCase()
  if (!said) return { outcome: 'unclear', told: `Chưa có dữ liệu «${what}» của ${name}` }
  const fits =
    test.years === null
      ? test.values.includes(said.value)
      : said.value !== 'no' && said.value <= day && within(said.value, test.years, day)
  // a fact that must still be compared with its paper decides nothing
  const sure = said.confidence !== 'uncertain'
  return {
    outcome: sure ? (fits ? 'passed' : 'failed') : 'unclear',
    told: `${name}: ${what} ${told(test.attribute, said.value)}${sure ? '' : ' (cần đối chiếu)'}`,
  }
}

const roman = { special: 'đặc biệt', '1': 'I', '2': 'II', '3': 'III', '4': 'IV', '5': 'V' }

const told = (attribute: Attribute, value: string): string =>
  attribute === 'cityClass'
    ? (Object.entries(roman).find(([key]) => key === value)?.[1] ?? value)
    : value === 'yes'
      ? 'có'
      : value === 'no'
        ? 'không'
        : `ngày ${value.split('-').toReversed().join('/')}`

/** Does the rule speak of a unit of this kind? */
function speaksOf({ terms }: RuleOf<'place'>, place: PlaceFacts): boolean {
  if (terms.craftVillage) return true
  const parent = place.above.at(-1)
  const province = place.above.at(0)
  return (
    terms.unitKinds.some((kind) => kind === place.kind) &&
    (terms.above.length === 0 ||
      terms.above.some(({ level, kind }) => parent?.level === level && parent.kind === kind)) &&
    (terms.ofCity === null || (province?.kind === 'Thành phố') === terms.ofCity)
  )
}

const described = (place: PlaceFacts): string => {
  const parent = place.above.at(-1)
  const kind = place.kind.toLowerCase()
  if (!parent) return `${place.path}.`
  const of =
    parent.level === 'province' && parent.kind === 'Thành phố'
      ? 'thành phố trực thuộc trung ương'
      : parent.level === 'district' && parent.kind === 'Thành phố'
        ? 'thành phố thuộc tỉnh'
        : parent.kind.toLowerCase()
  return `${place.path}: ${kind} của ${of}.`
}

interface Judged {
  outcome: Finding
  looked: Looked
}

function judgeOne(
  subject: Subject,
  rules: readonly RuleOf<'place'>[],
  place: PlaceFacts,
  day: string,
): Judged {
  const found = rules
    .filter((rule) => speaksOf(rule, place))
    .map((rule) => {
      const { terms } = rule
      if (terms.craftVillage) {
        const claimed = claimOf(subject, 'craftVillage')
        const outcome: Finding = claimed === 'yes' ? 'passed' : claimed === 'unknown' ? 'unclear' : 'failed'
        return { rule, holds: outcome, told: 'Sản xuất trong làng nghề đã được công nhận' }
      }
      const test = terms.test ? tested(place, terms.test, day) : null
      return { rule, holds: test?.outcome ?? ('passed' as const), told: test?.told ?? null }
    })
  const say = (one: (typeof found)[number], outcome: Finding): Judged => ({
    outcome,
    looked: looked(one.rule, 'place', outcome, [described(place), one.told].filter(Boolean).join(' ')),
  })
  const inside = found.filter(({ rule }) => rule.terms.result === 'in')
  const outside = found.filter(({ rule, holds }) => rule.terms.result === 'out' && holds !== 'failed')
  const passed = inside.find(({ holds }) => holds === 'passed')
  if (passed) return say(passed, 'passed')
  const open = inside.find(({ holds }) => holds === 'unclear')
  if (open) return say(open, 'unclear')
  const out = outside[0]
  if (out) return say(out, out.holds === 'passed' ? 'failed' : 'unclear')
  const [first] = inside.filter(({ rule }) => !rule.terms.craftVillage)
  if (first) return say(first, 'failed')
  return {
    outcome: 'unclear',
    looked: unruled('place', 'unclear', {
      title: 'Địa bàn được hỗ trợ',
      found: `${described(place)} Chưa có quy định cho loại đơn vị này vào ngày này.`,
      remedy: 'Đối chiếu văn bản có hiệu lực vào ngày này.',
    }),
  }
}

const noPlace: Looked = unruled('place', 'unclear', {
  title: 'Địa bàn được hỗ trợ',
  found: 'Chưa có địa điểm sản xuất.',
  remedy: 'Chọn xã, phường nơi đặt máy móc, nhà xưởng; tính theo nơi sản xuất, không theo trụ sở.',
})

/**
 * Where it is produced, and not where the seat is. A place that lies in several units of the day is judged in each:
 * where all agree nothing must be chosen.
 * @see NĐ 45/2012/NĐ-CP Đ.1 k.2; TT 46/2012/TT-BCT Đ.3; NĐ 235/2025/NĐ-CP
 */
export function placeLooked(
  subject: Subject,
  rules: readonly Rule[],
  places: readonly PlaceFacts[],
  day: string,
): Looked {
  const own = rules.filter(isOf('place'))
  const wide = places.find(({ level }) => level !== 'commune')
  if (wide)
    return { ...noPlace, found: `${wide.path}: chưa đến cấp xã.`, remedy: 'Chọn đến xã, phường, đặc khu.' }
  const [first, ...others] = places.map((place) => judgeOne(subject, own, place, day))
  if (!first) return noPlace
  if (others.every(({ outcome }) => outcome === first.outcome)) return first.looked
  return {
    ...first.looked,
    outcome: some([first, ...others].map(({ outcome }) => outcome)) === 'failed' ? 'failed' : 'unclear',
    found: `Nơi sản xuất có thể thuộc một trong ${places.length} đơn vị: ${places.map(({ path }) => path).join('; ')}.`,
    remedy: 'Chọn đúng xã, phường của nơi sản xuất vào ngày đó.',
  }
}
