import { type NationalStanding, nationalStandings } from '#contract/planning/national/nouns.ts'

type Search = Record<string, unknown>

const textOf = (q: unknown): { q?: string } =>
  typeof q === 'string' || typeof q === 'number' ? { q: String(q).slice(0, 200) } : {}
const provinceOf = (tinh: unknown): { tinh?: string } =>
  /^\d{2}$/.test(String(tinh)) ? { tinh: String(tinh) } : {}

/** `tinh` names a province for the Ministry. */
export interface NationalSearch {
  q?: string
  tt?: NationalStanding
  tinh?: string
}

export function readNationalSearch({ q, tt, tinh }: Search): NationalSearch {
  const standing = nationalStandings.find((each) => each === tt)
  return { ...textOf(q), ...provinceOf(tinh), ...(standing ? { tt: standing } : {}) }
}

export interface CalendarSearch {
  tinh?: string
  xem?: 'danh-sach' | 'thang'
  /** `2026-10` */
  thang?: string
}

export const readCalendarSearch = ({ tinh, xem, thang }: Search): CalendarSearch => ({
  ...provinceOf(tinh),
  ...(xem === 'danh-sach' || xem === 'thang' ? { xem } : {}),
  ...(/^\d{4}-(?:0[1-9]|1[0-2])$/.test(String(thang)) ? { thang: String(thang) } : {}),
})

export interface OutsideSearch {
  q?: string
}

export const readOutsideSearch = ({ q }: Search): OutsideSearch => textOf(q)
