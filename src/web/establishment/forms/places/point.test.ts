import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pointText, readPoint } from './point.ts'

const point = fc.record({
  latitude: fc.double({ min: 8, max: 24, noNaN: true }).map((one) => Number(one.toFixed(6))),
  longitude: fc.double({ min: 102, max: 118, noNaN: true }).map((one) => Number(one.toFixed(6))),
})

test('a point of Viet Nam is read as it was written, in either order', () => {
  fc.assert(
    fc.property(point, (one) => {
      expect(readPoint(pointText(one))).toEqual(one)
      expect(readPoint(`${one.longitude}, ${one.latitude}`)).toEqual(one)
    }),
  )
})

test('commas may mark decimals where a semicolon parts the two', () => {
  expect(readPoint('9,17689; 105,15243')).toEqual({ latitude: 9.176_89, longitude: 105.152_43 })
})

test('what is no point is none', () => {
  for (const typed of ['', '9.1', 'ấp 1', '9.1, 105.1, 3', '95, 200'])
    expect({ typed, point: readPoint(typed) }).toEqual({ typed, point: null })
})
