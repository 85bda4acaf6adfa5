import { z } from 'zod'
import type { OutputOf } from '#contract/kernel/act.ts'
import { profiles, round, rounds, type YearRow } from '#contract/planning/rounds/queries.ts'
import { itemRoutes, planStates, roundStates, unitPlanStates } from '#contract/words/planning.ts'
import { profileSteps } from '#contract/words/planning/rounds.ts'
import type { ExportDefinition } from '#server/platform/tables/definition.ts'
import { exportOf } from '#server/platform/tables/out/define.ts'
import { exportOfQuery } from '#server/platform/tables/out/index.ts'
import { profilesQuery } from './reading/new-round.ts'
import { roundsQuery, sendersOfYear } from './reading/rounds.ts'

const text = 'text' as const
const number = 'number' as const
const date = 'date' as const

const yearsOut = exportOfQuery(rounds, roundsQuery, {
  title: 'Kế hoạch khuyến công hằng năm',
  items: ({ items }) => items,
  next: () => null,
  page: {},
  told: ({ q, state }) => [
    ...(q ? [`Tìm: ${q}`] : []),
    ...(state ? [`Trạng thái: ${roundStates[state]}`] : []),
  ],
  columns: [
    {
      key: 'title',
      heading: 'Đợt lập kế hoạch',
      type: text,
      width: 40,
      value: ({ title }: YearRow) => title,
    },
    { key: 'province', heading: 'Tỉnh', type: text, width: 24, value: (row) => row.provinceName },
    { key: 'year', heading: 'Năm', type: number, width: 8, value: (row) => row.year },
    { key: 'state', heading: 'Nhận kế hoạch', type: text, width: 20, value: (row) => roundStates[row.state] },
    {
      key: 'plan',
      heading: 'Kế hoạch của tỉnh',
      type: text,
      width: 26,
      value: ({ planState }) => (planState ? planStates[planState] : null),
    },
    { key: 'due', heading: 'Hạn gửi', type: date, value: (row) => row.dueOn },
    { key: 'owed', heading: 'Phải gửi', type: number, width: 10, value: (row) => row.owed },
    { key: 'sent', heading: 'Đã gửi', type: number, width: 10, value: (row) => row.sent },
    { key: 'lines', heading: 'Số mục', type: number, width: 10, value: (row) => row.lines },
    { key: 'askedVnd', heading: 'Đề nghị (đồng)', type: number, width: 18, value: (row) => row.askedVnd },
    {
      key: 'inForceVnd',
      heading: 'Đang tính (đồng)',
      type: number,
      width: 18,
      value: (row) => row.inForceVnd,
    },
    { key: 'ceilingVnd', heading: 'Hạn mức (đồng)', type: number, width: 18, value: (row) => row.ceilingVnd },
    {
      key: 'approvedVnd',
      heading: 'Được duyệt (đồng)',
      type: number,
      width: 18,
      value: (row) => row.approvedVnd,
    },
  ],
})

type Sender = OutputOf<typeof round>['senders'][number]

const sendersOut = exportOf({
  list: 'planning.round',
  title: 'Đơn vị gửi kế hoạch khuyến công',
  filters: z.object({
    year: z.coerce.number().int().optional(),
    provinceId: z.string().max(10).optional(),
  }),
  rows: (db, filters, actor) => sendersOfYear(db, actor, filters),
  told: ({ year }) => [`Năm ${year}`],
  columns: [
    { key: 'name', heading: 'Đơn vị', type: text, width: 44, value: ({ name }: Sender) => name },
    {
      key: 'state',
      heading: 'Tình trạng',
      type: text,
      width: 18,
      value: ({ state }) => (state ? unitPlanStates[state] : null),
    },
    { key: 'due', heading: 'Hạn', type: date, value: ({ dueOn }) => dueOn },
    { key: 'sentOn', heading: 'Ngày gửi', type: date, value: ({ sentOn }) => sentOn },
    {
      key: 'late',
      heading: 'Gửi muộn',
      type: text,
      width: 10,
      value: ({ late }) => (late ? 'Muộn' : null),
    },
    { key: 'lines', heading: 'Số mục', type: number, width: 10, value: ({ lines }) => lines },
    {
      key: 'stateVnd',
      heading: 'Đề nghị ngân sách (đồng)',
      type: number,
      width: 20,
      value: ({ stateVnd }) => stateVnd,
    },
    {
      key: 'otherVnd',
      heading: 'Nguồn khác (đồng)',
      type: number,
      width: 20,
      value: ({ otherVnd }) => otherVnd,
    },
    {
      key: 'reason',
      heading: 'Lý do trả lại',
      type: text,
      width: 40,
      value: ({ returnReason }) => returnReason || null,
    },
  ],
})

type Profile = OutputOf<typeof profiles>['items'][number]
type Step = Profile['steps'][number] & { profile: Profile }

const dayOf = ({ due }: Step): string | null =>
  due ? `trước ${due.day}/${due.month}${due.yearOffset === -1 ? ' năm trước' : ''}` : null

const profilesOut = exportOfQuery(profiles, profilesQuery, {
  title: 'Quy trình lập kế hoạch khuyến công',
  items: ({ items }): Step[] =>
    items.flatMap((profile) => profile.steps.map((step) => ({ ...step, profile }))),
  next: () => null,
  page: {},
  told: ({ q, funding }) => [
    ...(q ? [`Tìm: ${q}`] : []),
    ...(funding ? [`Nguồn: ${itemRoutes[funding]}`] : []),
  ],
  columns: [
    {
      key: 'profile',
      heading: 'Quy trình',
      type: text,
      width: 44,
      value: ({ profile }: Step) => profile.name,
    },
    { key: 'position', heading: 'Bước', type: number, width: 8, value: ({ position }) => position },
    { key: 'step', heading: 'Việc', type: text, width: 24, value: ({ step }) => profileSteps[step] },
    { key: 'who', heading: 'Ai làm', type: text, width: 36, value: ({ who }) => who },
    { key: 'due', heading: 'Hạn', type: text, width: 20, value: dayOf },
    { key: 'sets', heading: 'Số bộ', type: number, width: 8, value: ({ sets }) => sets },
    { key: 'paper', heading: 'Giấy tờ', type: text, width: 36, value: ({ paper }) => paper || null },
    { key: 'basis', heading: 'Căn cứ', type: text, width: 44, value: ({ basis }) => basis || null },
    {
      key: 'confidence',
      heading: 'Độ tin cậy',
      type: text,
      width: 16,
      value: ({ confidence }) => (confidence === 'uncertain' ? 'Cần đối chiếu' : 'Theo văn bản, quy định'),
    },
  ],
})

/** Lists of this part that can be taken away. */
export const listsOut: readonly ExportDefinition[] = [yearsOut, sendersOut, profilesOut]
