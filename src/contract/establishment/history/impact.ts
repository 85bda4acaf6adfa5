import type { ImpactMeasure } from './nouns.ts'
import { impactMeasures } from './nouns.ts'

/** Figures of one year; null: nobody wrote it down. */
export interface YearFigure {
  year: number
  workers: number | null
  revenueVnd: number | null
  exportVnd: number | null
  taxPaidVnd: number | null
  incomeVnd: number | null
  electricityKwh: number | null
}

/** How many years before and after a support its effect is looked for. */
export const REACH_YEARS = 3

const million = (vnd: number | null): number | null => (vnd === null ? null : vnd / 1_000_000)

/** One measure of one year, in the unit in which it is told. */
function measured(of: YearFigure, measure: ImpactMeasure): number | null {
  switch (measure) {
    case 'workers':
      return of.workers
    case 'revenue':
      return million(of.revenueVnd)
    case 'export':
      return million(of.exportVnd)
    case 'taxPaid':
      return million(of.taxPaidVnd)
    case 'income':
      return million(of.incomeVnd)
    case 'electricityPerBillion':
      return of.electricityKwh === null || !of.revenueVnd
        ? null
        : of.electricityKwh / (of.revenueVnd / 1_000_000_000)
  }
}

export interface Change {
  measure: ImpactMeasure
  before: number | null
  after: number | null
  beforeYear: number | null
  afterYear: number | null
  difference: number | null
  percent: number | null
}

export interface Around {
  changes: Change[]
  missing: string[]
}

const rounded = (n: number): number => Math.round(n * 10) / 10

function changeOf(measure: ImpactMeasure, before: YearFigure | null, after: YearFigure | null): Change {
  const was = before && measured(before, measure)
  const is = after && measured(after, measure)
  const difference = was === null || is === null ? null : rounded(is - was)
  return {
    measure,
    before: was === null ? null : rounded(was),
    after: is === null ? null : rounded(is),
    beforeYear: before?.year ?? null,
    afterYear: after?.year ?? null,
    difference,
    percent: difference === null || !was ? null : rounded((difference / was) * 100),
  }
}

/**
 * What changed around a support of this year: the newest figures of the years before it against the newest of those
 * after. The year of the support itself is neither: half of it lies on each side. What is missing is said.
 */
export function aroundYear(year: number, figures: readonly YearFigure[]): Around {
  const newest = (from: number, to: number): YearFigure | null =>
    figures.filter((one) => one.year >= from && one.year <= to).toSorted((a, b) => b.year - a.year)[0] ?? null
  const before = newest(year - REACH_YEARS, year - 1)
  const after = newest(year + 1, year + REACH_YEARS)
  const missing = [
    ...(before ? [] : [`Chưa có số liệu của các năm ${year - REACH_YEARS}–${year - 1}, trước khi hỗ trợ.`]),
    ...(after ? [] : [`Chưa có số liệu của các năm ${year + 1}–${year + REACH_YEARS}, sau khi hỗ trợ.`]),
  ]
  return { changes: impactMeasures.map((measure) => changeOf(measure, before, after)), missing }
}

/** Đồng of other money on each đồng of support; null where there is no support or nobody knows the other money. */
export const leverageOf = (supportVnd: number, otherVnd: number | null): number | null =>
  otherVnd === null || supportVnd === 0 ? null : Math.round((otherVnd / supportVnd) * 100) / 100
