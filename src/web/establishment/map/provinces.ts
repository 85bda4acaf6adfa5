/**
 * Where each of the 34 provinces stands in the picture: set by hand so that neighbours stay neighbours and no bubble
 * hides another. A schematic, no map: it says nothing of borders, distances or areas.
 */
export const positions: Readonly<Record<string, readonly [x: number, y: number]>> = {
  '12': [10, 8],
  '15': [19, 10],
  '08': [30, 6],
  '04': [41, 6],
  '11': [6, 19],
  '14': [16, 22],
  '25': [26, 19],
  '19': [36, 16],
  '20': [49, 13],
  '24': [43, 23],
  '01': [32, 27],
  '22': [57, 21],
  '33': [43, 33],
  '31': [52, 30],
  '37': [33, 37],
  '38': [26, 46],
  '40': [21, 56],
  '42': [29, 64],
  '44': [38, 73],
  '46': [46, 81],
  '48': [53, 89],
  '51': [57, 99],
  '52': [54, 109],
  '66': [57, 119],
  '56': [63, 129],
  '68': [52, 127],
  '75': [47, 136],
  '80': [33, 138],
  '79': [40, 148],
  '82': [28, 148],
  '86': [35, 160],
  '91': [15, 148],
  '92': [24, 161],
  '96': [15, 168],
}

/** Size of the picture in its own units. */
export const size = { width: 104, height: 176 } as const

/** The two archipelagos stand on every picture of the country, whoever has what where. */
export const islands = [
  { key: 'hoangSa', province: '48', at: [82, 84] },
  { key: 'truongSa', province: '56', at: [86, 142] },
] as const satisfies readonly { key: string; province: string; at: readonly [number, number] }[]

/** Dots of an archipelago, around its place. */
export const isles: readonly (readonly [number, number])[] = [
  [-5, -2],
  [-2, 1.5],
  [0.5, -3],
  [2.5, 0.5],
  [5, -1.5],
  [1, 3.5],
  [5.5, 3],
]
