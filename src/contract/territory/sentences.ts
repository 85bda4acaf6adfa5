import type { Extent, Outcome } from './nouns.ts'

interface Named {
  path: string
  extent: Extent
}

/** 2025-07-01 → 01/7/2025 (a one-figure day and January, February take a zero, as in official papers). */
export const officialDate = (date: string): string => {
  const [year = '', month = '', day = ''] = date.split('-')
  return `${day}/${Number(month) < 3 ? month : String(Number(month))}/${year}`
}

/** "Tỉnh Cà Mau" inside a sentence: "tỉnh Cà Mau". */
const inside = (path: string): string => path.charAt(0).toLowerCase() + path.slice(1)

const listed = (units: Named[]): string => units.map((unit) => inside(unit.path)).join('; ')
const listedWithParts = (units: Named[]): string =>
  units
    .map((unit) => (unit.extent === 'partial' ? `một phần ${inside(unit.path)}` : inside(unit.path)))
    .join('; ')

/** The answer of `territory.resolve` in words. `forward`: the day asked for lies after the unit's end. */
export function resolutionText(
  from: { path: string; level: string; validTo: string | null },
  date: string,
  forward: boolean,
  outcome: Outcome,
  units: Named[],
): string {
  const day = officialDate(date)
  const ended = from.level === 'district' && forward && from.validTo !== null
  const start = ended ? `${from.path} kết thúc hoạt động ngày ${officialDate(from.validTo ?? '')}. ` : ''
  const ground = ended ? 'địa bàn này' : `địa bàn ${inside(from.path)}`
  switch (outcome) {
    case 'same':
      return `Ngày ${day}, đơn vị vẫn là ${inside(from.path)}.`
    case 'one':
      return forward
        ? `${start}Ngày ${day}, ${ground} thuộc ${listed(units)}.`
        : `Ngày ${day}, ${ground} là ${listedWithParts(units)}.`
    case 'ambiguous':
      return `${start}Ngày ${day}, ${ground} thuộc ${units.length} đơn vị: ${listed(units)}. Cần chọn theo địa chỉ cụ thể.`
    case 'many':
      return `${from.path} được lập từ ${units.length} đơn vị của ngày ${day}: ${listedWithParts(units)}.`
    case 'none':
      return `Chưa có dữ liệu về đơn vị tương ứng với ${inside(from.path)} vào ngày ${day}.`
  }
}
