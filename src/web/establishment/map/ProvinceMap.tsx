import { useMemo } from 'react'
import type { MapPlace } from '#contract/establishment/finding/queries.ts'
import { PathLink } from '#web/kit/page/PathLink.tsx'
import { drawn, told } from './figures.ts'
import css from './map.module.css'
import { frameOf, pack, radiusOf } from './pack.ts'
import { listPath, type MapSearch, type Measure } from './search.ts'

const LARGEST = 9
const LEAST = 0.9
/** Width of a letter inside a bubble, about. */
const LETTER = 0.74

interface ProvinceMapProps {
  name: string
  places: readonly MapPlace[]
  search: MapSearch
}

/** "Xã Phan Ngọc Hiển" → "Phan Ngọc Hiển", the kind stands in the label. */
const shortName = (name: string): string => name.replace(/^(Xã|Phường|Đặc khu) /, '')

/** Largest first, for the middle. */
function arranged(places: readonly MapPlace[], measure: Measure) {
  const sorted = places.toSorted((a, b) => b[measure] - a[measure] || a.code.localeCompare(b.code))
  const most = sorted[0]?.[measure] ?? 0
  const circles = pack(sorted.map((place) => radiusOf(place[measure], most, LARGEST, LEAST)))
  return sorted.flatMap((place, at) => {
    const circle = circles[at]
    return circle ? [{ place, ...circle }] : []
  })
}

interface NameProps {
  x: number
  y: number
  r: number
  place: MapPlace
  measure: Measure
}

/** A name in one line, or in two as even as its words allow; what fits in neither stands in the label alone. */
function linesOf(name: string, room: number): string[] {
  const fits = (line: string) => line.length * LETTER <= room
  if (fits(name)) return [name]
  const parts = name.split(' ')
  const halves = parts
    .slice(1)
    .map((_, at) => [parts.slice(0, at + 1).join(' '), parts.slice(at + 1).join(' ')])
    .toSorted((a, b) => Math.max(...a.map((s) => s.length)) - Math.max(...b.map((s) => s.length)))[0]
  return halves?.every(fits) ? halves : []
}

const Name = ({ x, y, r, place, measure }: NameProps) => {
  const lines = linesOf(shortName(place.name), 2 * r - 0.6)
  if (lines.length === 0) return null
  return (
    <text className={css.inside} x={x} y={y - (lines.length - 1) * 0.9} textAnchor="middle" aria-hidden>
      {[...lines, drawn(place, measure)].map((line, at) => (
        <tspan key={at} x={x} dy={at === 0 ? 0 : 1.8}>
          {line}
        </tspan>
      ))}
    </text>
  )
}

/** The communes of a province as bubbles beside each other; a bubble leads to the list of its establishments. */
export function ProvinceMap({ name, places, search }: ProvinceMapProps) {
  const measure = search.ve ?? 'count'
  const bubbles = useMemo(() => arranged(places, measure), [places, measure])
  return (
    <svg className={css.province} viewBox={frameOf(bubbles, 1).join(' ')} role="group" aria-label={name}>
      {bubbles.map(({ place, x, y, r }) => (
        <PathLink key={place.unitId} path={listPath(search, place.unitId)} aria-label={told(place)}>
          <circle className={css.bubble} cx={x} cy={y} r={r} />
          <Name x={x} y={y} r={r} place={place} measure={measure} />
          <title>{told(place)}</title>
        </PathLink>
      ))}
    </svg>
  )
}
