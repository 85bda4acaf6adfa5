import { areas } from '#contract/words/vi.ts'
import type { Money } from '#contract/planning/nouns.ts'
import { planSources } from '#contract/planning/nouns.ts'
import { byArea, groupsBy, type PaperLine, type PlanPaper, sourcesOf } from '../lines.ts'
import { type Group, type PaperColumn, type PaperTable, plainRows } from '../table.ts'
import { type About, moneyCells, moneyColumns } from './annex.ts'

const sumOf = (lines: readonly PaperLine[]): Money =>
  Object.fromEntries(
    planSources.map((source) => [source, lines.reduce((sum, { money }) => sum + (money[source] ?? 0), 0)]),
  )

/** Groups as one line each: how many projects and tasks, and their money by source. */
function counted(groups: readonly Group<PaperLine>[], heading: string, lines: readonly PaperLine[]) {
  const sources = sourcesOf(lines)
  const columns: PaperColumn[] = [
    { heading: 'TT', kind: 'centre', width: 5 },
    { heading, kind: 'text', width: 44 },
    { heading: 'Đề án', kind: 'number', width: 9 },
    { heading: 'Nhiệm vụ', kind: 'number', width: 9 },
    ...moneyColumns(sources),
  ]
  const rows = plainRows(columns, groups, ({ name, lines: own }) => [
    name,
    own.filter(({ kind }) => kind === 'project').length,
    own.filter(({ kind }) => kind === 'task').length,
    ...moneyCells({ money: sumOf(own) }, sources),
  ])
  return { columns, rows }
}

/** How much goes to each content of Article 4. */
export const areaSums = (about: About, { lines }: PlanPaper): PaperTable => ({
  name: 'Tổng hợp theo nội dung',
  title: ['TỔNG HỢP THEO NỘI DUNG KHUYẾN CÔNG', about.title],
  standing: about.standing,
  ...counted(byArea(lines), 'Nội dung (Điều 4)', lines),
  notes: [],
})

/** How much each unit registered. */
export const unitSums = (about: About, { lines }: PlanPaper): PaperTable => ({
  name: 'Tổng hợp theo đơn vị',
  title: ['TỔNG HỢP THEO ĐƠN VỊ ĐĂNG KÝ', about.title],
  standing: about.standing,
  ...counted(
    groupsBy(
      lines,
      ({ organisationName }) => organisationName || 'Sở Công Thương',
      (one, other) => one.organisationName.localeCompare(other.organisationName, 'vi'),
    ),
    'Đơn vị',
    lines,
  ),
  notes: [],
})

/** What the map shows, as figures: how much is done in which commune. */
export const placeSums = (about: About, { lines }: PlanPaper): PaperTable => ({
  name: 'Theo địa bàn',
  title: ['TỔNG HỢP THEO ĐỊA BÀN THỰC HIỆN', about.title],
  standing: about.standing,
  ...counted(
    groupsBy(
      lines,
      ({ unitName }) => unitName || 'Toàn tỉnh hoặc chưa xác định xã, phường',
      (one, other) => one.unitName.localeCompare(other.unitName, 'vi'),
    ),
    'Xã, phường nơi thực hiện',
    lines,
  ),
  notes: [`Nội dung: ${[...new Set(lines.map(({ area }) => areas[area] ?? String(area)))].join('; ')}.`],
})
