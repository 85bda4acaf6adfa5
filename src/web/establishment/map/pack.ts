/** A circle in a picture's own units. */
export interface Circle {
  x: number
  y: number
  r: number
}

/** Blank between two bubbles. */
const APART = 0.4
/** How finely the spiral looks for room. */
const STEP = 0.35

const fits = (x: number, y: number, r: number, placed: readonly Circle[]): boolean =>
  placed.every((other) => Math.hypot(other.x - x, other.y - y) >= other.r + r + APART)

/**
 * Lays circles beside each other, the first in the middle and each further one at the first free place of a spiral; none
 * touches another. The same radii give the same picture.
 */
export function pack(radii: readonly number[]): Circle[] {
  const placed: Circle[] = []
  for (const r of radii) {
    let angle = 0
    let away = 0
    while (!fits(Math.cos(angle) * away, Math.sin(angle) * away, r, placed)) {
      // as far along the spiral at every turn
      angle += STEP / Math.max(away, STEP)
      away = (angle * STEP) / 2
    }
    placed.push({ x: Math.cos(angle) * away, y: Math.sin(angle) * away, r })
  }
  return placed
}

/** Area by value: the radius of a bubble, `most` being drawn with `largest`. */
export const radiusOf = (value: number, most: number, largest: number, least: number): number =>
  most <= 0 ? least : Math.max(least, Math.sqrt(value / most) * largest)

/** The frame around circles. */
export function frameOf(circles: readonly Circle[], margin: number): [number, number, number, number] {
  const left = Math.min(...circles.map(({ x, r }) => x - r)) - margin
  const top = Math.min(...circles.map(({ y, r }) => y - r)) - margin
  const right = Math.max(...circles.map(({ x, r }) => x + r)) + margin
  const bottom = Math.max(...circles.map(({ y, r }) => y + r)) + margin
  return [left, top, right - left, bottom - top]
}
