import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeText, encodingOf } from './decode.ts'
import { letteringOf } from './lettering.ts'
import { readLetters } from './old-fonts.ts'

const people = [
  'Nguyễn Văn Hùng',
  'Trần Thị Mỹ Lệ',
  'Đỗ Quốc Khánh',
  'Lý Thường Kiệt',
  'Huỳnh Ngọc Ẩn',
  'Phạm Tuấn Vũ',
]

/** The same names as the old fonts keep them, typed off the tables of the standards. */
const tcvn = [
  'NguyÔn V¨n Hïng',
  'TrÇn ThÞ Mü LÖ',
  '§ç Quèc Kh¸nh',
  'Lý Th\u00adêng KiÖt',
  'Huúnh Ngäc Èn',
  'Ph¹m TuÊn Vò',
]
const vni = [
  'Nguyeãn Vaên Huøng',
  'Traàn Thò Myõ Leä',
  'Ñoã Quoác Khaùnh',
  'Lyù Thöôøng Kieät',
  'Huyønh Ngoïc AÅn',
  'Phaïm Tuaán Vuõ',
]

test('names in TCVN3 are read letter by letter, but for capitals that its small fonts do not have', () => {
  const read = tcvn.map(readLetters.tcvn3)
  expect(read.slice(0, 4)).toEqual(people.slice(0, 4))
  expect(read[4]).toBe('Huỳnh Ngọc ẩn')
})

test('names in VNI are read letter and mark', () => {
  expect(vni.map(readLetters.vni)).toEqual(people)
})

test.each([
  ['unicode', people],
  ['tcvn3', tcvn],
  ['vni', vni],
  ['unicode', people.map((name) => name.normalize('NFD'))],
] as const)('names tell that they were typed in %s', (lettering, names) => {
  expect(letteringOf(names)).toBe(lettering)
})

test('names without marks tell nothing', () => {
  expect(letteringOf(['Le Lai', 'KBNN 2026'])).toBeNull()
})

const vietnamese = people.join('\r\n')
const utf16be = (text: string): Uint8Array => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()
const narrow = (text: string): Uint8Array => Buffer.from(text, 'latin1')
/** Windows-1258 writes the tone behind its letter. */
const tones: Record<string, number> = {
  '\u0300': 0xcc,
  '\u0301': 0xec,
  '\u0303': 0xde,
  '\u0309': 0xd2,
  '\u0323': 0xf2,
}
const letters: Record<string, number> = {
  ă: 0xe3,
  â: 0xe2,
  ê: 0xea,
  ô: 0xf4,
  ơ: 0xf5,
  ư: 0xfd,
  đ: 0xf0,
  Đ: 0xd0,
  Ấ: 0xc2,
  Ẩ: 0xc2,
}
function to1258(text: string): Uint8Array {
  const bytes: number[] = []
  for (const letter of text.normalize('NFC')) {
    const apart = letter.normalize('NFD')
    const tone = Array.from(apart).find((mark) => mark in tones)
    const base = tone ? apart.replace(tone, '').normalize('NFC') : letter
    bytes.push(letters[base] ?? (base === 'Â' ? 0xc2 : base.charCodeAt(0)), ...(tone ? [tones[tone]!] : []))
  }
  return Uint8Array.from(bytes)
}

test.each([
  ['utf-8', Buffer.from(vietnamese)],
  ['utf-8', Buffer.from(`\ufeff${vietnamese}`)],
  ['utf-16le', Buffer.from(`\ufeff${vietnamese}`, 'utf16le')],
  ['utf-16le', Buffer.from('ma;ten\r\n1;Le Lai\r\n2;Ha', 'utf16le')],
  ['utf-16be', utf16be(vietnamese)],
  ['windows-1258', to1258(vietnamese)],
  ['windows-1252', narrow(tcvn.join('\r\n'))],
  ['windows-1252', narrow(vni.join('\r\n'))],
] as const)('a text file in %s is recognised', (encoding, bytes) => {
  expect(encodingOf(bytes)).toBe(encoding)
})

test('a file in Windows-1258 is read composed', () => {
  expect(decodeText(to1258(vietnamese), 'windows-1258').split('\r\n')).toEqual(people)
})

test('whatever bytes come, they are read as some text', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(typeof decodeText(bytes, encodingOf(bytes))).toBe('string')
    }),
  )
})
