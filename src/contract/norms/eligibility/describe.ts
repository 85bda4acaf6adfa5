import { claims, establishmentKinds, priorityGroups, sizes, unitAttributes } from '../../words/eligibility.ts'
import type { SizeTerms } from '../size.ts'
import type { PlaceTerms, PriorityTest, RuleTerms } from './terms.ts'

/** What the machine reads of a rule, in words: so that whoever confirms it sees what will be asked. */

const listed = (words: readonly string[]): string => words.join(', ')
const billions = (vnd: number): string => `${(vnd / 1e9).toLocaleString('vi-VN')} tỷ`

function place(terms: PlaceTerms): string {
  if (terms.craftVillage) return 'Nơi sản xuất trong làng nghề được công nhận, ở bất kỳ đâu'
  const kinds = listed(terms.unitKinds.map((kind) => kind.toLowerCase()))
  const above = terms.above.map(({ level, kind }) =>
    kind === 'Thành phố'
      ? level === 'province'
        ? 'thành phố trực thuộc trung ương'
        : 'thành phố thuộc tỉnh'
      : kind.toLowerCase(),
  )
  const of = above.length > 0 ? ` của ${listed(above)}` : ''
  const { test } = terms
  const when = test
    ? test.years === null
      ? `, khi ${unitAttributes[test.attribute].toLowerCase()} là ${listed(test.values)}`
      : `, khi ${unitAttributes[test.attribute].toLowerCase()} chưa quá ${test.years} năm`
    : ''
  return `${kinds.charAt(0).toUpperCase()}${kinds.slice(1)}${of}${when}: ${terms.result === 'in' ? 'thuộc' : 'không thuộc'} địa bàn`
}

const facts = {
  typicalProduct: 'có sản phẩm CNNT tiêu biểu',
  keyProduct: 'có sản phẩm chủ lực',
  exports: 'xuất khẩu',
  womenOwned: 'phụ nữ làm chủ',
  minorityOwned: 'người dân tộc thiểu số làm chủ',
  craftVillage: 'trong làng nghề',
  cleanerProduction: 'áp dụng sản xuất sạch hơn',
  clusterInfrastructure: 'đầu tư hạ tầng cụm công nghiệp',
} as const
const measures = {
  workers: 'số lao động',
  ocopStars: 'sao OCOP',
  localMaterial: 'nguyên liệu của tỉnh, %',
} as const

const codesOf = (codes: readonly string[]): string =>
  listed([...new Set(codes.map((code) => code.split(':')[1] ?? code))])

function tested(test: PriorityTest): string {
  switch (test.kind) {
    case 'attribute':
      return `địa bàn: ${listed(test.names.map((name) => unitAttributes[name].toLowerCase()))}`
    case 'within':
      return `thuộc ${test.unitIds.length} đơn vị được nêu tên`
    case 'told':
      return facts[test.fact]
    case 'atLeast':
      return `${measures[test.fact]} từ ${test.value}`
    case 'above':
      return `${measures[test.fact]} trên ${test.value}`
    case 'youngerThan':
      return `thành lập chưa quá ${test.years} năm`
    case 'letters':
      return `ngành nghề điểm ${listed(test.letters)}`
    case 'codes':
      return `mã ngành ${codesOf(test.codes)}`
    case 'stated':
      return 'người đọc hồ sơ xét'
  }
}

const sizeBands = (terms: SizeTerms): string =>
  terms.bands
    .map(({ size, workers, revenueVnd, capitalVnd }) => {
      const bounds = [
        workers === null ? null : `≤ ${workers} lao động`,
        revenueVnd === null ? null : `doanh thu ≤ ${billions(revenueVnd)}`,
        capitalVnd === null ? null : `vốn ≤ ${billions(capitalVnd)}`,
      ].filter((bound) => bound !== null)
      return `${sizes[size]}: ${bounds.join('; ')}`
    })
    .join('. ')

/** The terms of a rule in a sentence; `nameOf` says what an activity's code stands for, where a person reads it. */
export function describeTerms(terms: RuleTerms, nameOf?: (code: string) => string): string {
  switch (terms.aspect) {
    case 'who': {
      const kinds =
        terms.kinds.length > 7 ? 'Mọi loại hình' : listed(terms.kinds.map((kind) => establishmentKinds[kind]))
      return [
        terms.claim === null ? kinds : `${kinds}, ${claims[terms.claim]}`,
        ...(terms.sizes.length > 0
          ? [`quy mô ${listed(terms.sizes.map((size) => sizes[size].toLowerCase()))}`]
          : []),
        ...(terms.anywhere ? ['không giới hạn địa bàn'] : []),
        ...(terms.anyIndustry ? ['không xét ngành nghề'] : []),
      ].join('; ')
    }
    case 'place':
      return place(terms)
    case 'industry':
      return [
        `Điểm ${terms.letter === 'dd' ? 'đ' : terms.letter}, Điều 5`,
        ...(terms.claim === null ? [] : [`hoặc ${claims[terms.claim]}`]),
        ...(terms.places.length > 0
          ? [`chỉ ở: ${listed(terms.places.map((name) => unitAttributes[name].toLowerCase()))}`]
          : []),
      ].join('; ')
    case 'condition':
      return [
        terms.question,
        terms.test === 'below' ? `(dưới ${terms.limit ?? ''})` : '(phải là có)',
        ...(terms.activities.length > 0
          ? [`cho ${terms.activities.map((code) => (nameOf ? `«${nameOf(code)}»` : code)).join(', ')}`]
          : []),
        ...(terms.areas.length > 0 ? [`cho nội dung ${listed(terms.areas.map(String))} của Điều 4`] : []),
        ...(terms.industries.length > 0 ? [`mã ngành ${codesOf(terms.industries)}`] : []),
      ].join(' ')
    case 'priority':
      return `${priorityGroups[terms.group]}, thứ ${terms.rank}: ${terms.tests.map(tested).join('; hoặc ')}`
    case 'size':
      return sizeBands(terms)
    case 'transition':
      return `Thay đổi từ ngày ${terms.changedOn.split('-').toReversed().join('/')}`
  }
}
