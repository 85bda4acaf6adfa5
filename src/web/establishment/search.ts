import type { EstablishmentKind } from '#contract/norms/nouns.ts'
import type { Size } from '#contract/norms/size.ts'
import type { EstablishmentState } from '#contract/establishment/nouns.ts'
import { establishmentKinds, establishmentStates, sizeWords } from '#contract/words/establishment.ts'

const sorts = ['new', 'name', 'workers', 'changed'] as const
type Sort = (typeof sorts)[number]

/** What the address of the list and of the map says; both read it alike, so that one leads to the other. */
export interface EstablishmentSearch {
  q?: string
  /** kind */
  loai?: EstablishmentKind
  /** state */
  tt?: EstablishmentState
  /** unit of a place of production */
  dv?: string
  /** VSIC code of any level */
  nganh?: string
  quymo?: Size
  /** tag */
  the?: string
  /** craft village, cluster */
  lang?: string
  cum?: string
  /** women-owned, minority-owned, exporting */
  nu?: 'yes'
  dtts?: 'yes'
  xk?: 'yes'
  /** OCOP stars, at least */
  sao?: number
  /** support had: ever, never, or a year */
  ht?: string
  /** changed since a day */
  tu?: string
  xep?: Sort
}

type Search = Record<string, unknown>

const text = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 200) : undefined
const fitting = (value: unknown, form: RegExp): string | undefined => {
  const said = text(value)
  return said !== undefined && form.test(said) ? said : undefined
}
const keyOf = <K extends string>(value: unknown, words: Readonly<Record<K, string>>): K | undefined =>
  Object.hasOwn(words, String(value)) ? (String(value) as K) : undefined
const yes = (value: unknown): 'yes' | undefined => (value === 'yes' ? 'yes' : undefined)

const id = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/
const starsOf = (value: unknown): number | undefined => {
  const stars = Number(value)
  return Number.isInteger(stars) && stars >= 1 && stars <= 5 ? stars : undefined
}

/** Reads an address; what makes no sense is as if it were not there. */
export function readEstablishmentSearch(search: Search): EstablishmentSearch {
  const read = {
    q: text(search['q']),
    loai: keyOf(search['loai'], establishmentKinds),
    tt: keyOf(search['tt'], establishmentStates),
    dv: fitting(search['dv'], /^[pdc]:\d{2,5}:(before-)?\d{4}-\d{2}-\d{2}$/),
    nganh: fitting(search['nganh'], /^([A-Z]|\d{2,5})$/),
    quymo: keyOf(search['quymo'], sizeWords),
    the: fitting(search['the'], id),
    lang: fitting(search['lang'], id),
    cum: fitting(search['cum'], id),
    nu: yes(search['nu']),
    dtts: yes(search['dtts']),
    xk: yes(search['xk']),
    sao: starsOf(search['sao']),
    ht: fitting(search['ht'], /^(ever|never|(19|20)\d\d)$/),
    tu: fitting(search['tu'], /^\d{4}-\d{2}-\d{2}$/),
    xep: sorts.find((sort) => sort === search['xep']),
  }
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined && value !== ''))
}

/** The same as the queries take it. */
export const filtersOf = (search: EstablishmentSearch) => ({
  q: search.q,
  kind: search.loai,
  state: search.tt,
  unit: search.dv,
  industry: search.nganh,
  size: search.quymo,
  tag: search.the,
  village: search.lang,
  cluster: search.cum,
  women: search.nu,
  minority: search.dtts,
  exports: search.xk,
  stars: search.sao,
  supported: search.ht,
  changedSince: search.tu,
})

/** Does the address leave establishments out? An order leaves out none. */
export const isFiltered = ({ xep: _, ...search }: EstablishmentSearch): boolean =>
  Object.values(search).some((value) => value !== undefined)
