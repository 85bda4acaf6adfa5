import { Funding } from '#contract/norms/catalogue.ts'

const states = ['uncertain', 'missing', 'confirmed'] as const
export type NormState = (typeof states)[number]

/** What the address of the list says. */
export interface NormSearch {
  q?: string
  /** the day; `moi`: of every day */
  ngay?: string
  noi?: string
  nguon?: Funding
  nd?: number
  tt?: NormState
}

const isDay = (value: unknown): value is string => /^(\d{4}-\d{2}-\d{2}|moi)$/.test(String(value))
const isUnit = (value: unknown): value is string =>
  /^[pdc]:\d{2,5}:(before-)?\d{4}-\d{2}-\d{2}$/.test(String(value))

export function readNormSearch(search: Record<string, unknown>): NormSearch {
  const { ngay, noi } = search
  const q = typeof search['q'] === 'string' || typeof search['q'] === 'number' ? String(search['q']) : ''
  const nguon = Funding.safeParse(search['nguon']).data
  const tt = states.find((state) => state === search['tt'])
  const content = Number(search['nd'])
  return {
    ...(q ? { q: q.slice(0, 200) } : {}),
    ...(isDay(ngay) ? { ngay } : {}),
    ...(isUnit(noi) ? { noi } : {}),
    ...(nguon ? { nguon } : {}),
    ...(Number.isInteger(content) && content >= 1 && content <= 9 ? { nd: content } : {}),
    ...(tt ? { tt } : {}),
  }
}

/** The question for the server; also the filters of the file that is taken away. */
export const questionOf = ({ q, ngay, noi, nguon, nd, tt }: NormSearch) => ({
  q: q ?? '',
  ...(ngay ? { on: ngay === 'moi' ? 'any' : ngay } : {}),
  ...(noi ? { place: noi } : {}),
  ...(nguon ? { funding: nguon } : {}),
  ...(nd ? { content: nd } : {}),
  ...(tt ? { state: tt } : {}),
})

/** What the address of the comparison says. */
export interface DiffSearch {
  tu?: string
  den?: string
  noi?: string
  q?: string
  /** also what stayed the same */
  het?: true
}

const plainDay = (value: unknown): string | undefined =>
  /^\d{4}-\d{2}-\d{2}$/.test(String(value)) ? String(value) : undefined

export function readDiffSearch(search: Record<string, unknown>): DiffSearch {
  const [tu, den] = [plainDay(search['tu']), plainDay(search['den'])]
  const q = typeof search['q'] === 'string' || typeof search['q'] === 'number' ? String(search['q']) : ''
  return {
    ...(tu ? { tu } : {}),
    ...(den ? { den } : {}),
    ...(isUnit(search['noi']) ? { noi: search['noi'] } : {}),
    ...(q ? { q: q.slice(0, 200) } : {}),
    ...(search['het'] === true ? { het: true as const } : {}),
  }
}
