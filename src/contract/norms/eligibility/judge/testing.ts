import conditions from '../../../../../data/reference/eligibility/conditions.json' with { type: 'json' }
import industries from '../../../../../data/reference/eligibility/industries.json' with { type: 'json' }
import local from '../../../../../data/reference/eligibility/local.json' with { type: 'json' }
import places from '../../../../../data/reference/eligibility/places.json' with { type: 'json' }
import priorities from '../../../../../data/reference/eligibility/priorities.json' with { type: 'json' }
import sizes from '../../../../../data/reference/eligibility/sizes.json' with { type: 'json' }
import transitions from '../../../../../data/reference/eligibility/transitions.json' with { type: 'json' }
import vsic from '../../../../../data/reference/eligibility/vsic.json' with { type: 'json' }
import who from '../../../../../data/reference/eligibility/who.json' with { type: 'json' }
import { Mapping, Rule } from '../rule.ts'
import type { PlaceFacts, Said } from './facts.ts'

interface Fact {
  key: string
  province: string
  from: string
  to?: string
  territory?: string
}

const ruleOf = (fact: Fact): Rule =>
  Rule.parse({
    ...fact,
    id: fact.key,
    provinceId: fact.province,
    validFrom: fact.from,
    validTo: fact.to ?? null,
    territoryId: fact.territory ?? null,
    version: 1,
    confirmedBy: null,
    confirmedOn: null,
    bases: [{ text: 'basis' in fact ? fact.basis : '', legalId: null }],
  })

/** The rules that we ship, as the judge reads them. */
export const shippedRules: Rule[] = [
  who,
  sizes,
  places,
  industries,
  conditions,
  priorities,
  local,
  transitions,
].flatMap((facts: readonly Fact[]) => facts.map(ruleOf))

/** The rules of the nation and of one province. */
export const rulesFor = (province: string): Rule[] =>
  shippedRules.filter(({ provinceId }) => provinceId === '00' || provinceId === province)

export const shippedMappings: Mapping[] = vsic.map((fact, index) =>
  Mapping.parse({ sense: 'in', note: '', ...fact, id: String(index), provinceId: '00', name: '' }),
)

const unit = (id: string, level: PlaceFacts['level'], kind: string, name: string) => ({
  id,
  level,
  kind,
  name,
})

/** A commune of today: `Xã` of `Tỉnh` Cà Mau. */
export const aPlace = (kind: string, provinceKind: string, said: Said[] = []): PlaceFacts => {
  const province = unit('p:96:2025-07-01', 'province', provinceKind, 'Thử')
  return {
    ...unit('c:00001:2025-07-01', 'commune', kind, 'Thử'),
    path: `${kind} Thử, ${provinceKind.toLowerCase()} Thử`,
    above: [province],
    within: ['c:00001:2025-07-01', province.id],
    said,
  }
}

/** A commune of before July 2025, below a district. */
export const anOldPlace = (
  kind: string,
  districtKind: string,
  provinceKind: string,
  said: Said[] = [],
): PlaceFacts => {
  const province = unit('p:83:before-2025-07-01', 'province', provinceKind, 'Cũ')
  const district = unit('d:829:before-2025-07-01', 'district', districtKind, 'Cũ')
  return {
    ...unit('c:00001:before-2025-07-01', 'commune', kind, 'Cũ'),
    path: `${kind} Cũ, ${districtKind.toLowerCase()} Cũ, ${provinceKind.toLowerCase()} Cũ`,
    above: [province, district],
    within: ['c:00001:before-2025-07-01', district.id, province.id],
    said,
  }
}
