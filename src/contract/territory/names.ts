import { fold } from '../kernel/text.ts'

/** Form of a name for searching: folded, no punctuation, numbers without leading zeros ("M'Drắk" → "mdrak"). */
export const nameKey = (text: string): string =>
  fold(text)
    .replace(/['’‘`]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\b0+(?=\d)/g, '')
    .trim()

const tones = /[\u0300\u0301\u0303\u0309\u0323]/g

/** Form in which spelling with marks is compared: lower case, each word's tone at its end ("Hoà" and "Hòa" are one). */
export const spelling = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .split(/\s+/)
    .map((word) => word.replace(tones, '') + (word.match(tones) ?? []).join(''))
    .join(' ')
    .trim()

/** "Xã" + "Phan Ngọc Hiển"; a numbered ward reads "Phường 1". */
export const fullName = (kind: string, name: string): string => `${kind} ${name}`

/** "Xã Phan Ngọc Hiển, tỉnh Cà Mau": the unit, then what stands above it, nearest first. */
export const pathOf = (own: string, above: { kind: string; name: string }[]): string =>
  [
    own,
    ...above.map((unit) => `${unit.kind.charAt(0).toLowerCase()}${unit.kind.slice(1)} ${unit.name}`),
  ].join(', ')

const abbreviations: [RegExp, string][] = [
  [/\bt\.?p\.? ?hcm\b|^ ?hcm\b/g, 'thành phố Hồ Chí Minh'],
  [/^ ?t\.? ?p\.? (?=\S)|^ ?tp\./g, 'thành phố '],
  [/^ ?t\.? ?x\.? (?=\S)|^ ?tx\./g, 'thị xã '],
  [/^ ?t\.? ?t\.? (?=\S)|^ ?tt\./g, 'thị trấn '],
  [/^ ?p(?:\. ?| +(?=\S)|(?=\d))/g, 'phường '],
  [/^ ?q(?:\. ?| +(?=\S)|(?=\d))/g, 'quận '],
  [/^ ?h(?:\. ?| +(?=\S))/g, 'huyện '],
  [/^ ?x(?:\. ?| +(?=\S))/g, 'xã '],
  [/^ ?t(?:\. ?)/g, 'tỉnh '],
]

const kindsInFront = /^(?:tinh|thanh pho|dac khu|thi tran|thi xa|huyen|quan|phuong|xa) (?=.)/
const kindsInside = / (?:tinh|thanh pho|thi xa|huyen) (?=.)/g

/** What a person typed, read in two ways. */
export interface Reading {
  /** as typed, abbreviations spelled out: "phuong tan thanh ca mau" */
  whole: string
  /** without the words for kinds, which may have changed since: "tan thanh ca mau" */
  bare: string
  /** as typed with its marks, for choosing among equals */
  spelled: string
  /** words that must all occur, longest first */
  words: string[]
  /** digits typed alone: perhaps a code */
  code: string | null
}

/** Reads a search: "P. Tân Thành, tỉnh Cà Mau", "ca mau", "00004". */
export function readSearch(q: string): Reading {
  const parts = q.split(/[,;/]/).map((part) => {
    const spelled = abbreviations.reduce((text, [short, long]) => text.replace(short, long), fold(part))
    return nameKey(spelled)
  })
  const filled = parts.filter((part) => part !== '')
  const whole = filled.join(' ')
  const bareParts = filled.map((part) => part.replace(kindsInFront, '').replace(kindsInside, ' '))
  const bare = bareParts.join(' ')
  const words = [...new Set(bare.split(' '))].filter((word) => word !== '')
  words.sort((a, b) => b.length - a.length)
  const typed = q.trim()
  return { whole, bare, spelled: spelling(q), words, code: /^\d{2,5}$/.test(typed) ? typed : null }
}
