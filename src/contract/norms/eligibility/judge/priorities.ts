import { unitAttributes } from '../../../words/eligibility.ts'
import { industriesIn, type Industry, type Subject, type Told } from '../../subject.ts'
import { isOf, type Mapping, type Rule, type RuleOf } from '../rule.ts'
import type { PriorityTest } from '../terms.ts'
import type { Finding, PriorityFound } from '../verdict.ts'
import { basisOf, type PlaceFacts, some } from './facts.ts'
import { lettersOf, liesBelow } from './industry.ts'
import { saidOf } from './place.ts'
import { claimOf } from './who.ts'

interface Seen {
  outcome: Finding
  found: string
}

const ofTold = (told: Told): Finding => (told === 'yes' ? 'passed' : told === 'no' ? 'failed' : 'unclear')

const toldWords = {
  typicalProduct: 'sản phẩm công nghiệp nông thôn tiêu biểu',
  keyProduct: 'sản phẩm chủ lực, mũi nhọn',
  exports: 'sản phẩm xuất khẩu',
  womenOwned: 'phụ nữ làm chủ',
  minorityOwned: 'người dân tộc thiểu số làm chủ',
  craftVillage: 'sản xuất trong làng nghề',
  cleanerProduction: 'áp dụng sản xuất sạch hơn',
  clusterInfrastructure: 'đầu tư hạ tầng cụm công nghiệp',
} as const

const measureWords = {
  workers: 'số lao động',
  ocopStars: 'số sao OCOP',
  localMaterial: 'tỷ lệ nguyên liệu của tỉnh (%)',
} as const

function ofAttributes(names: readonly (keyof typeof unitAttributes)[], places: readonly PlaceFacts[]): Seen {
  const seen = places.flatMap((place) =>
    names.map((name) => {
      const said = saidOf(place, name, [place.id, ...place.above.map(({ id }) => id)])
      const word = unitAttributes[name].toLowerCase()
      if (!said) return { outcome: 'unclear' as const, found: `${place.path}: chưa có dữ liệu «${word}».` }
      return { outcome: ofTold(said.value === 'yes' ? 'yes' : 'no'), found: `${place.path}: ${word}.` }
    }),
  )
  const outcome = places.length === 0 ? 'unclear' : some(seen.map((each) => each.outcome))
  return {
    outcome,
    found: seen.find((each) => each.outcome === outcome)?.found ?? 'Chưa có địa điểm sản xuất.',
  }
}

function ofMeasure(test: Extract<PriorityTest, { kind: 'atLeast' | 'above' }>, subject: Subject): Seen {
  const value = subject[test.fact]
  const word = measureWords[test.fact]
  if (value === undefined) return { outcome: 'unclear', found: `Chưa biết ${word}.` }
  const holds = test.kind === 'atLeast' ? value >= test.value : value > test.value
  return { outcome: holds ? 'passed' : 'failed', found: `${word}: ${value}.` }
}

function ofAge(years: number, subject: Subject, day: string): Seen {
  const { foundedOn } = subject
  if (foundedOn === undefined) return { outcome: 'unclear', found: 'Chưa biết ngày thành lập.' }
  const until = `${Number(foundedOn.slice(0, 4)) + years}${foundedOn.slice(4)}`
  return {
    outcome: day <= until ? 'passed' : 'failed',
    found: `Thành lập ngày ${foundedOn.split('-').toReversed().join('/')}.`,
  }
}

interface Question {
  subject: Subject
  mappings: readonly Mapping[]
  places: readonly PlaceFacts[]
  day: string
}

/** Do the industries hold it? Where none was told, it cannot be told. */
function ofIndustries(subject: Subject, holds: (industry: Industry) => boolean): Seen {
  const industries = industriesIn(subject.industries)
  if (industries.length === 0) return { outcome: 'unclear', found: 'Chưa có ngành nghề.' }
  return {
    outcome: industries.some(holds) ? 'passed' : 'failed',
    found: `Mã ngành ${industries.map(({ code }) => code).join(', ')}.`,
  }
}

/** Within units of old or of today: where the place lies in several units of the day, all of them must. */
function ofUnits(unitIds: readonly string[], places: readonly PlaceFacts[]): Seen {
  const inside = places.filter((place) => unitIds.some((id) => place.within.includes(id)))
  const may = places.length === 0 || inside.length > 0
  return {
    outcome: !may ? 'failed' : inside.length > 0 && inside.length === places.length ? 'passed' : 'unclear',
    found: `${places[0]?.path ?? 'Chưa có địa điểm sản xuất'}.`,
  }
}

function ofFact({ fact }: Extract<PriorityTest, { kind: 'told' }>, subject: Subject): Seen {
  const told =
    fact === 'craftVillage' || fact === 'cleanerProduction' || fact === 'clusterInfrastructure'
      ? claimOf(subject, fact)
      : subject[fact]
  const word = toldWords[fact]
  return { outcome: ofTold(told), found: told === 'unknown' ? `Chưa biết: ${word}.` : `Cơ sở có: ${word}.` }
}

function seenBy(test: PriorityTest, { subject, mappings, places, day }: Question): Seen {
  switch (test.kind) {
    case 'attribute':
      return ofAttributes(test.names, places)
    case 'within':
      return ofUnits(test.unitIds, places)
    case 'told':
      return ofFact(test, subject)
    case 'atLeast':
    case 'above':
      return ofMeasure(test, subject)
    case 'youngerThan':
      return ofAge(test.years, subject, day)
    case 'stated':
      return { outcome: 'unclear', found: 'Người đọc hồ sơ xem và cho biết.' }
    case 'letters':
      return ofIndustries(subject, (one) =>
        lettersOf(one, mappings).some((letter) => test.letters.includes(letter)),
      )
    case 'codes':
      return ofIndustries(subject, (one) =>
        test.codes.flatMap(industriesIn).some((code) => liesBelow(one, code)),
      )
  }
}

const groups = { place: 0, industry: 1, applicant: 2 } satisfies Record<PriorityFound['group'], number>

function foundOf(rule: RuleOf<'priority'>, question: Question): PriorityFound {
  const seen = rule.terms.tests.map((test) => seenBy(test, question))
  const outcome = some(seen.map((each) => each.outcome))
  const found = seen.filter((each) => each.outcome === outcome).map((each) => each.found)
  return {
    group: rule.terms.group,
    rank: rule.terms.rank,
    outcome,
    title: rule.title,
    found: [...new Set(found)].join(' '),
    remedy: outcome === 'passed' || rule.remedy === '' ? null : rule.remedy,
    local: rule.provinceId !== '00',
    rule: { id: rule.id, version: rule.version },
    basis: basisOf(rule),
  }
}

/**
 * Priorities that hold or may hold, in the order of the law: places before industries, the nation's before the
 * province's, by rank.
 * @see NĐ 45/2012/NĐ-CP Đ.6; TT 46/2012/TT-BCT Đ.6; NĐ 235/2025/NĐ-CP
 */
export const prioritiesFound = (rules: readonly Rule[], question: Question): PriorityFound[] =>
  rules
    .filter(isOf('priority'))
    .map((rule) => foundOf(rule, question))
    .filter(({ outcome }) => outcome !== 'failed')
    .toSorted(
      (a, b) =>
        groups[a.group] - groups[b.group] ||
        Number(a.local) - Number(b.local) ||
        a.rank - b.rank ||
        a.title.localeCompare(b.title),
    )
