import { formatScaled } from '#contract/kernel/money.ts'
import type { ExportColumn } from '../definition.ts'

export type OutColumn = Omit<ExportColumn<never>, 'value'>
export type OutCell = string | number | null
/** Rows that come together. */
export type Piece = readonly (readonly OutCell[])[]

const units: Readonly<Record<string, number>> = { đồng: 1, 'triệu đồng': 1e6, 'tỷ đồng': 1e9 }

/** The unit stands in the heading, once. */
export const headingOf = ({ heading, unit, type }: OutColumn): string => {
  const shown = unit ?? (type === 'percent' ? '%' : undefined)
  return shown ? `${heading} (${shown})` : heading
}

export const isFigure = ({ type }: OutColumn): boolean =>
  type === 'number' || type === 'money' || type === 'percent'

/** The number as it stands in the file: money in the unit of its heading. */
export function figureOf(column: OutColumn, value: number): number {
  const factor = column.type === 'money' ? (units[column.unit ?? 'đồng'] ?? 1) : 1
  return factor === 1 ? value : Number((value / factor).toPrecision(15))
}

const MINUTE = 60_000

/** Vietnam's clock before that of Greenwich. */
const AHEAD = 7 * 60 * MINUTE

/** A moment as the clock on the wall in Vietnam shows it: `2026-11-21T22:20`. */
const wall = (moment: string): string => new Date(Date.parse(moment) + AHEAD).toISOString().slice(0, 16)

/** Days since Excel's beginning, with the time of day as a fraction. */
export function serialOf(column: OutColumn, value: string): number | null {
  const time =
    column.type === 'date'
      ? Date.parse(`${value}T00:00Z`)
      : Math.floor((Date.parse(value) + AHEAD) / MINUTE) * MINUTE
  return Number.isNaN(time) ? null : Math.round((time / 86_400_000 + 25_569) * 1e8) / 1e8
}

const toldDate = (day: string): string => day.slice(0, 10).split('-').toReversed().join('/')

/** A figure in Vietnamese print: `1.234,5`. */
function toldFigure(column: OutColumn, value: number): string {
  const figure = figureOf(column, value)
  const decimals = Math.min(6, /\.(\d+)$/.exec(figure.toFixed(6).replace(/\.?0+$/, ''))?.[1]?.length ?? 0)
  return formatScaled(Math.round(figure * 10 ** decimals), decimals)
}

/** A cell as people read it. */
export function toldCell(column: OutColumn, value: OutCell): string {
  if (value === null) return ''
  if (typeof value === 'number') return toldFigure(column, value)
  if (column.type === 'date') return toldDate(value)
  if (column.type === 'moment') {
    const at = wall(value)
    return `${toldDate(at)} ${at.slice(11)}`
  }
  return value
}
