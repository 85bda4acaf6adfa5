import type { PaperLine } from '../lines.ts'
import { type PaperCell, type PaperColumn, type PaperTable, plainRows } from '../table.ts'
import { threeWays } from './summary.ts'

/** One thing that a project pays for, in đồng. */
export interface CostLine {
  content: string
  /** null: the plan's own year */
  year: number | null
  totalVnd: number
  nationalVnd: number
  localVnd: number
  ownVnd: number
}

const parts = ['Tổng kinh phí', 'fund', 'Đóng góp của đơn vị thụ hưởng', 'Nguồn khác'] as const

/** A project of several years has a column for each year under each amount. */
function columnsOf(fund: string, years: readonly number[]): PaperColumn[] {
  const amounts = parts.flatMap((part): PaperColumn[] => {
    const heading = part === 'fund' ? fund : part
    if (years.length < 2) return [{ heading, kind: 'money', width: 16 }]
    return [
      { heading: 'Cộng', group: heading, kind: 'money', width: 12 },
      ...years.map((year): PaperColumn => ({
        heading: `Năm ${year}`,
        group: heading,
        kind: 'money',
        width: 12,
      })),
    ]
  })
  return [
    { heading: 'TT', kind: 'centre', width: 5 },
    { heading: 'Nội dung chi', kind: 'text', width: 46 },
    ...amounts,
    { heading: 'Ghi chú', kind: 'text', width: 20 },
  ]
}

/** Mẫu 1: what a project costs, by content and source. @see TT 36/2013/TT-BCT, Phụ lục 1 */
export function estimateTable(
  line: PaperLine,
  costs: readonly CostLine[],
  about: { year: number; standing: string },
): PaperTable {
  const national = line.route === 'national'
  const years = [...new Set(costs.map(({ year }) => year ?? about.year))].toSorted((a, b) => a - b)
  const columns = columnsOf(
    national ? 'Kinh phí khuyến công quốc gia' : 'Kinh phí khuyến công địa phương',
    years,
  )
  const planned = threeWays(line, line.route)
  const amountsOf = (cost: CostLine): PaperCell[] => {
    const asked = national ? cost.nationalVnd : cost.localVnd
    const amounts = [cost.totalVnd, asked, cost.ownVnd, cost.totalVnd - asked - cost.ownVnd]
    const own = cost.year ?? about.year
    if (years.length < 2) return amounts
    return amounts.flatMap((amount) => [amount, ...years.map((year) => (year === own ? amount : 0))])
  }
  const rows =
    costs.length > 0
      ? plainRows(columns, costs, (cost) => [cost.content, ...amountsOf(cost), ''])
      : plainRows(columns, [planned], ({ total, asked, own, other }) => [
          line.title,
          total,
          asked,
          own,
          other,
          '',
        ])
  const listed = costs.reduce((sum, { totalVnd }) => sum + totalVnd, 0)
  const apart = costs.length > 0 && listed !== planned.total
  return {
    name: 'Mẫu 1',
    title: ['DỰ TOÁN KINH PHÍ', line.title],
    standing: `Mẫu 1 · ${about.standing}`,
    columns,
    rows,
    notes: [
      '(1) Đơn vị thực hiện cam kết không dùng kinh phí khác của ngân sách nhà nước cho cùng nội dung chi.',
      '(2) Nhà đầu tư có văn bản cam kết bố trí đủ phần vốn còn lại.',
      ...(apart
        ? [
            'Nội dung chi lấy từ đề xuất trong ngân hàng đề án; tổng kinh phí của mục trong kế hoạch khác số này.',
          ]
        : []),
    ],
  }
}
