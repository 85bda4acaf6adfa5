import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { deflateSync } from 'node:zlib'
import { strToU8 } from 'fflate'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { Problem } from '#contract/kernel/problem.ts'
import { fileKinds } from '#contract/kernel/file-type.ts'
import { examine } from './examine.ts'
import { aPdf, aPicture, aZip, anOffice, laid } from '../testing.ts'

const pixels = 80_000_000

/** The reason for which these bytes are refused under this name, or the type as which they are taken. */
async function judged(bytes: Uint8Array | string, name: string, most = pixels): Promise<string> {
  try {
    return (await examine(laid(bytes), name, most)).type
  } catch (error) {
    if (error instanceof Problem) return error.fields[0]?.code ?? error.code
    throw error
  }
}

test('honest files of every kind are taken as what they are', async () => {
  expect(await judged(aPdf(), 'quyết định.pdf')).toBe(fileKinds.pdf.type)
  for (const kind of ['docx', 'xlsx', 'pptx'] as const)
    expect(await judged(anOffice(kind), `a.${kind}`)).toBe(fileKinds[kind].type)
  const odt = aZip({ mimetype: [strToU8(fileKinds.odt.type), { level: 0 }], 'content.xml': strToU8('<x/>') })
  expect(await judged(odt, 'a.odt')).toBe(fileKinds.odt.type)
  for (const kind of ['png', 'jpeg', 'webp'] as const)
    expect(await judged(await aPicture(kind), `a.${fileKinds[kind].extensions[0]}`)).toBe(
      fileKinds[kind].type,
    )
  expect(await judged('tên;số tiền\nTỉnh Cà Mau;1.234,5\n', 'a.csv')).toBe('text/csv')
  expect(await judged('Căn cứ Nghị định số 45/2012/NĐ-CP', 'a.txt')).toBe('text/plain')
})

test('a name that says something else than the bytes is refused', async () => {
  expect(await judged(aPdf(), 'a.docx')).toBe('file.extension')
  expect(await judged(await aPicture('png'), 'a.jpg')).toBe('file.extension')
  expect(await judged('MZ\x90\0\x03\0\0\0\x04\0\0\0', 'a.pdf')).toBe('file.type')
  expect(await judged('<html><script>alert(1)</script></html>', 'a.png')).toBe('file.type')
  expect(await judged('', 'a.pdf')).toBe('file.empty')
})

test('text that is not UTF-8, or is a page or a program in disguise, is refused', async () => {
  expect(await judged(Buffer.from('Cà Mau', 'utf16le'), 'a.txt')).toBe('file.encoding')
  expect(await judged(Buffer.from([0x43, 0xe0, 0x20, 0x4d, 0x61, 0x75]), 'a.csv')).toBe('file.encoding')
  expect(await judged('abc\0def', 'a.txt')).toBe('file.encoding')
  expect(await judged(' <!DOCTYPE html><p>x', 'a.txt')).toBe('file.hidden')
  expect(await judged('#!/bin/sh\nrm -rf /', 'a.txt')).toBe('file.hidden')
})

test('a picture is written anew: no place where it was taken, nothing glued on, turned as it was held', async () => {
  const path = laid(
    Buffer.concat([await aPicture('jpeg', 60, 40, true), Buffer.from('PK\x03\x04 a stowaway')]),
  )
  expect((await sharp(path).metadata()).exif).toBeDefined()
  const found = await examine(path, 'ảnh.jpg', pixels)
  expect(found.path).not.toBe(path)
  expect((await sharp(found.path).metadata()).exif).toBeUndefined()
  expect(readFileSync(found.path).includes('stowaway')).toBe(false)
  expect(readFileSync(found.path).includes('May Anh')).toBe(false)
})

