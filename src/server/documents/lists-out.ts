import type { LegalRow } from '#contract/documents/legal/nouns.ts'
import { legalList } from '#contract/documents/legal/queries.ts'
import type { PaperRow } from '#contract/documents/register/nouns.ts'
import { arrivals, type ArrivalRow, papers } from '#contract/documents/register/queries.ts'
import {
  legalConfidence,
  legalKinds,
  legalStatuses,
  paperKinds,
  paperStates,
} from '#contract/words/documents.ts'
import type { ExportDefinition } from '#server/platform/tables/definition.ts'
import { exportOfQuery } from '#server/platform/tables/out/index.ts'
import { legalListQuery } from './legal/read.ts'
import { arrivalsQuery, papersQuery } from './register/read.ts'

const told = (day: string): string => day.split('-').toReversed().join('/')
const searched = (q: string | undefined): string[] => (q ? [`Tìm: ${q}`] : [])
const after = ({ next }: { next: string | null }) => (next === null ? null : { after: next })
const text = 'text' as const
const date = 'date' as const

const legalOut = exportOfQuery(legalList, legalListQuery, {
  title: 'Văn bản pháp luật',
  items: ({ items }) => items,
  next: after,
  page: { limit: 500 },
  told: ({ q, kind, status, on, issuer, year }) => [
    ...searched(q),
    ...(kind ? [`Loại: ${legalKinds[kind]}`] : []),
    ...(status ? [`Tình trạng: ${legalStatuses[status]}`] : []),
    ...(on ? [`Vào ngày ${told(on)}`] : []),
    ...(issuer ? [`Cơ quan: ${issuer}`] : []),
    ...(year ? [`Năm: ${year}`] : []),
  ],
  columns: [
    { key: 'number', heading: 'Số, ký hiệu', type: text, width: 22, value: ({ number }: LegalRow) => number },
    { key: 'kind', heading: 'Loại', type: text, width: 16, value: ({ kind }) => legalKinds[kind] },
    { key: 'title', heading: 'Trích yếu', type: text, width: 60, value: ({ title }) => title },
    { key: 'issuer', heading: 'Cơ quan ban hành', type: text, width: 30, value: ({ issuer }) => issuer },
    { key: 'signedOn', heading: 'Ngày ký', type: date, value: ({ signedOn }) => signedOn },
    { key: 'effectiveOn', heading: 'Có hiệu lực', type: date, value: ({ effectiveOn }) => effectiveOn },
    { key: 'expiresOn', heading: 'Hết hiệu lực', type: date, value: ({ expiresOn }) => expiresOn },
    {
      key: 'status',
      heading: 'Tình trạng',
      type: text,
      width: 22,
      value: ({ status }) => legalStatuses[status],
    },
    { key: 'dueOn', heading: 'Hạn soạn, rà soát', type: date, value: ({ dueOn }) => dueOn },
    {
      key: 'confidence',
      heading: 'Độ tin cậy',
      type: text,
      width: 20,
      value: ({ confidence }) => legalConfidence[confidence],
    },
  ],
})

/** Sổ đăng ký văn bản đi, in the columns of the form. @see NĐ 30/2020/NĐ-CP, Phụ lục IV, mẫu sổ đăng ký văn bản đi */
const papersOut = exportOfQuery(papers, papersQuery, {
  title: 'Sổ đăng ký văn bản đi',
  items: ({ items }) => items,
  next: after,
  page: { limit: 2000 },
  told: ({ q, kind, year, state }) => [
    ...searched(q),
    ...(kind ? [`Sổ: ${paperKinds[kind]}`] : []),
    ...(year ? [`Năm: ${year}`] : []),
    ...(state ? [`Trạng thái: ${paperStates[state]}`] : []),
  ],
  columns: [
    { key: 'symbol', heading: 'Số, ký hiệu', type: text, width: 20, value: ({ symbol }: PaperRow) => symbol },
    { key: 'issuedOn', heading: 'Ngày ban hành', type: date, value: ({ issuedOn }) => issuedOn },
    { key: 'kind', heading: 'Loại', type: text, width: 14, value: ({ kind }) => paperKinds[kind] },
    { key: 'subject', heading: 'Trích yếu', type: text, width: 56, value: ({ subject }) => subject },
    { key: 'signer', heading: 'Người ký', type: text, width: 24, value: ({ signerName }) => signerName },
    {
      key: 'recipients',
      heading: 'Nơi nhận',
      type: text,
      width: 34,
      value: ({ recipients }) => recipients.join('; ') || null,
    },
    { key: 'unit', heading: 'Đơn vị soạn', type: text, width: 14, value: ({ unit }) => unit || null },
    { key: 'organisation', heading: 'Cơ quan', type: text, width: 32, value: (row) => row.organisationName },
    { key: 'state', heading: 'Trạng thái', type: text, width: 18, value: ({ state }) => paperStates[state] },
  ],
})

const arrivalsOut = exportOfQuery(arrivals, arrivalsQuery, {
  title: 'Sổ đăng ký văn bản đến',
  items: ({ items }) => items,
  next: after,
  page: { limit: 2000 },
  told: ({ q, year }) => [...searched(q), ...(year ? [`Năm: ${year}`] : [])],
  columns: [
    { key: 'no', heading: 'Số đến', type: 'number', width: 8, value: ({ no }: ArrivalRow) => no },
    { key: 'arrivedOn', heading: 'Ngày đến', type: date, value: ({ arrivedOn }) => arrivedOn },
    { key: 'issuer', heading: 'Cơ quan gửi', type: text, width: 30, value: ({ issuer }) => issuer },
    { key: 'number', heading: 'Số, ký hiệu', type: text, width: 20, value: ({ number }) => number || null },
    { key: 'signedOn', heading: 'Ngày văn bản', type: date, value: ({ signedOn }) => signedOn },
    { key: 'subject', heading: 'Trích yếu', type: text, width: 50, value: ({ subject }) => subject },
    {
      key: 'handler',
      heading: 'Người xử lý',
      type: text,
      width: 24,
      value: ({ handler }) => handler || null,
    },
    { key: 'dueOn', heading: 'Hạn xử lý', type: date, value: ({ dueOn }) => dueOn },
  ],
})

/** Lists of this room that can be taken away. */
export const listsOut: ExportDefinition[] = [legalOut, papersOut, arrivalsOut]
