import type { ReactNode } from 'react'
import { useAsk } from '#web/kit/call/queries.ts'
import { useToday } from '#web/kit/call/session.ts'
import { formatDate } from '#web/kit/figure/dates.ts'
import { StateTag } from '#web/kit/state/StateTag.tsx'
import { lookOf } from '../looks.ts'
import type { ProgrammeView } from '../use-programme.ts'
import { words } from '../words.ts'
import css from './head.module.css'

type Summary = ProgrammeView['summary']

/** "tỉnh Kiên Giang" → "Kiên Giang" */
export const bareName = (unit: string): string => unit.replace(/^(tỉnh|thành phố|xã|phường|đặc khu)\s+/iu, '')

/** As a sentence writes a unit: "tỉnh Kiên Giang". */
const unitName = (unit: string): string => unit.slice(0, 1).toLowerCase() + unit.slice(1)

/** "Kiên Giang 2021–2025" */
export const shortName = ({
  province,
  yearFrom,
  yearTo,
}: Pick<Summary, 'province' | 'yearFrom' | 'yearTo'>): string =>
  `${province ? bareName(province) : words.national} ${yearFrom}–${yearTo}`

/** "PHÓ CHỦ TỊCH" → "Phó Chủ tịch": as a sentence writes an office. */
export function officeName(printed: string): string {
  const text = printed.toLowerCase().trim()
  const own = text.replace(/^phó\s+/u, '')
  const name = (own[0] ?? '').toUpperCase() + own.slice(1)
  return own === text ? name : `Phó ${name}`
}

/** Number and date as the paper heads them; what it does not say is said. */
function decisionLine({ content: { head }, summary }: ProgrammeView): string[] {
  const proposal = head.submissionNumber
    ? [
        words.submission(
          [head.submissionNumber, head.submissionDate && formatDate(head.submissionDate)]
            .filter(Boolean)
            .join(', '),
        ),
      ]
    : []
  if (head.decisionNumber) {
    return [
      [head.decisionNumber, head.decisionDate && formatDate(head.decisionDate)].filter(Boolean).join(', '),
    ]
  }
  const awaited =
    summary.status === 'draft' || summary.status === 'submitted' || summary.status === 'returned'
  return [...proposal, awaited ? words.decisionAwaited : words.decisionUnsaid]
}

/** "tỉnh Kiên Giang, từ 01/7/2025 thuộc An Giang": the unit of its own day, and whose it is now. */
function Place({ programme: { summary, unit } }: { programme: ProgrammeView }) {
  const { province, provinceToday, level } = summary
  const moved = level === 'province' && provinceToday !== province
  const known = useAsk('territory.get', { id: unit?.id ?? '' }, { enabled: moved && unit !== null })
  if (!province) return words.national
  if (!moved) return unitName(province)
  const date = known.data?.successors[0]?.date
  const now = bareName(provinceToday)
  return `${unitName(province)}, ${date ? words.sinceIn(formatDate(date), now) : words.nowIn(now)}`
}

/** The state, and for a decided programme whether its years have come or gone. */
const State = ({ summary }: { summary: Summary }) => <StateTag look={lookOf(summary, useToday())} />

/** State, decision, signer, place: the line under the title. */
export function headMeta(programme: ProgrammeView): ReactNode[] {
  const { head } = programme.content
  const [first, ...rest] = decisionLine(programme)
  const office = head.signerCapacity.at(-1)
  return [
    <span key="state" className={css.state}>
      <State summary={programme.summary} />
      {first}
    </span>,
    ...rest,
    head.signer && words.signed([office && officeName(office), head.signer].filter(Boolean).join(' ')),
    <Place key="place" programme={programme} />,
  ]
}
