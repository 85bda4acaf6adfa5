import { list, type ProposalRow } from '#contract/pipeline/queries.ts'
import { arrangements, origins, proposalStates, proposalVerdicts } from '#contract/words/pipeline.ts'
import { areas } from '#contract/words/vi.ts'
import type { ExportDefinition } from '#server/platform/tables/definition.ts'
import { exportOfQuery } from '#server/platform/tables/out/index.ts'
import { listQuery } from './reading/list.ts'

const text = 'text' as const
const million = { type: 'money', unit: 'triệu đồng' } as const

/** The bank as the list of Mẫu 2 has it, with where each stands. @see TT 36/2013/TT-BCT, Mẫu 2 */
const bankOut = exportOfQuery(list, listQuery, {
  title: 'Ngân hàng đề án khuyến công',
  items: ({ items }) => items,
  next: ({ next }) => (next === null ? null : { after: next }),
  page: { limit: 500 },
  told: ({ q, state, origin, area, year, arrangement, verdict }) => [
    ...(q ? [`Tìm: ${q}`] : []),
    ...(state ? [`Trạng thái: ${proposalStates[state]}`] : []),
    ...(origin ? [`Nguồn: ${origins[origin]}`] : []),
    ...(area ? [`Nội dung: ${areas[area]}`] : []),
    ...(year ? [`Năm: ${year}`] : []),
    ...(arrangement ? [`Loại: ${arrangements[arrangement]}`] : []),
    ...(verdict ? [`Điều kiện: ${proposalVerdicts[verdict]}`] : []),
  ],
  columns: [
    { key: 'code', heading: 'Số', type: text, width: 14, value: ({ code }: ProposalRow) => code },
    { key: 'title', heading: 'Tên đề án', type: text, width: 52, value: ({ title }) => title },
    {
      key: 'state',
      heading: 'Trạng thái',
      type: text,
      width: 18,
      value: ({ state }) => proposalStates[state],
    },
    {
      key: 'arrangement',
      heading: 'Loại',
      type: text,
      width: 16,
      value: (row) => arrangements[row.arrangement],
    },
    {
      key: 'areas',
      heading: 'Nội dung Điều 4',
      type: text,
      width: 40,
      value: (row) => row.areas.map((area) => areas[area] ?? String(area)).join('; ') || null,
    },
    {
      key: 'establishments',
      heading: 'Cơ sở thụ hưởng',
      type: text,
      width: 36,
      value: ({ establishments: names, establishmentCount }) =>
        names.join('; ') +
        (establishmentCount > names.length ? ` và ${establishmentCount - names.length} cơ sở khác` : ''),
    },
    { key: 'place', heading: 'Nơi sản xuất', type: text, width: 34, value: ({ place }) => place || null },
    { key: 'proposer', heading: 'Đề xuất', type: text, width: 34, value: ({ proposerName }) => proposerName },
    { key: 'years', heading: 'Năm', type: text, width: 14, value: ({ years }) => years.join(', ') || null },
    { key: 'total', heading: 'Tổng kinh phí', ...million, value: ({ totalVnd }) => totalVnd },
    { key: 'national', heading: 'KCQG đề nghị', ...million, value: ({ nationalVnd }) => nationalVnd },
    { key: 'local', heading: 'KCĐP đề nghị', ...million, value: ({ localVnd }) => localVnd },
    { key: 'own', heading: 'Đối ứng', ...million, value: ({ ownVnd }) => ownVnd },
    { key: 'loan', heading: 'Vốn vay', ...million, value: ({ loanVnd }) => loanVnd },
    { key: 'other', heading: 'Nguồn khác', ...million, value: ({ otherVnd }) => otherVnd },
    {
      key: 'ceiling',
      heading: 'Mức tối đa theo định mức',
      ...million,
      value: ({ ceilingVnd }) => ceilingVnd,
    },
    { key: 'readiness', heading: 'Sẵn sàng', type: 'number', unit: '%', value: ({ readiness }) => readiness },
    {
      key: 'verdict',
      heading: 'Điều kiện',
      type: text,
      width: 20,
      value: ({ verdict }) => verdict && proposalVerdicts[verdict],
    },
    {
      key: 'reason',
      heading: 'Lý do',
      type: text,
      width: 40,
      value: ({ stateReason }) => stateReason || null,
    },
    {
      key: 'assigned',
      heading: 'Người xử lý',
      type: text,
      width: 22,
      value: (row) => row.assignedName || null,
    },
  ],
})

export const listsOut: readonly ExportDefinition[] = [bankOut]
