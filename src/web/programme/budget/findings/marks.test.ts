import { expect, test } from 'vitest'
import caMau from '../../../../../data/reference/programmes/ca-mau-2026-2030.json' with { type: 'json' }
import kienGiang from '../../../../../data/reference/programmes/kien-giang-2021-2025.json' with { type: 'json' }
import { checkProgramme, type Finding } from '#contract/programme/findings.ts'
import { ProgrammeContent } from '#contract/programme/model.ts'
import { aboutBudget, marksOf } from './marks.ts'
import { hasFigures, telling } from './told.ts'

const content = ProgrammeContent.parse(kienGiang)
const findings = checkProgramme(content)
const marks = marksOf(findings, content)
const idsAt = (line: string, column: string) =>
  marks.at('tasks', line, column).map(({ finding }) => finding.id)

const finding = (part: Partial<Finding>): Finding => ({
  id: 'x',
  class: 'conflict',
  where: [{ kind: 'line', label: 'Danh mục, dòng II.1' }],
  printed: null,
  computed: null,
  difference: null,
  unit: null,
  text: '',
  ...part,
})

test('a target that the quantities do not bear out is marked on the quantities', () => {
  expect(idsAt('II.1', 'quantity')).toEqual(['targetBudget:KG-T02'])
  expect(idsAt('II.2', 'quantity')).toEqual(['targetBudget:KG-T02'])
  expect(idsAt('II.3', 'quantity')).toEqual([])
})

test('a misprinted unit is marked on the unit, a misprinted name on the name', () => {
  expect(idsAt('V.1', 'unit')).toEqual(['entries:unit/tasks/V.1'])
  expect(idsAt('VIII.2', 'task')).toEqual(['remarks:PL/Tổ chức chuyển tham quan'])
})

test('every screen gives a finding the same number, and the number leads back to its cell', () => {
  const [{ number } = { number: 0 }] = marks.at('tasks', 'V.1', 'unit')
  expect(marks.numbered[number - 1]?.finding.id).toBe('entries:unit/tasks/V.1')
  expect(marks.cellOf(number)).toEqual({ table: 'tasks', line: 'V.1', column: 'unit' })
})

test('a settled finding is marked quietly', () => {
  const settled = findings.map((each) => ({ ...each, settledBy: 'Ngô Thị Sen' }))
  expect(marksOf(settled, content).at('tasks', 'V.1', 'unit')).toMatchObject([{ settled: true }])
})

test('what says no total in the sections on money is about the budget, a misspelt decree is not', () => {
  const without = ProgrammeContent.parse(caMau)
  const about = checkProgramme(without)
    .filter((each) => aboutBudget(each, without))
    .map(({ id }) => id)
  expect(about).toContain('omissions:budget')
  expect(about).not.toContain('omissions:decision')
})

test('a title is not said again by its text', () => {
  expect(telling(finding({ text: 'Danh mục, dòng V.1: đơn vị in «Lướt: x».' }))).toEqual({
    title: 'Danh mục, dòng V.1',
    text: 'Đơn vị in «Lướt: x».',
  })
  expect(telling(finding({ text: 'Danh mục, dòng II.1 ghi 3 đợt.' }))).toEqual({
    title: 'Danh mục, dòng II.1',
    text: 'Ghi 3 đợt.',
  })
})

test('a colon inside a quotation ends no title', () => {
  const text = 'Dòng «Tổng cộng: a»: công thức in sai.'
  expect(telling(finding({ text })).title).toBe('Dòng «Tổng cộng: a»')
})

test('figures stand side by side, numbers of documents and words do not', () => {
  expect(hasFigures(finding({ printed: 'khoảng 42', computed: '30' }))).toBe(true)
  expect(hasFigures(finding({ printed: '03', computed: '2 năm' }))).toBe(true)
  expect(hasFigures(finding({ printed: '87,8%', computed: '87,7' }))).toBe(true)
  expect(hasFigures(finding({ printed: '45/2015/NĐ-CP', computed: '45/2012/NĐ-CP' }))).toBe(false)
  expect(hasFigures(finding({ printed: 'Lướt', computed: 'Lượt' }))).toBe(false)
})
