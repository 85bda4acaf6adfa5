import { stateOf } from '#contract/planning/decision/compare.ts'
import { moneyAt } from '#contract/planning/decision/money.ts'
import type { DeskLine } from '#contract/planning/decision/queries.ts'
import { financeOpinions } from '#contract/words/planning.ts'
import { type PaperColumn, type PaperTable, plainRows } from '../table.ts'
import type { About } from './annex.ts'

const columns: PaperColumn[] = [
  { heading: 'TT', kind: 'centre', width: 5 },
  { heading: 'Tên đề án, nhiệm vụ', kind: 'text', width: 40 },
  { heading: 'Đơn vị chủ trì', kind: 'text', width: 24 },
  { heading: 'Sở Công Thương đề nghị', group: 'Ngân sách nhà nước', kind: 'money', width: 14 },
  { heading: 'Sở Tài chính thống nhất', group: 'Ngân sách nhà nước', kind: 'money', width: 14 },
  { heading: 'Chênh lệch', group: 'Ngân sách nhà nước', kind: 'money', width: 12 },
  { heading: 'Ý kiến', kind: 'centre', width: 14 },
  { heading: 'Nội dung ý kiến', kind: 'text', width: 30 },
  { heading: 'Giải trình của Sở Công Thương', kind: 'text', width: 28 },
]

/** What Finance said of each line, with the department's answers; state money as asked and as Finance would have it. */
export function financeTable(about: About, lines: readonly DeskLine[]): PaperTable {
  const rows = plainRows(columns, lines, (line) => {
    const [kept, finance] = line.change
      ? [line.change.money, line.change.finance ?? line.change.money]
      : [moneyAt(line, 'kept'), moneyAt(line, 'finance')]
    const { opinion } = line
    return [
      line.title,
      line.leadName || line.organisationName,
      stateOf(kept),
      stateOf(finance),
      stateOf(finance) - stateOf(kept),
      opinion ? financeOpinions[opinion.said] : 'Chưa có ý kiến',
      opinion?.text ?? '',
      opinion?.answer ?? '',
    ]
  })
  return {
    name: 'Ý kiến tài chính',
    title: ['TỔNG HỢP Ý KIẾN CỦA SỞ TÀI CHÍNH', about.title],
    standing: about.standing,
    columns,
    rows,
    notes: [],
  }
}
