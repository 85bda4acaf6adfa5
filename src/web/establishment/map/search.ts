import { readEstablishmentSearch, type EstablishmentSearch } from '../search.ts'

const measures = ['count', 'workers', 'supportVnd'] as const
export type Measure = (typeof measures)[number]

/** What the address of the map says: the filters of the list, which province, what is drawn and how. */
export interface MapSearch extends EstablishmentSearch {
  /** code of a province */
  tinh?: string
  ve?: Measure
  kieu?: 'bang' | 'so-do'
}

/** Reads an address; what makes no sense is as if it were not there. */
export function readMapSearch(search: Record<string, unknown>): MapSearch {
  const said = search['tinh']
  // an address gives 96 as a number and 08 as a text
  const code = typeof said === 'string' || typeof said === 'number' ? String(said) : ''
  const measure = measures.find((one) => one === search['ve'])
  const look = search['kieu'] === 'bang' || search['kieu'] === 'so-do' ? search['kieu'] : undefined
  return {
    ...readEstablishmentSearch(search),
    ...(/^\d{2}$/.test(code) ? { tinh: code } : {}),
    ...(measure ? { ve: measure } : {}),
    ...(look ? { kieu: look } : {}),
  }
}

const address = (path: string, search: object): string => {
  const parts = new URLSearchParams(
    Object.entries(search).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]])),
  ).toString()
  return parts === '' ? path : `${path}?${parts}`
}

/** The list under the same filters, at one place. */
export const listPath = ({ tinh: _, ve: __, kieu: ___, ...filters }: MapSearch, unitId: string): string =>
  address('/co-so', { ...filters, dv: unitId })

/** The map of one province under the same filters. */
export const provincePath = (search: MapSearch, code: string): string =>
  address('/co-so/ban-do', { ...search, dv: undefined, tinh: code })
