import { EstablishmentKind } from '#contract/norms/nouns.ts'
import { costsRefusal, typedCosts, type Cost } from '#contract/norms/calculator/asked.ts'
import { Funding } from '#contract/norms/catalogue.ts'

/** What the address of the calculator says: so it can be sent to somebody else. */
export interface CalculatorSearch {
  /** activity; one that the catalogue does not know is told as such */
  viec?: string
  /** place of production */
  noi?: string
  /** "machine:640000000" */
  cp?: string
  /** who asks */
  ai?: EstablishmentKind
  /** industries, "2025:10201" */
  nn?: string
  /** answers to the conditions, "new-machines=yes;…" */
  tl?: string
  /** a whole line of machines */
  dc?: true
  /** priority is claimed */
  ut?: true
  /** how many */
  sl?: number
  /** the day of the rules */
  ngay?: string
  /** which source of money is looked at */
  nguon?: Funding
}

const text = (value: unknown, shape: RegExp): string | undefined => {
  const said = typeof value === 'number' ? `${value}` : value
  return typeof said === 'string' && shape.test(said) ? said : undefined
}

export function readCalculatorSearch(search: Record<string, unknown>): CalculatorSearch {
  const viec = text(search['viec'], /^.{1,40}$/)
  const noi = text(search['noi'], /^[pdc]:\d{2,5}:(before-)?\d{4}-\d{2}-\d{2}$/)
  const ngay = text(search['ngay'], /^\d{4}-\d{2}-\d{2}$/)
  const cp = text(search['cp'], /^.{1,2000}$/)
  const ai = EstablishmentKind.safeParse(search['ai']).data
  const nn = text(search['nn'], /^\d{4}:[A-Z0-9]{1,5}(?:,\d{4}:[A-Z0-9]{1,5})*$/)
  const tl = text(search['tl'], /^[\w.=;-]{1,1000}$/)
  const nguon = Funding.safeParse(search['nguon']).data
  const count = Number(search['sl'])
  return {
    ...(viec ? { viec } : {}),
    ...(noi ? { noi } : {}),
    ...(cp ? { cp } : {}),
    ...(ai ? { ai } : {}),
    ...(nn ? { nn } : {}),
    ...(tl ? { tl } : {}),
    ...(search['dc'] === true ? { dc: true as const } : {}),
    ...(search['ut'] === true ? { ut: true as const } : {}),
    ...(Number.isInteger(count) && count > 1 && count <= 1000 ? { sl: count } : {}),
    ...(ngay ? { ngay } : {}),
    ...(nguon ? { nguon } : {}),
  }
}

/** What stands in the fields, though it be too much. */
export const costsOf = ({ cp }: CalculatorSearch): Cost[] => typedCosts(cp ?? '') ?? []

/** Why the costs of an address cannot be reckoned with, as a word key. */
export const costsWrong = ({ cp }: CalculatorSearch) => costsRefusal(cp ?? '')

/** The question for the server. */
export const questionOf = (search: CalculatorSearch) => ({
  activity: search.viec ?? '',
  ...(search.noi ? { place: search.noi } : {}),
  ...(search.ngay ? { on: search.ngay } : {}),
  ...(search.cp ? { costs: search.cp } : {}),
  ...(search.dc ? { line: 'true' } : {}),
  ...(search.ut ? { priority: 'true' } : {}),
  ...(search.sl ? { count: search.sl } : {}),
  ...(search.ai ? { who: search.ai } : {}),
})
