/** Does a point lie in Viet Nam? */

export interface Point {
  latitude: number
  longitude: number
}

interface Box {
  south: number
  north: number
  west: number
  east: number
}

/**
 * The country in boxes, generous at the borders: it is to catch a slip of the keyboard and a point read from another
 * country, not to draw a line. The mainland with its near islands (Phú Quốc, Thổ Chu, Côn Đảo, Phú Quý, Lý Sơn,
 * Bạch Long Vĩ), Hoàng Sa, Trường Sa.
 */
const boxes: readonly Box[] = [
  { south: 19.0, north: 23.5, west: 102.1, east: 108.2 },
  { south: 16.0, north: 19.0, west: 103.8, east: 108.6 },
  { south: 10.4, north: 16.0, west: 106.2, east: 109.6 },
  { south: 8.2, north: 11.4, west: 103.3, east: 109.2 },
  { south: 15.6, north: 17.3, west: 111.0, east: 113.1 },
  { south: 6.4, north: 12.1, west: 109.3, east: 117.9 },
]

const within = (box: Box, { latitude, longitude }: Point): boolean =>
  box.south <= latitude && latitude <= box.north && box.west <= longitude && longitude <= box.east

export const liesInVietNam = (point: Point): boolean => boxes.some((box) => within(box, point))

/** What is wrong with a point; null: nothing. Whoever typed both numbers in each other's place is told so. */
export function pointProblem({ latitude, longitude }: Point): 'point.swapped' | 'point.outside' | null {
  if (liesInVietNam({ latitude, longitude })) return null
  return liesInVietNam({ latitude: longitude, longitude: latitude }) ? 'point.swapped' : 'point.outside'
}
