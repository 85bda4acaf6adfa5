import { totalOf } from '#contract/planning/decision/compare.ts'
import type { PlanSource } from '#contract/planning/nouns.ts'
import { planSources as sourceWords } from '#contract/words/planning.ts'
import { byArea, groupsBy, type PaperLine, type PlanPaper, quantityOf, sourcesOf, whereOf } from '../lines.ts'
import { type Group, groupedRows, type PaperCell, type PaperColumn, type PaperTable } from '../table.ts'

/** What is printed of a plan: which, whose, and what must be said of it. */
export interface About {
  year: number
  /** name of the plan as its tables say it */
  title: string
  standing: string
}

export const moneyColumns = (sources: readonly PlanSource[]): PaperColumn[] => [
  { heading: 'Tổng kinh phí', kind: 'money', width: 13 },
  ...sources.map((source): PaperColumn => ({
    heading: sourceWords[source],
    group: 'Trong đó',
    kind: 'money',
    width: 13,
  })),
]

export const moneyCells = (
  { money }: Pick<PaperLine, 'money'>,
  sources: readonly PlanSource[],
): PaperCell[] => [totalOf(money), ...sources.map((source) => money[source] || null)]

/** Lines with everything that a decision names of them, under the given groups. */
function listed(groups: readonly Group<PaperLine>[], sources: readonly PlanSource[]) {
  const columns: PaperColumn[] = [
    { heading: 'TT', kind: 'centre', width: 5 },
    { heading: 'Tên đề án, nhiệm vụ', kind: 'text', width: 38 },
    { heading: 'Đơn vị chủ trì', kind: 'text', width: 22 },
    { heading: 'Đơn vị phối hợp', kind: 'text', width: 18 },
    { heading: 'Địa điểm, đối tượng thụ hưởng', kind: 'text', width: 26 },
    { heading: 'Quy mô', kind: 'centre', width: 11 },
    { heading: 'Thời gian', kind: 'centre', width: 12 },
    ...moneyColumns(sources),
    { heading: 'Ghi chú', kind: 'text', width: 16 },
  ]
  const rows = groupedRows(columns, groups, (line) => [
    line.title,
    line.leadName || line.organisationName,
    line.coordinators,
    [whereOf(line), line.beneficiaries].filter(Boolean).join('\n'),
    quantityOf(line),
    line.timing || line.years.join(', '),
    ...moneyCells(line, sources),
    line.note,
  ])
  return { columns, rows }
}

/** The annex of the decision: lines by the contents of Article 4, money by source. */
export const annexTable = (about: About, { lines }: PlanPaper): PaperTable => ({
  name: 'Danh mục',
  title: ['DANH MỤC ĐỀ ÁN, NHIỆM VỤ KHUYẾN CÔNG', about.title],
  standing: about.standing,
  ...listed(byArea(lines), sourcesOf(lines)),
  notes: [],
})

/** The same lines by the unit that registered them. */
export const unitsTable = (about: About, { lines }: PlanPaper): PaperTable => ({
  name: 'Theo đơn vị',
  title: ['DANH MỤC THEO ĐƠN VỊ ĐĂNG KÝ', about.title],
  standing: about.standing,
  ...listed(
    groupsBy(
      lines,
      ({ organisationName }) => organisationName || 'Sở Công Thương',
      (one, other) => one.organisationName.localeCompare(other.organisationName, 'vi'),
    ),
    sourcesOf(lines),
  ),
  notes: [],
})

/** For each source the lines that it pays for; a line of several sources stands under each with that source's money. */
export function sourcesTable(about: About, { lines }: PlanPaper): PaperTable {
  const columns: PaperColumn[] = [
    { heading: 'TT', kind: 'centre', width: 5 },
    { heading: 'Tên đề án, nhiệm vụ', kind: 'text', width: 50 },
    { heading: 'Đơn vị chủ trì', kind: 'text', width: 30 },
    { heading: 'Thời gian', kind: 'centre', width: 14 },
    { heading: 'Kinh phí', kind: 'money', width: 16 },
  ]
  const groups = sourcesOf(lines).map((source) => ({
    name: sourceWords[source],
    lines: lines
      .filter(({ money }) => (money[source] ?? 0) > 0)
      .map((line) => ({ line, amount: line.money[source] ?? 0 })),
  }))
  return {
    name: 'Theo nguồn',
    title: ['DANH MỤC THEO NGUỒN KINH PHÍ', about.title],
    standing: about.standing,
    columns,
    rows: groupedRows(columns, groups, ({ line, amount }) => [
      line.title,
      line.leadName || line.organisationName,
      line.timing || line.years.join(', '),
      amount,
    ]),
    notes: [],
  }
}
