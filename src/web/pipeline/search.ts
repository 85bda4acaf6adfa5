import type { Arrangement, Origin, ProposalState } from '#contract/pipeline/nouns.ts'
import { arrangements, origins, proposalStates, proposalVerdicts } from '#contract/words/pipeline.ts'
import { areas } from '#contract/words/vi.ts'
import type { Input } from '#web/kit/call/call.ts'

/** What the address of the bank says. */
export interface BankSearch {
  q?: string
  /** board or list */
  xem?: 'bang' | 'danh-sach'
  tt?: ProposalState
  nguon?: Origin
  /** content of Article 4 */
  nd?: number
  hd?: string
  loai?: Arrangement
  nam?: number
  /** commune */
  xa?: string
  /** establishment */
  cs?: string
  dk?: keyof typeof proposalVerdicts
  von?: 'national' | 'local'
  /** on my desk */
  cua?: 'toi'
  /** asked above the ceiling */
  vuot?: 'co'
}

type Search = Record<string, unknown>

const keyOf = <K extends string>(value: unknown, words: Readonly<Record<K, string>>): K | undefined =>
  Object.hasOwn(words, String(value)) ? (String(value) as K) : undefined
const fitting = (value: unknown, form: RegExp): string | undefined =>
  (typeof value === 'string' || typeof value === 'number') && form.test(String(value))
    ? String(value)
    : undefined
const numberOf = (value: unknown, form: RegExp): number | undefined => {
  const found = fitting(value, form)
  return found === undefined ? undefined : Number(found)
}
const funds = { national: '', local: '' } as const
const unit = /^[pdc]:\d{2,5}:(before-)?\d{4}-\d{2}-\d{2}$/
const id = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/

/** Reads an address; what makes no sense is as if it were not there. */
export function readBankSearch(search: Search): BankSearch {
  const area = keyOf(search['nd'], areas)
  const read = {
    q: fitting(search['q'], /\S/)?.slice(0, 200),
    xem: keyOf(search['xem'], { bang: '', 'danh-sach': '' }),
    tt: keyOf(search['tt'], proposalStates),
    nguon: keyOf(search['nguon'], origins),
    nd: area === undefined ? undefined : Number(area),
    hd: fitting(search['hd'], /^N-[A-Z0-9]{2,12}$/),
    loai: keyOf(search['loai'], arrangements),
    nam: numberOf(search['nam'], /^20\d\d$/),
    xa: fitting(search['xa'], unit),
    cs: fitting(search['cs'], id),
    dk: keyOf(search['dk'], proposalVerdicts),
    von: keyOf(search['von'], funds),
    cua: keyOf(search['cua'], { toi: '' }),
    vuot: keyOf(search['vuot'], { co: '' }),
  }
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined))
}

/** The filters as the queries of the bank take them. */
export const filtersOf = (search: BankSearch): Input<'pipeline.board'> => ({
  ...(search.q ? { q: search.q } : {}),
  ...(search.tt ? { state: search.tt } : {}),
  ...(search.nguon ? { origin: search.nguon } : {}),
  ...(search.nd ? { area: search.nd } : {}),
  ...(search.hd ? { activity: search.hd } : {}),
  ...(search.loai ? { arrangement: search.loai } : {}),
  ...(search.nam ? { year: search.nam } : {}),
  ...(search.xa ? { unit: search.xa } : {}),
  ...(search.cs ? { establishment: search.cs } : {}),
  ...(search.dk ? { verdict: search.dk } : {}),
  ...(search.von ? { fund: search.von } : {}),
  ...(search.cua ? { mine: 'yes' as const } : {}),
  ...(search.vuot ? { above: 'yes' as const } : {}),
})

/** Does the address narrow anything? */
export const isNarrowed = (search: BankSearch): boolean => Object.keys(search).some((key) => key !== 'xem')

/** What the address of the ranking says. */
export interface RankingSearch {
  nam?: number
  von?: 'national' | 'local'
  /** only what is ready */
  ss?: 'co'
}

export function readRankingSearch(search: Search): RankingSearch {
  const read = {
    nam: numberOf(search['nam'], /^20\d\d$/),
    von: keyOf(search['von'], funds),
    ss: keyOf(search['ss'], { co: '' }),
  }
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined))
}

/** What a new proposal begins with: an establishment, and what the calculator was asked. */
export interface NewSearch {
  /** establishment */
  cs?: string
  /** type of activity */
  hd?: string
  /** costs as the calculator's address has them */
  chi?: string
  /** place */
  noi?: string
  /** a draft to go on with */
  nhap?: string
}

export function readNewSearch(search: Search): NewSearch {
  const read = {
    cs: fitting(search['cs'], id),
    hd: fitting(search['hd'], /^N-[A-Z0-9]{2,12}$/),
    chi: fitting(search['chi'], /^[\w:;-]{1,2000}$/),
    noi: fitting(search['noi'], unit),
    nhap: fitting(search['nhap'], id),
  }
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined))
}
