import { totalOf } from '#contract/planning/decision/compare.ts'
import type { Route } from '#contract/planning/nouns.ts'
import { itemRoutes } from '#contract/words/planning.ts'
import { byArea, type PaperLine, quantityOf, whereOf } from '../lines.ts'
import { groupedRows, type PaperColumn, type PaperTable } from '../table.ts'

const money = (heading: string): PaperColumn => ({ heading, group: 'Trong đó', kind: 'money', width: 14 })

const columnsOf = (route: Route): PaperColumn[] => [
  { heading: 'TT', kind: 'centre', width: 5 },
  { heading: 'Tên đề án', kind: 'text', width: 36 },
  { heading: 'Đơn vị thực hiện', kind: 'text', width: 22 },
  { heading: 'Mục tiêu và nội dung chính', kind: 'text', width: 30 },
  { heading: 'Dự kiến kết quả đạt được', kind: 'text', width: 28 },
  { heading: 'Thời gian', kind: 'centre', width: 12 },
  { heading: 'Tổng kinh phí thực hiện', kind: 'money', width: 14 },
  money(route === 'national' ? 'Khuyến công quốc gia' : 'Khuyến công địa phương'),
  money('Đóng góp của đơn vị thụ hưởng'),
  money('Nguồn khác'),
  { heading: 'Ghi chú', kind: 'text', width: 18 },
]

/** Money of the fund that is asked, of who benefits, and of all others, in đồng. */
export function threeWays({ money: of }: Pick<PaperLine, 'money'>, route: Route) {
  const local = (of.provincial ?? 0) + (of.district ?? 0) + (of.commune ?? 0)
  const asked = route === 'national' ? (of.national ?? 0) : local
  const own = of.own ?? 0
  const total = totalOf(of)
  return { total, asked, own, other: total - asked - own }
}

/** Mẫu 2: lines that ask for a fund, by the contents of Article 4. @see TT 36/2013/TT-BCT, Phụ lục 1 */
export function summaryTable(
  about: { year: number; place: string; standing: string },
  lines: readonly PaperLine[],
  route: Route,
): PaperTable {
  const columns = columnsOf(route)
  return {
    name: 'Mẫu 2',
    title: [
      'BIỂU TỔNG HỢP CHI TIẾT CÁC ĐỀ ÁN ĐĂNG KÝ KẾ HOẠCH',
      `${itemRoutes[route]} năm ${about.year}, ${about.place}`,
    ],
    standing: `Mẫu 2 · ${about.standing}`,
    columns,
    rows: groupedRows(columns, byArea(lines), (line) => {
      const { total, asked, own, other } = threeWays(line, route)
      return [
        line.title,
        line.leadName || line.organisationName,
        [quantityOf(line), line.beneficiaries, whereOf(line)].filter(Boolean).join('; '),
        line.expected,
        line.timing || line.years.join(', '),
        total,
        asked,
        own,
        other,
        line.note,
      ]
    }),
    notes: [],
  }
}
