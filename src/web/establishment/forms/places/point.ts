export interface Point {
  latitude: number
  longitude: number
}

/**
 * Reads a point as maps give it: "9.17689, 105.15243", with commas for decimals "9,17689; 105,15243", in either order;
 * null: it is none. Latitudes of Viet Nam lie below 24, longitudes above 100, so that the order is never in doubt.
 */
export function readPoint(typed: string): Point | null {
  const parts = typed.includes(';') ? typed.split(';') : typed.trim().split(/,\s+|\s+|,(?=\s*1\d\d)/)
  const numbers = parts.map((part) => Number(part.trim().replace(',', '.')))
  const [one, other, ...more] = numbers
  if (one === undefined || other === undefined || more.length > 0) return null
  if (!Number.isFinite(one) || !Number.isFinite(other)) return null
  const [latitude, longitude] = one < other ? [one, other] : [other, one]
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : null
}

/** As it is typed back: "9.17689, 105.15243". */
export const pointText = ({ latitude, longitude }: Point): string => `${latitude}, ${longitude}`
