import { expect, test } from 'vitest'
import { type Block, toPdf } from './index.ts'
import { readPdf } from './testing.ts'

const write = (content: Block[]) => toPdf({ title: 'Dự toán (bản 1)', author: 'Sở Công Thương', content })

test('a PDF carries its title, its fonts and text that can be searched', async () => {
  const bytes = await write([{ text: 'Đào tạo nghề 1.020' }, { text: 'Tổng cộng', bold: true }])
  expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-')
  const read = readPdf(bytes)
  expect(read.title).toBe('Dự toán (bản 1)')
  expect(read.embedded.toSorted()).toEqual(['Tinos-Bold', 'Tinos-Regular'])
  expect(read.pages).toEqual([['Đào', 'tạo', 'nghề', '1.020', 'Tổng', 'cộng', 'Trang', '1/1']])
})

test('the header of a table stands on every page that the table reaches', async () => {
  const body = Array.from({ length: 80 }, (_, i) => [{ text: `dòng-${i}` }])
  const table = { widths: [200], headerRows: 1, body: [[{ text: 'TIÊUĐỀ' }], ...body] }
  const { pages } = readPdf(await write([{ table }]))
  expect(pages.length).toBeGreaterThan(1)
  for (const [i, words] of pages.entries()) {
    expect(words[0]).toBe('TIÊUĐỀ')
    expect(words.slice(-2)).toEqual(['Trang', `${i + 1}/${pages.length}`])
  }
  expect(pages.flat().filter((word) => word.startsWith('dòng-'))).toHaveLength(80)
})

test('nothing but our fonts is opened for a PDF, neither a file nor an address', async () => {
  for (const image of ['/etc/hostname', 'http://127.0.0.1:9/x.png']) {
    await expect(write([{ image }])).rejects.toThrow(/denied/)
  }
})
