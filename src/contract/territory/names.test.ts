import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nameKey, pathOf, readSearch, spelling } from './names.ts'

describe('names of units', () => {
  test('a name is compared without marks, punctuation and leading zeros', () => {
    expect(nameKey("M'Drắk")).toBe('mdrak')
    expect(nameKey('Phan Rang - Tháp Chàm')).toBe('phan rang thap cham')
    expect(nameKey('Phường 01')).toBe('phuong 1')
    expect(nameKey('Đăk  Đoa')).toBe('dak doa')
  })

  test('the form of a name is a fixed point', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(nameKey(nameKey(text))).toBe(nameKey(text))
      }),
    )
  })

  test('both ways to place a tone are one spelling, other tones are another', () => {
    expect(spelling('Hoà Bình')).toBe(spelling('hòa  bình'))
    expect(spelling('Tân Thanh')).not.toBe(spelling('Tân Thành'))
  })

  test('a path names the units above it in lower case', () => {
    const above = [
      { kind: 'Huyện', name: 'Ngọc Hiển' },
      { kind: 'Tỉnh', name: 'Cà Mau' },
    ]
    expect(pathOf('Xã Đất Mũi', above)).toBe('Xã Đất Mũi, huyện Ngọc Hiển, tỉnh Cà Mau')
  })
})

describe('what a person types', () => {
  test.each([
    ['P. Tân Thành', 'phuong tan thanh', 'tan thanh'],
    ['p.tân thành', 'phuong tan thanh', 'tan thanh'],
    ['Xã Phan Ngọc Hiển, tỉnh Cà Mau', 'xa phan ngoc hien tinh ca mau', 'phan ngoc hien ca mau'],
    ['phan ngoc hien tinh ca mau', 'phan ngoc hien tinh ca mau', 'phan ngoc hien ca mau'],
    ['TP.HCM', 'thanh pho ho chi minh', 'ho chi minh'],
    ['tp hcm', 'thanh pho ho chi minh', 'ho chi minh'],
    ['Q1', 'quan 1', '1'],
    ['tx. Ngã Năm', 'thi xa nga nam', 'nga nam'],
    ['tt Năm Căn', 'thi tran nam can', 'nam can'],
    ['Đan Phượng', 'dan phuong', 'dan phuong'],
    ['Thanh Xuân', 'thanh xuan', 'thanh xuan'],
    ['Quang Trung', 'quang trung', 'quang trung'],
    ['xã', 'xa', 'xa'],
  ])('"%s" is read as "%s" and as "%s"', (typed, whole, bare) => {
    expect(readSearch(typed)).toMatchObject({ whole, bare })
  })

  test('digits alone may be a code', () => {
    expect(readSearch(' 00004 ').code).toBe('00004')
    expect(readSearch('Phường 1').code).toBeNull()
  })

  test('whatever is typed, no sign that means something to the database is left in the words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        for (const word of readSearch(typed).words) expect(word).toMatch(/^[\p{L}\p{N}]+$/u)
      }),
    )
  })
})
