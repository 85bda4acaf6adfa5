import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { glyphFinder } from './cmap.ts'
import { figures } from './plugin.ts'
import { figuresOnly } from './subset.ts'
import { readWoff } from './woff.ts'

const path = createRequire(import.meta.url).resolve('@fontsource/inter/files/inter-latin-600-normal.woff')
const whole = readFileSync(path)

function widthsOf(file: Buffer): (text: string) => number[] {
  const tables = readWoff(file)
  const find = glyphFinder(tables.get('cmap')!)
  const full = tables.get('hhea')!.readUInt16BE(34)
  return (text) =>
    text
      .split('')
      .map((letter) => tables.get('hmtx')!.readUInt16BE(Math.min(find(letter.codePointAt(0)!), full - 1) * 4))
}

test('in the font of figures every digit is as wide as any other, which the whole font does not promise', () => {
  expect(new Set(widthsOf(figuresOnly(whole, figures))('0123456789')).size).toBe(1)
  expect(new Set(widthsOf(whole)('0123456789')).size).toBeGreaterThan(1)
})

test('the font of figures holds every sign that tables print, and no letter', () => {
  const find = glyphFinder(readWoff(figuresOnly(whole, figures)).get('cmap')!)
  expect('0123456789+,-./%−'.split('').filter((sign) => find(sign.codePointAt(0)!) === 0)).toEqual([])
  expect('aàZ (≥'.split('').map((sign) => find(sign.codePointAt(0)!))).toEqual([0, 0, 0, 0, 0, 0])
})

test('three weights of figures cost a visitor less than one of the whole font', () => {
  expect(figuresOnly(whole, figures).length * 3).toBeLessThan(whole.length)
})
