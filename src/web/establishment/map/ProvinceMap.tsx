import { useMemo } from 'react'
import type { MapPlace } from '#contract/establishment/finding/queries.ts'
import { PathLink } from '#web/kit/page/PathLink.tsx'
import { figure, told } from './figures.ts'
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

const Name = ({ x, y, r, place }: { x: number; y: number; r: number; place: MapPlace }) => {
  // a name that does not fit stands in the label alone
  if (shortName(place.name).length * LETTER > 2 * r - 0.6) return null
  return (
    <text className={css.inside} x={x} y={y} textAnchor="middle" aria-hidden>
      <tspan x={x}>{shortName(place.name)}</tspan>
      <tspan x={x} dy="1.9">
        {figure(place.count)}
      </tspan>
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
          <Name x={x} y={y} r={r} place={place} />
          <title>{told(place)}</title>
        </PathLink>
      ))}
    </svg>
  )
}
