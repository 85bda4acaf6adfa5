import type { MapPlace } from '#contract/establishment/finding/queries.ts'
import { PathLink } from '#web/kit/page/PathLink.tsx'
import { drawn, told } from './figures.ts'
import css from './map.module.css'
import { radiusOf } from './pack.ts'
import { islands, isles, positions, size } from './provinces.ts'
import { type MapSearch, provincePath } from './search.ts'
import { words } from './words.ts'

const LARGEST = 4.3
const LEAST = 0.8
/** From this radius on a bubble has room for its figure. */
const ROOM = 2.4

interface NationMapProps {
  places: readonly MapPlace[]
  search: MapSearch
}

const Archipelago = ({ at: [x, y], name }: { at: readonly [number, number]; name: string }) => (
  <g>
    {isles.map(([dx, dy]) => (
      <circle key={`${dx},${dy}`} className={css.isle} cx={x + dx} cy={y + dy} r={0.7} />
    ))}
    <text className={css.name} x={x} y={y + 8} textAnchor="middle">
      {name}
    </text>
  </g>
)

/** The country as bubbles at schematic places; a bubble leads to its province. */
export function NationMap({ places, search }: NationMapProps) {
  const measure = search.ve ?? 'count'
  const most = Math.max(0, ...places.map((place) => place[measure]))
  return (
    <svg
      className={css.nation}
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="group"
      aria-label={words.nation}
    >
      {places.map((place) => {
        const at = positions[place.code]
        if (!at) return null
        const [x, y] = at
        const r = radiusOf(place[measure], most, LARGEST, LEAST)
        return (
          <PathLink key={place.code} path={provincePath(search, place.code)} aria-label={told(place)}>
            <circle className={place.count > 0 ? css.bubble : css.empty} cx={x} cy={y} r={r} />
            {r >= ROOM && (
              <text className={css.figureInside} x={x} y={y + 0.65} textAnchor="middle" aria-hidden>
                {drawn(place, measure)}
              </text>
            )}
            <text className={css.name} x={x} y={y + r + 2.1} textAnchor="middle" aria-hidden>
              {place.name}
            </text>
            <title>{told(place)}</title>
          </PathLink>
        )
      })}
      {islands.map(({ key, at }) => (
        <Archipelago key={key} at={at} name={words[key]} />
      ))}
    </svg>
  )
}