test('a small file that holds a huge picture, a picture cut short, and HEIC are refused', async () => {
  const vast = await sharp({ create: { width: 4000, height: 4000, channels: 3, background: 'white' } })
    .png()
    .toBuffer()
  expect(vast.length).toBeLessThan(200_000)
  expect(await judged(vast, 'a.png', 10_000_000)).toBe('file.pixels')
  expect(await judged((await aPicture('jpeg', 400, 400)).subarray(0, 9000), 'a.jpg')).toBe('file.broken')
  expect(await judged('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'a.jpg')).toBe('file.heic')
})

test('Office files with macros, ActiveX, OLE objects or templates from elsewhere are refused', async () => {
  const holding = (name: string, text: string | Uint8Array) =>
    judged(anOffice('docx', { [name]: typeof text === 'string' ? strToU8(text) : text }), 'a.docx')
  const ole = Buffer.from('d0cf11e0a1b11ae1000000', 'hex')
  expect(await holding('word/vbaProject.bin', 'x')).toBe('file.macro')
  expect(await holding('word/activeX/activeX1.xml', 'x')).toBe('file.macro')
  expect(await holding('word/embeddings/oleObject1.bin', ole)).toBe('file.embedded')
  const elsewhere =
    '<Relationships><Relationship Id="r" TargetMode="External" Type="http://x/attachedTemplate" Target="http://evil/t.dotm"/></Relationships>'
  expect(await holding('word/_rels/settings.xml.rels', elsewhere)).toBe('file.external')
  const link =
    '<Relationships><Relationship Id="r" TargetMode="External" Type="http://x/hyperlink" Target="https://camau.gov.vn"/></Relationships>'
  expect(await holding('word/_rels/document.xml.rels', link)).toBe(fileKinds.docx.type)
  const types = '<Types>application/vnd.ms-word.document.macroEnabled.main+xml</Types>'
  expect(await judged(anOffice('docx', { '[Content_Types].xml': strToU8(types) }), 'a.docx')).toBe(
    'file.macro',
  )
  expect(await judged(ole, 'a.doc')).toBe('file.legacy')
  expect(await judged(ole, 'a.docx')).toBe('file.legacy')
})

test('a chart in a text may carry its table, but not a macro in it and not an archive within', async () => {
  const inside = (bytes: Buffer) =>
    judged(anOffice('docx', { 'word/embeddings/Microsoft_Excel_Worksheet.xlsx': bytes }), 'a.docx')
  expect(await inside(anOffice('xlsx'))).toBe(fileKinds.docx.type)
  expect(await inside(anOffice('xlsx', { 'xl/vbaProject.bin': strToU8('x') }))).toBe('file.macro')
  expect(await inside(anOffice('xlsx', { 'xl/deep.zip': aZip({ a: strToU8('x') }) }))).toBe('file.bomb')
})

test('archives that unfold to far more than they are, or that lie about it, are refused', async () => {
  const zeros = new Uint8Array(64 * 1024 * 1024)
  expect(await judged(anOffice('xlsx', { 'xl/worksheets/sheet1.xml': zeros }), 'a.xlsx')).toBe('file.bomb')
  const many = Object.fromEntries(Array.from({ length: 10_001 }, (_, n) => [`p/${n}.xml`, strToU8('x')]))
  expect(await judged(anOffice('docx', many), 'a.docx')).toBe('file.bomb')
  const letters = strToU8(randomBytes(2_000_000).toString('hex'))
  const lying = anOffice('docx', { 'word/big.xml': letters })
  const at = lying.lastIndexOf('word/big.xml') - 46
  lying.writeUInt32LE(10, at + 24)
  expect(await judged(lying, 'a.docx')).toBe('file.bomb')
})

test('archives with something before, between or behind their entries are refused', async () => {
  const docx = anOffice('docx')
  expect(await judged(Buffer.concat([docx, Buffer.from('behind')]), 'a.docx')).toBe('file.hidden')
  expect(await judged(aZip({ 'a.txt': strToU8('x') }), 'a.docx')).toBe('file.archive')
  expect(await judged(docx.subarray(0, docx.length - 40), 'a.docx')).toBe('file.broken')
  const renamed = Buffer.from(docx)
  renamed.write('xord', renamed.indexOf('word/document.xml'))
  expect(await judged(renamed, 'a.docx')).toBe('file.hidden')
  expect(await judged(anOffice('docx', { '../evil.xml': strToU8('x') }), 'a.docx')).toBe('file.broken')
  expect(await judged(anOffice('docx', { 'a.xml': [strToU8('%PDF-1.7'), { level: 0 }] }), 'a.docx')).toBe(
    'file.hidden',
  )
})

test('a PDF that acts by itself or carries files is refused, however it spells it', async () => {
  const action = (text: string) => judged(aPdf(`4 0 obj\n${text}\nendobj\n`, '/OpenAction 4 0 R'), 'a.pdf')
  expect(await action('<< /S /JavaScript /JS (app.alert\\(1\\)) >>')).toBe('file.pdf_active')
  expect(await action('<< /S /J#61vaScript /#4aS (app.alert\\(1\\)) >>')).toBe('file.pdf_active')
  expect(await action('<< /S /Launch /F (cmd.exe) >>')).toBe('file.pdf_active')
  expect(await action('<< /Type /EmbeddedFile >>')).toBe('file.pdf_active')
  expect(await action('<< /Fields [] /XFA 5 0 R >>')).toBe('file.pdf_active')
  expect(await action('<< /S /GoTo /D [3 0 R /Fit] >>')).toBe(fileKinds.pdf.type)
  const packed = deflateSync('5 0 << /S /JavaScript /JS (x) >>').toString('latin1')
  const stream = (head: string) => action(`<< ${head} >>\nstream\n${packed}\nendstream`)
  expect(await stream('/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode')).toBe('file.pdf_active')
  expect(await stream('/Type /Obj#53tm /N 1 /First 4 /Filter [/Fl]')).toBe('file.pdf_active')
  expect(await stream('/N 1 /First 4 /Filter /FlateDecode')).toBe('file.pdf_active')
  expect(await stream('/Type /ObjStm /N 1 /First 4 /Filter /LZWDecode')).toBe('file.broken')
})

test('a PDF with a password, without an end, or with another file glued to it is refused', async () => {
  const plain = aPdf()
  expect(
    await judged(aPdf('', '').toString('latin1').replace('/Size', '/Encrypt 9 0 R /Size'), 'a.pdf'),
  ).toBe('file.pdf_locked')
  expect(await judged(plain.subarray(0, plain.length - 8), 'a.pdf')).toBe('file.broken')
  expect(await judged(Buffer.concat([plain, anOffice('docx')]), 'a.pdf')).toBe('file.hidden')
  expect(await judged(Buffer.concat([anOffice('docx'), plain]), 'a.pdf')).toBe('file.hidden')
  const both = Buffer.concat([plain, Buffer.from('PK\x05\x06' + '\0'.repeat(16) + '\x06\0%%EOF\n', 'latin1')])
  expect(await judged(both, 'a.pdf')).toBe('file.hidden')
})
