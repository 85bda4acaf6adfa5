import { list, statistics, type SurveyRow } from '#contract/survey/queries.ts'
import { rounds, type RoundRow } from '#contract/survey/rounds.ts'
import { needKindWords, roundStates, surveyStates } from '#contract/words/survey.ts'
import type { ExportDefinition } from '#server/platform/tables/definition.ts'
import { exportOfQuery } from '#server/platform/tables/out/index.ts'
import type { OutputOf } from '#contract/kernel/act.ts'
import { listQuery, statisticsQuery } from './reading/list.ts'
import { roundsQuery } from './rounds/read.ts'

const text = 'text' as const
const number = 'number' as const
const date = 'date' as const

const surveysOut = exportOfQuery(list, listQuery, {
  title: 'Phiếu khảo sát nhu cầu',
  items: ({ items }) => items,
  next: ({ next }) => (next === null ? null : { after: next }),
  page: { limit: 2000 },
  told: ({ q, state, kind }) => [
    ...(q ? [`Tìm: ${q}`] : []),
    ...(state ? [`Trạng thái: ${surveyStates[state]}`] : []),
    ...(kind ? [`Nhu cầu: ${needKindWords[kind]}`] : []),
  ],
  columns: [
    { key: 'name', heading: 'Cơ sở', type: text, width: 40, value: ({ name }: SurveyRow) => name },
    { key: 'unit', heading: 'Xã, phường', type: text, width: 26, value: ({ unitName }) => unitName },
    { key: 'round', heading: 'Đợt khảo sát', type: text, width: 34, value: ({ roundTitle }) => roundTitle },
    { key: 'surveyedOn', heading: 'Ngày khảo sát', type: date, value: ({ surveyedOn }) => surveyedOn },
    { key: 'sentBy', heading: 'Người gửi', type: text, width: 24, value: ({ sentByName }) => sentByName },
    { key: 'needs', heading: 'Số nhu cầu', type: number, width: 12, value: ({ needs }) => needs },
    {
      key: 'kinds',
      heading: 'Cần hỗ trợ',
      type: text,
      width: 50,
      value: ({ kinds }) => kinds.map((kind) => needKindWords[kind]).join('; ') || null,
    },
    {
      key: 'estimated',
      heading: 'Kinh phí dự kiến (đồng)',
      type: number,
      width: 20,
      value: ({ estimatedVnd }) => estimatedVnd,
    },
    { key: 'state', heading: 'Trạng thái', type: text, width: 20, value: ({ state }) => surveyStates[state] },
  ],
})

const roundsOut = exportOfQuery(rounds, roundsQuery, {
  title: 'Đợt khảo sát nhu cầu',
  items: ({ items }) => items,
  next: () => null,
  page: { limit: 500 },
  told: ({ q, state }) => [
    ...(q ? [`Tìm: ${q}`] : []),
    ...(state ? [`Trạng thái: ${roundStates[state]}`] : []),
  ],
  columns: [
    { key: 'title', heading: 'Đợt khảo sát', type: text, width: 44, value: ({ title }: RoundRow) => title },
    { key: 'year', heading: 'Cho kế hoạch năm', type: number, width: 14, value: ({ year }) => year },
    { key: 'until', heading: 'Đến ngày', type: date, value: ({ until }) => until },
    { key: 'communes', heading: 'Số xã, phường', type: number, width: 14, value: ({ communes }) => communes },
    { key: 'asked', heading: 'Cần hỏi', type: number, width: 12, value: ({ asked }) => asked },
    { key: 'sent', heading: 'Đã gửi', type: number, width: 12, value: ({ sent }) => sent },
    { key: 'accepted', heading: 'Đã chấp nhận', type: number, width: 14, value: ({ accepted }) => accepted },
    { key: 'state', heading: 'Trạng thái', type: text, width: 16, value: ({ state }) => roundStates[state] },
  ],
})

type NeedsRow = OutputOf<typeof statistics>['rows'][number]

const needsOut = exportOfQuery(statistics, statisticsQuery, {
  title: 'Nhu cầu hỗ trợ theo việc và xã, phường',
  items: ({ rows }) => rows,
  next: () => null,
  page: {},
  told: ({ state, year }) => [
    ...(state ? [`Phiếu: ${surveyStates[state]}`] : []),
    ...(year ? [`Cần trong năm ${year}`] : []),
  ],
  columns: [
    {
      key: 'kind',
      heading: 'Cần hỗ trợ',
      type: text,
      width: 44,
      value: ({ kind }: NeedsRow) => needKindWords[kind],
    },
    { key: 'unit', heading: 'Xã, phường', type: text, width: 28, value: ({ unitName }) => unitName },
    { key: 'needs', heading: 'Số nhu cầu', type: number, width: 12, value: ({ needs }) => needs },
    {
      key: 'establishments',
      heading: 'Số cơ sở',
      type: number,
      width: 12,
      value: (row) => row.establishments,
    },
    {
      key: 'estimated',
      heading: 'Kinh phí dự kiến (đồng)',
      type: number,
      width: 20,
      value: (row) => row.estimatedVnd,
    },
    { key: 'own', heading: 'Cơ sở tự lo (đồng)', type: number, width: 20, value: ({ ownVnd }) => ownVnd },
  ],
})

/** Lists of this room that can be taken away. */
export const listsOut: readonly ExportDefinition[] = [surveysOut, roundsOut, needsOut]
