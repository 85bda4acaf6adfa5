import { strFromU8, unzipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import type { ProgrammeContent } from '#contract/programme/model.ts'
import { isMeasure } from '#contract/programme/budget/sheet.ts'
import { readPdf } from '#server/platform/letters/testing.ts'
import { seen } from '#server/platform/sheets/testing.ts'
import { type Cast, expect, test } from '#server/testing/door.ts'
import { aDraft, smallTable } from '../testing.ts'
import { sumFormula } from './export-sheet.ts'

const codes = ['can-tho-2017-2020', 'kien-giang-2021-2025', 'ben-tre-2014-2020', 'tuyen-quang-2016-2020']

const contentOf = async (as: Cast, code: string): Promise<ProgrammeContent> =>
  (await as.visitor.ask('programme.get', { code })).content

async function sheetsOf(as: Cast, code: string) {
  const file = await as.visitor.ask('programme.exportBudget', { code, format: 'xlsx' })
  const { sheets } = await readXlsx(file.body, { readStyles: true })
  return { file, sheets }
}

/** Where a printer may break a label: at spaces and after the hyphen between two words. */
const breaks = /\s+|(?<=-)(?=\p{L})/u

type ReadSheet = Awaited<ReturnType<typeof sheetsOf>>['sheets'][number]

/** Rows of the body: those after the header, whose rows are printed again on every page. */
const bodyOf = (sheet: ReadSheet): number => sheet.freezePane?.rows ?? 0

/** What a reader sees in a cell. */
function shown(sheet: ReadSheet, row: number, column: number): string {
  const cell = sheet.cells?.get(`${row},${column}`)
  const value = cell?.formula === undefined ? (cell?.value ?? sheet.rows[row]?.[column]) : cell.formulaResult
  if (typeof value !== 'number') return String(value ?? '')
  return seen(value, cell?.style?.numFmt ?? '0')
}

const indexOf = (letters: string): number =>
  Array.from(letters).reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1

/** Calculates a formula of ours again from the cells that it names. */
function calculate(sheet: ReadSheet, formula: string): number {
  let sum = 0
  for (const [, c1, r1, c2, r2] of formula.matchAll(/([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?/g)) {
    for (let row = Number(r1); row <= Number(r2 ?? r1); row += 1) {
      for (let column = indexOf(c1!); column <= indexOf(c2 ?? c1!); column += 1) {
        const cell = sheet.cells?.get(`${row - 1},${column}`)
        const value = cell?.formula === undefined ? cell?.value : calculate(sheet, cell.formula)
        if (typeof value === 'number') sum += value
      }
    }
  }
  return sum
}

for (const code of codes) {
  test(`every figure of ${code} is seen in the spreadsheet exactly as it is printed`, async ({ as }) => {
    const content = await contentOf(as, code)
    const { file, sheets } = await sheetsOf(as, code)
    expect(file.name).toBe(`${code}-kinh-phi.xlsx`)
    expect(sheets).toHaveLength(content.tables.length)
    for (const [i, table] of content.tables.entries()) {
      const sheet = sheets[i]!
      for (const [row, line] of table.lines.entries()) {
        const figures = table.columns.map(({ key, role }, column) =>
          isMeasure(role) ? [line.cells[key] ?? '', shown(sheet, bodyOf(sheet) + row, column)] : ['', ''],
        )
        expect(figures.map(([, seenAs]) => seenAs)).toEqual(figures.map(([printed]) => printed))
      }
    }
  })

  test(`the totals of ${code} are formulas whose result is the printed figure`, async ({ as }) => {
    const { sheets } = await sheetsOf(as, code)
    for (const sheet of sheets) {
      const formulas = [...(sheet.cells?.values() ?? [])].filter(({ formula }) => formula !== undefined)
      expect(formulas.length).toBeGreaterThan(0)
      for (const { formula, formulaResult } of formulas) {
        expect(calculate(sheet, formula!)).toBeCloseTo(Number(formulaResult), 6)
      }
    }
  })

  test(`the PDF of ${code} prints every figure and label, with its fonts inside`, async ({ as }) => {
    const content = await contentOf(as, code)
    const { name, type, body } = await as.visitor.ask('programme.exportBudget', { code, format: 'pdf' })
    expect([name, type]).toEqual([`${code}-kinh-phi.pdf`, 'application/pdf'])
    const { title, pages, embedded } = readPdf(body)
    expect(title).toBe(content.head.title)
    expect(embedded).toContain('Tinos-Regular')
    expect(pages.length).toBeGreaterThanOrEqual(content.tables.length)
    const left = new Map<string, number>()
    for (const word of pages.flat()) left.set(word, (left.get(word) ?? 0) + 1)
    for (const { lines } of content.tables) {
      const words = lines.flatMap(({ label, cells }) => [...label.split(breaks), ...Object.values(cells)])
      for (const word of words.filter((one) => one.trim() !== '')) {
        expect(left.get(word.trim()) ?? 0, word).toBeGreaterThan(0)
        left.set(word.trim(), (left.get(word.trim()) ?? 0) - 1)
      }
    }
  })
}

test('a page laid by itself says what its figures count, in print and in the workbook', async ({ as }) => {
  let pagesWithUnit = 0
  for (const code of codes) {
    const { body } = await as.visitor.ask('programme.exportBudget', { code, format: 'pdf' })
    const { pages } = readPdf(body)
    for (const page of pages) expect(page.join(' '), code).toMatch(/(?:triệu|tỷ) đồng/iu)
    pagesWithUnit += pages.filter((page) => page.join(' ').includes('Đơn vị tính: ')).length

    const { file, sheets } = await sheetsOf(as, code)
    const names = strFromU8(unzipSync(file.body)['xl/workbook.xml']!)
    const repeated = [...names.matchAll(/\$(\d+):\$(\d+)<\/definedName>/g)]
    expect(repeated, code).toHaveLength(sheets.length)
    for (const [index, [, from, to]] of repeated.entries()) {
      const rows = sheets[index]!.rows.slice(Number(from) - 1, Number(to))
      expect(rows.flat().join(' '), code).toMatch(/(?:triệu|tỷ) đồng/iu)
    }
  }
  expect(pagesWithUnit).toBeGreaterThan(2)
})

test('the header of Cần Thơ is merged as on its paper', async ({ as }) => {
  const { sheets } = await sheetsOf(as, 'can-tho-2017-2020')
  const sheet = sheets[0]!
  const top = bodyOf(sheet) - 5
  const merges = sheet.merges!.filter(({ startRow }) => startRow >= top)
  const spans = merges.map(({ startRow, startCol, endRow, endCol }) => [
    String(sheet.rows[startRow]?.[startCol]),
    `${endRow - startRow + 1}×${endCol - startCol + 1}`,
  ])
  expect(spans).toEqual(
    expect.arrayContaining([
      ['STT', '4×1'],
      ['Trong đó:', '1×2'],
      ['Năm thực hiện', '1×12'],
      ['2017', '1×3'],
      ['Kinh phí', '1×2'],
    ]),
  )
  expect(spans.filter(([text]) => text === 'Số đề án')).toHaveLength(4)
  expect(sheet.rows[bodyOf(sheet) - 1]!.slice(0, 3)).toEqual(['(1)', '(2)', '(3)'])
})

test('Cà Mau fixes no budget: its file says so and names the sections on money', async ({ as }) => {
  const { sheets } = await sheetsOf(as, 'ca-mau-2026-2030')
  const text = sheets.flatMap(({ rows }) => rows.flat()).join('\n')
  expect(sheets).toHaveLength(1)
  expect(text).toContain('Chương trình không có bảng kinh phí')
  expect(text).toMatch(/Mục VI\.1: /)
})

test('one table of several is exported alone, and an unknown one is not found', async ({ as }) => {
  const ask = (table: string) =>
    as.visitor.ask('programme.exportBudget', { code: 'kien-giang-2021-2025', format: 'xlsx', table })
  const { name, body } = await ask('years')
  expect(name).toBe('kien-giang-2021-2025-kinh-phi-years.xlsx')
  expect((await readXlsx(body)).sheets).toHaveLength(1)
  await expect(ask('khong-co')).rejects.toMatchObject({ code: 'not_found' })
})

test('a draft leaves only by right, marked as a draft; a wrong total stays as typed with a remark', async ({
  as,
}) => {
  const { code } = await aDraft(as)
  const table = smallTable()
  table.lines.at(-1)!.cells['tong'] = '1.300'
  await as.appraiser.do('programme.edit', { code, base: 2, parts: { tables: [table] } })
  await expect(as.visitor.ask('programme.exportBudget', { code, format: 'xlsx' })).rejects.toMatchObject({
    code: 'not_found',
  })
  const { name, body } = await as.appraiser.ask('programme.exportBudget', { code, format: 'xlsx' })
  expect(name).toBe(`${code}-kinh-phi-du-thao.xlsx`)
  const [sheet] = (await readXlsx(body, { readStyles: true })).sheets
  expect(sheet!.rows.flat()).toContain('Dự thảo, chưa được phê duyệt')
  const total = sheet!.cells!.get(`${bodyOf(sheet!) + 2},2`)
  expect(total).toMatchObject({ value: 1300 })
  expect(total!.formula).toBeUndefined()
  expect(total!.comment?.text).toMatch(/in 1\.300.*được 1\.200/)
  expect(sheet!.rows.flat().join('\n')).toMatch(/Ghi chú khi đối chiếu[\s\S]*in 1\.300/)
})

test('a sum over more places than a function takes is a sum of sums', () => {
  const parts = Array.from({ length: 300 }, (_, i) => ({ row: i * 2, column: 4 }))
  const formula = sumFormula({ row: 700, column: 4, parts, dissent: null }, 5)
  expect(formula?.split('+').map((sum) => sum.split(',').length)).toEqual([250, 50])
  const run = Array.from({ length: 300 }, (_, i) => ({ row: i, column: 4 }))
  expect(sumFormula({ row: 700, column: 4, parts: run, dissent: null }, 5)).toBe('SUM(E6:E305)')
  expect(
    sumFormula(
      {
        row: 0,
        column: 0,
        parts: [
          { row: 0, column: 1 },
          { row: 0, column: 2 },
        ],
        dissent: null,
      },
      5,
    ),
  ).toBe('SUM(B6:C6)')
})
