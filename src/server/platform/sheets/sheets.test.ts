import { strFromU8, unzipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { columnLetters, type Sheet, toXlsx, xlsxPieces } from './index.ts'

const aSheet = (parts: Partial<Sheet>): Sheet => ({ name: 'Bảng', widths: [10, 10, 10], rows: [], ...parts })
const write = (...sheets: Sheet[]) => toXlsx({ title: 'Dự toán', author: 'Sở Công Thương', sheets })
const read = async (bytes: Uint8Array) => (await readXlsx(bytes, { readStyles: true })).sheets
const partOf = (bytes: Uint8Array, path: string) => strFromU8(unzipSync(bytes)[path]!)

test('columns are lettered as spreadsheets letter them', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
})

test('a merged cell is one range with a border on every side of it', async () => {
  const border = { border: true }
  const bytes = write(
    aSheet({
      rows: [
        {
          cells: [
            { value: 'TT', down: 2, style: border },
            { value: 'Kinh phí', across: 2, style: border },
            null,
          ],
        },
        { cells: [null, { value: 'TW', style: border }, { value: 'ĐP', style: border }] },
      ],
    }),
  )
  const [sheet] = await read(bytes)
  expect(sheet!.merges).toEqual([
    { startRow: 0, startCol: 0, endRow: 1, endCol: 0 },
    { startRow: 0, startCol: 1, endRow: 0, endCol: 2 },
  ])
  const xml = partOf(bytes, 'xl/worksheets/sheet1.xml')
  const styles = ['A1', 'A2', 'C1'].map((ref) => new RegExp(`r="${ref}" s="(\\d+)"`).exec(xml)?.[1])
  expect(new Set(styles).size).toBe(1)
  expect(styles[0]).toBeDefined()
})

test('a formula keeps its result, and what a person typed never becomes a formula', async () => {
  const [sheet] = await read(
    write(
      aSheet({
        rows: [{ cells: [{ value: 2 }, { value: 3, formula: 'SUM(A1:A1)+1' }, { value: '=1+1' }] }],
      }),
    ),
  )
  expect(sheet!.cells!.get('0,1')).toMatchObject({ formula: 'SUM(A1:A1)+1', formulaResult: 3 })
  expect(sheet!.cells!.get('0,2')).toMatchObject({ value: '=1+1', type: 'string' })
  expect(sheet!.cells!.get('0,2')!.formula).toBeUndefined()
})

test('marks that XML reserves or refuses leave the file readable', async () => {
  const text = `a < b & "c" > d'\u0001\uffff 😀 Ấ`
  const [sheet] = await read(write(aSheet({ name: `A/B:C'[1]*?`, rows: [{ cells: [{ value: text }] }] })))
  expect(sheet!.rows[0]![0]).toBe(`a < b & "c" > d' 😀 Ấ`)
  expect(sheet!.name).not.toMatch(/[[\]:*?/\\']/)
})

test('sheets of the same long name are told apart', async () => {
  const name = 'Dự toán kinh phí chương trình khuyến công'
  const sheets = await read(write(aSheet({ name }), aSheet({ name }), aSheet({ name: name.toUpperCase() })))
  const names = sheets.map((sheet) => sheet.name)
  expect(new Set(names.map((one) => one.toLowerCase())).size).toBe(3)
  expect(Math.max(...names.map((one) => one.length))).toBeLessThanOrEqual(31)
})

test('a remark hangs on its cell', async () => {
  const rows = [{ cells: [null, { value: 7, note: 'in 7, cộng được 8' }] }]
  const [plain, noted] = await read(write(aSheet({}), aSheet({ rows })))
  expect(noted!.cells!.get('0,1')!.comment?.text).toContain('cộng được 8')
  expect(plain!.cells?.get('0,1')).toBeUndefined()
})

test('the sheet prints on A4 across, its header again on each page, and the header stays in sight', async () => {
  const bytes = write(aSheet({ frozen: { rows: 2, columns: 1 }, repeated: { from: 1, to: 2 } }))
  const [sheet] = await read(bytes)
  expect(sheet!.freezePane).toMatchObject({ rows: 2, columns: 1 })
  expect(sheet!.pageSetup).toMatchObject({ orientation: 'landscape', paperSize: 'a4', fitToWidth: 1 })
  expect(partOf(bytes, 'xl/workbook.xml')).toContain(`_xlnm.Print_Titles" localSheetId="0">'Bảng'!$1:$2<`)
})

test('a large sheet leaves in pieces while its rows are still being made', () => {
  let made = 0
  function* rows() {
    for (made = 0; made < 20_000; made += 1)
      yield { cells: [{ value: made * 7919 }, { value: `dòng ${made}` }] }
  }
  const pieces = xlsxPieces({ title: '', author: '', sheets: [aSheet({ rows: rows() })] })
  pieces.next()
  expect(made).toBeLessThan(10_000)
  let bytes = 0
  for (const piece of pieces) bytes += piece.byteLength
  expect(made).toBe(20_000)
  expect(bytes).toBeGreaterThan(50_000)
})
