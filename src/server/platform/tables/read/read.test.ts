import { zipSync, strToU8 } from 'fflate'
import { writeXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { workbookOf } from '../testing.ts'
import { guardPackage } from './guard.ts'
import { openTable, readSheet, UnreadableFile } from './index.ts'

const refusal = async (bytes: Uint8Array): Promise<string> => {
  try {
    const file = openTable(bytes)
    for (const name of file.sheetNames) await readSheet(bytes, file, name)
    return 'read'
  } catch (error) {
    if (error instanceof UnreadableFile) return error.why
    throw error
  }
}

const read = async (bytes: Uint8Array) => {
  const file = openTable(bytes)
  return (await readSheet(bytes, file, file.sheetNames[0]!)).rows
}

test('a workbook gives its rows with their numbers, days as days, and what looks like a formula as text', async () => {
  const bytes = workbookOf([
    ['Họ tên', 'Sinh'],
    [],
    ['=1+1', { value: 45_000, style: { format: 'dd/mm/yyyy' } }],
  ])
  expect(await read(bytes)).toEqual([
    { no: 1, cells: ['Họ tên', 'Sinh'] },
    { no: 3, cells: ['=1+1', new Date('2023-03-15')] },
  ])
})

test('a formula stands for its result', async () => {
  const bytes = workbookOf([['Tổng'], [{ value: 42, formula: '40+2' }]])
  expect((await read(bytes))[1]?.cells).toEqual([42])
})

test('days of an old Macintosh workbook are read from 1904', async () => {
  const bytes = await writeXlsx({
    sheets: [{ name: 'S', rows: [['Ngày'], [new Date('2023-03-15')]], columns: [{ numFmt: 'dd/mm/yyyy' }] }],
    dateSystem: '1904',
  })
  const file = openTable(bytes)
  expect(file.from1904).toBe(true)
  const [, row] = (await readSheet(bytes, file, 'S')).rows
  expect(row?.cells[0]).toEqual(new Date('2023-03-15'))
})

test.each([
  ['a;b;c\r\n1;2,5;x\r\n', ';'],
  ['a,b,c\r\n1,2.5,x\r\n', ','],
  ['a\tb\r\n1\t2', '\t'],
  ['Tên;Địa chỉ\r\n"Hai; ba";"Ấp 1, xã A, tỉnh B"\r\n', ';'],
])('the separator of %j is found', async (text, separator) => {
  expect(openTable(Buffer.from(text)).separator).toBe(separator)
})

test('the mark that keeps a text from being run is taken off again', async () => {
  expect(await read(Buffer.from("ten;so\r\n'=1+1;'-5\r\n"))).toEqual([
    { no: 1, cells: ['ten', 'so'] },
    { no: 2, cells: ['=1+1', '-5'] },
  ])
})

const sheetXml = (data: string) =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${data}</sheetData></worksheet>`

/** A workbook whose one sheet is exactly this XML. */
function packageOf(sheet: string | Uint8Array, more: Record<string, Uint8Array> = {}): Uint8Array {
  const rels = 'http://schemas.openxmlformats.org/package/2006/relationships'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const link = (type: string, target: string) =>
    strToU8(
      `<Relationships xmlns="${rels}"><Relationship Id="rId1" Type="${office}/${type}" Target="${target}"/></Relationships>`,
    )
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    ),
    '_rels/.rels': link('officeDocument', 'xl/workbook.xml'),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': link('worksheet', 'worksheets/sheet1.xml'),
    'xl/worksheets/sheet1.xml': typeof sheet === 'string' ? strToU8(sheet) : sheet,
    ...more,
  })
}

test('an archive that lies about its size is unpacked no further than any table is large', () => {
  const zeros = new Uint8Array(400_000)
  const bomb = Buffer.from(packageOf(sheetXml(''), { a: zeros, b: zeros, c: zeros }))
  expect(bomb.length).toBeLessThan(10_000)
  // whatever sizes stand in its directory, what comes out is counted
  for (let at = bomb.indexOf('PK\u0001\u0002'); at >= 0; at = bomb.indexOf('PK\u0001\u0002', at + 4))
    bomb.writeUInt32LE(10, at + 24)
  expect(() => guardPackage(bomb, 1_000_000)).toThrow('bomb')
  expect(guardPackage(bomb, 1_300_000)).toContain('<workbook')
})

test('a sheet that declares entities is refused', async () => {
  const doctype = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
  expect(
    await refusal(
      packageOf(doctype + sheetXml('<row r="1"><c r="A1" t="inlineStr"><is><t>&e;</t></is></c></row>')),
    ),
  ).toBe('broken')
})

test('more columns than any table has are refused, a lone far cell too', async () => {
  const wide = (count: number) => [Array.from({ length: count }, (_, i) => `C${i}`)]
  expect(await refusal(workbookOf(wide(16_384)))).toBe('tooManyColumns')
  expect(
    await refusal(packageOf(sheetXml('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'))),
  ).not.toBe('read')
  expect(await refusal(Buffer.from(wide(300)[0]!.join(';')))).toBe('tooManyColumns')
})

test('a cell of a megabyte is refused', async () => {
  expect(await refusal(Buffer.from(`ten;so\r\n${'x'.repeat(1_000_000)};1`))).toBe('cellTooLong')
  expect(await refusal(workbookOf([['ten'], ['x'.repeat(1_000_000)]]))).toBe('cellTooLong')
})

test('a file is known by what is in it, not by its name', async () => {
  expect(await refusal(new Uint8Array())).toBe('empty')
  expect(await refusal(Buffer.from('  \r\n '))).toBe('empty')
  expect(await refusal(Buffer.from('%PDF-1.7 …'))).toBe('wrongType')
  expect(await refusal(Buffer.from('<html><table></table></html>'))).toBe('wrongType')
  expect(await refusal(zipSync({ 'a.txt': strToU8('hello') }))).toBe('wrongType')
  expect(await refusal(Buffer.from('PK\u0003\u0004 and then nothing'))).toBe('broken')
  expect(await refusal(packageOf('this is no xml'))).not.toBe('accident')
})

test('a workbook under a password says so, and the Excel of before 2007 too', async () => {
  const locked = await writeXlsx({
    sheets: [{ name: 'S', rows: [['a']] }],
    encryption: { password: 'bi-mat', spinCount: 10 },
  })
  expect(await refusal(locked)).toBe('encrypted')
  expect(await refusal(Buffer.from('d0cf11e0a1b11ae1000000', 'hex'))).toBe('oldExcel')
})

test('bytes of no kind never stop the reader', async () => {
  for (let seed = 1; seed < 200; seed += 1) {
    const noise = Buffer.from(
      Array.from({ length: seed * 7 }, (_, i) => (seed * 2_654_435_761 * (i + 1)) % 251),
    )
    expect(typeof (await refusal(noise))).toBe('string')
    const cut = workbookOf([
      ['a', 'b'],
      ['1', '2'],
    ]).slice(0, seed * 6)
    expect(typeof (await refusal(cut))).toBe('string')
  }
})
