import { expect, test } from 'vitest'
import benTre from '../../../../../data/reference/programmes/ben-tre-2014-2020.json' with { type: 'json' }
import canTho from '../../../../../data/reference/programmes/can-tho-2017-2020.json' with { type: 'json' }
import kienGiang from '../../../../../data/reference/programmes/kien-giang-2021-2025.json' with { type: 'json' }
import tuyenQuang from '../../../../../data/reference/programmes/tuyen-quang-2016-2020.json' with { type: 'json' }
import { readProgramme } from '#contract/programme/check/reading.ts'
import { checkProgramme } from '#contract/programme/findings.ts'
import { ProgrammeContent } from '#contract/programme/model.ts'
import { marksOf } from '../findings/marks.ts'
import { lineValue, unfolded } from './sheet-rows.ts'
import { formatShare, formatValue, sheetView, tabName } from './sheet-view.ts'

function viewsOf(json: unknown) {
  const content = ProgrammeContent.parse(json)
  const reading = readProgramme(content)
  const marks = marksOf(checkProgramme(content), content)
  return reading.sheets.map((sheet) => sheetView(reading, sheet, marks))
}

const only = (json: unknown) => viewsOf(json)[0]!
const numbers = (marks: readonly { finding: { id: string } }[]) => marks.map(({ finding }) => finding.id)

test('the task list of Kiên Giang adds up to one triệu more than section IV.1 prints, and the finding stands there', () => {
  const view = only(kienGiang)
  expect(view.printedAt).toBe('In trong văn bản, Mục IV.1')
  expect(view.foot.get('total')).toMatchObject({
    computed: 47_586_000_000,
    printed: { value: 47_585_000_000 },
  })
  expect(view.foot.get('other')).toMatchObject({
    computed: 23_535_000_000,
    printed: { value: 23_535_000_000 },
  })
  expect(numbers(view.foot.get('total')!.printed!.marks)).toEqual(['totals:KG-A1'])
  expect(view.foot.get('other')!.printed!.marks).toEqual([])
  expect([view.items, view.groups]).toEqual([24, 8])
})

test('a group that prints no figure shows the sum of its items', () => {
  const view = only(kienGiang)
  const second = view.rows.find(({ id }) => id === 'II')!
  const total = view.columns.find(({ key }) => key === 'total')!
  expect(second.group).toBe(true)
  expect(formatValue(view.sheet, total, lineValue(second.line, total.measure!)!)).toBe('28.975')
  expect(formatShare(28_975, 47_586)).toBe('60,9')
})

test('quantities of different units are never added', () => {
  const view = only(kienGiang)
  const quantity = view.columns.find(({ kind }) => kind === 'quantity')!
  expect(
    view.rows.filter(({ folds }) => folds).map(({ line }) => lineValue(line, quantity.measure!)),
  ).toEqual(Array.from({ length: 8 }, () => null))
  expect(view.foot.has('quantity')).toBe(false)
})

test('the printed total of Cần Thơ stands at the foot, with what its blank counts leave out', () => {
  const view = only(canTho)
  expect(view.printedAt).toBe('In trong bảng, dòng «TỔNG CỘNG»')
  expect(view.rows.some(({ id }) => id === 'T')).toBe(false)
  expect(view.foot.get('c6')).toMatchObject({ computed: 36, printed: { value: 32 } })
  expect(view.foot.get('c3')).toMatchObject({ computed: 18_564_000_000, printed: { value: 18_564_000_000 } })
})

test('a year stands above its own columns', () => {
  const groups = new Map(only(canTho).columns.map(({ key, group, name }) => [key, [group, name]]))
  expect(groups.get('c6')).toEqual(['2017', 'Số đề án'])
  expect(groups.get('c8')).toEqual(['2017', 'TPCT'])
  expect(groups.get('c5')).toEqual(['Trong đó', 'TPCT'])
  expect(groups.get('c3')).toEqual([null, 'Tổng kinh phí thực hiện'])
})

test('the totals of each source of Bến Tre stay in the table, the whole goes to the foot', () => {
  const view = only(benTre)
  expect(view.rows.slice(-3).map(({ id }) => id)).toEqual(['T.1', 'T.2', 'T.3'])
  expect(view.foot.get('whole')).toMatchObject({ computed: 391_573_000_000 })
})

test('folding a group hides everything under it and nothing else', () => {
  const view = only(canTho)
  const all = view.rows.map(({ id }) => id)
  const hidden = all.filter((id) => id.startsWith('VII.'))
  const shown = unfolded(view.rows, new Set(['VII'])).map(({ id }) => id)
  expect(hidden.length).toBeGreaterThan(3)
  expect(shown).toEqual(all.filter((id) => !hidden.includes(id)))
})

test('tỷ are shown with the decimals that the document uses, and tabs carry the tables’ own names', () => {
  const view = only(tuyenQuang)
  const amount = view.columns.find(({ kind }) => kind === 'amount')!
  expect(formatValue(view.sheet, amount, 8_500_000_000)).toBe('8,500')
  expect(viewsOf(kienGiang).map(({ sheet }) => tabName(sheet))).toEqual(['Danh mục nhiệm vụ', 'Theo năm'])
  expect(tabName(only(benTre).sheet)).toBe('Phụ lục 1')
})
