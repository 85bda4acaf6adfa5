import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { openSheet, type OpenSheet } from './index.ts'

const style = { border: true }

function sheetXml(fill: (sheet: OpenSheet) => void): string {
  const pieces: Buffer[] = []
  const book = { title: '', author: '', sheets: [{ name: 'Bảng', widths: [10, 10] }] }
  const sheet = openSheet(book, (bytes) => pieces.push(Buffer.from(bytes)))
  fill(sheet)
  sheet.end()
  return strFromU8(unzipSync(new Uint8Array(Buffer.concat(pieces)))['xl/worksheets/sheet1.xml']!)
}

const value = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('&', '<', '"', ' ', '\n', 'ấ', '\ud800', '\udc00', '\uffff', '\u0007', '😀'),
  }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constant(null),
)

test('rows written as bytes are the rows written as text, whatever stands in them', () => {
  const rows = fc.array(
    fc.record({ cells: fc.array(value, { maxLength: 4 }), height: fc.option(fc.nat(400)) }),
  )
  fc.assert(
    fc.property(rows, (made) => {
      const asBytes = sheetXml((sheet) => {
        const id = sheet.styleOf(style)
        for (const { cells, height } of made)
          sheet.values(
            cells,
            cells.map(() => id),
            height,
          )
      })
      const asText = sheetXml((sheet) => {
        sheet.styleOf(style)
        for (const { cells, height } of made)
          sheet.row({
            cells: cells.map((one) => ({ value: one, style })),
            ...(height === null ? {} : { height }),
          })
      })
      expect(asBytes).toBe(asText)
    }),
  )
})

test('texts longer than what is gathered, and many of them, come whole', () => {
  const long = 'ấ&'.repeat(60_000)
  const cells = [long, 'x'.repeat(30_000), 'y'.repeat(32_767)]
  const xml = sheetXml((sheet) => {
    for (let n = 0; n < 5; n += 1) sheet.values(cells, [0, 0, 0], null)
  })
  expect(xml.split('ấ&amp;'.repeat(60_000)).length).toBe(6)
  expect(xml.split('y'.repeat(32_767)).length).toBe(6)
})
