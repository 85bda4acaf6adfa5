import type { Compared, ComparedLine } from '#contract/planning/decision/compare.ts'
import { planSources as sourceWords } from '#contract/words/planning.ts'
import { type PaperColumn, type PaperTable, plainRows } from '../table.ts'
import type { About } from './annex.ts'

const what = {
  same: 'Giữ nguyên',
  changed: 'Điều chỉnh',
  added: 'Bổ sung',
  removed: 'Đưa ra khỏi kế hoạch',
} as const satisfies Record<ComparedLine['what'], string>

const fieldWords = {
  title: 'Tên',
  quantity: 'Số lượng',
  unit: 'Đơn vị tính',
  timing: 'Thời gian',
  place: 'Địa điểm',
  leadName: 'Chủ trì',
} as const

const before = 'Trước điều chỉnh'
const after = 'Sau điều chỉnh'
const difference = 'Tăng (+), giảm (−)'

const lineColumns: PaperColumn[] = [
  { heading: 'TT', kind: 'centre', width: 5 },
  { heading: 'Tên đề án, nhiệm vụ', kind: 'text', width: 38 },
  { heading: 'Đơn vị chủ trì', kind: 'text', width: 22 },
  { heading: 'Điều chỉnh', kind: 'centre', width: 14 },
  { heading: 'Tổng', group: before, kind: 'money', width: 12 },
  { heading: 'Ngân sách', group: before, kind: 'money', width: 12 },
  { heading: 'Tổng', group: after, kind: 'money', width: 12 },
  { heading: 'Ngân sách', group: after, kind: 'money', width: 12 },
  { heading: 'Tổng', group: difference, kind: 'money', width: 12 },
  { heading: 'Ngân sách', group: difference, kind: 'money', width: 12 },
  { heading: 'Nội dung thay đổi, lý do', kind: 'text', width: 32 },
]

const sourceColumns: PaperColumn[] = [
  { heading: 'TT', kind: 'centre', width: 5 },
  { heading: 'Nguồn kinh phí', kind: 'text', width: 40 },
  { heading: before, kind: 'money', width: 18 },
  { heading: after, kind: 'money', width: 18 },
  { heading: difference, kind: 'money', width: 18 },
]

const toldFields = ({ fields, reason }: ComparedLine): string =>
  [
    ...fields.map((one) => `${fieldWords[one.field]}: «${one.before}» thành «${one.after}»`),
    ...(reason ? [`Lý do: ${reason}`] : []),
  ].join('\n')

/** The annex of an adjustment: before and after by line, and by source. */
export function comparisonTables(about: About, compared: Compared): PaperTable[] {
  const moved = compared.lines.filter((line) => line.what !== 'same')
  const same = compared.lines.length - moved.length
  return [
    {
      name: 'Trước và sau',
      title: ['BIỂU SO SÁNH KẾ HOẠCH TRƯỚC VÀ SAU ĐIỀU CHỈNH', about.title],
      standing: about.standing,
      columns: lineColumns,
      rows: plainRows(lineColumns, moved, (line) => [
        line.title,
        line.leadName,
        what[line.what],
        line.before?.totalVnd ?? 0,
        line.before?.stateVnd ?? 0,
        line.after?.totalVnd ?? 0,
        line.after?.stateVnd ?? 0,
        line.totalDifferenceVnd,
        line.stateDifferenceVnd,
        toldFields(line),
      ]),
      notes: same > 0 ? [`${same} đề án, nhiệm vụ giữ nguyên không ghi trong biểu này.`] : [],
    },
    {
      name: 'Theo nguồn',
      title: ['KINH PHÍ TRƯỚC VÀ SAU ĐIỀU CHỈNH THEO NGUỒN', about.title],
      standing: about.standing,
      columns: sourceColumns,
      rows: plainRows(
        sourceColumns,
        compared.sources.filter(({ beforeVnd, afterVnd }) => beforeVnd + afterVnd > 0),
        ({ source, beforeVnd, afterVnd, differenceVnd }) => [
          sourceWords[source],
          beforeVnd,
          afterVnd,
          differenceVnd,
        ],
      ),
      notes: [],
    },
  ]
}
