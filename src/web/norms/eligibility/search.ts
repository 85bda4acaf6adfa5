import { attributes, type Attribute } from '#contract/norms/eligibility/attributes.ts'
import { ruleAspects, type RuleAspect } from '#contract/norms/eligibility/terms.ts'

type Search = Record<string, unknown>

const text = (value: unknown): string | undefined =>
  (typeof value === 'string' || typeof value === 'number') && String(value).trim() !== ''
    ? String(value).slice(0, 200)
    : undefined
const one = <V extends string>(value: unknown, of: readonly V[]): V | undefined =>
  of.find((each) => each === value)
const day = (value: unknown): string | undefined =>
  /^\d{4}-\d{2}-\d{2}$/.test(String(value)) ? String(value) : undefined
const province = (value: unknown): string | undefined =>
  /^\d{2}$/.test(String(value)) ? String(value) : undefined

const ruleStates = ['uncertain', 'unconfirmed', 'confirmed'] as const

/** What the address of the rules says. */
export interface RuleSearch {
  q?: string
  loai?: RuleAspect
  ngay?: string
  tinh?: string
  tt?: (typeof ruleStates)[number]
}

export function readRuleSearch(search: Search): RuleSearch {
  const q = text(search['q'])
  const loai = one(search['loai'], ruleAspects)
  const ngay = day(search['ngay'])
  const tinh = province(search['tinh'])
  const tt = one(search['tt'], ruleStates)
  return {
    ...(q && { q }),
    ...(loai && { loai }),
    ...(ngay && { ngay }),
    ...(tinh && { tinh }),
    ...(tt && { tt }),
  }
}

export interface ChangeSearch {
  tu?: string
  den?: string
  tinh?: string
}

export function readChangeSearch(search: Search): ChangeSearch {
  const tu = day(search['tu'])
  const den = day(search['den'])
  const tinh = province(search['tinh'])
  return { ...(tu && { tu }), ...(den && { den }), ...(tinh && { tinh }) }
}

export interface MappingSearch {
  q?: string
}

export const readMappingSearch = (search: Search): MappingSearch => {
  const q = text(search['q'])
  return q ? { q } : {}
}

export interface GroundSearch {
  q?: string
  dd?: Attribute
  ngay?: string
}

export function readGroundSearch(search: Search): GroundSearch {
  const q = text(search['q'])
  const dd = one(search['dd'], attributes)
  const ngay = day(search['ngay'])
  return { ...(q && { q }), ...(dd && { dd }), ...(ngay && { ngay }) }
}
