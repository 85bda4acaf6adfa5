import { Link } from '@tanstack/react-router'
import type { Output } from '#web/kit/call/call.ts'
import { DateText, Money, Nothing, PeriodText } from '#web/kit/figure/Figures.tsx'
import type { Column } from '#web/kit/table/columns.ts'
import { words } from './words.ts'

export type ProgrammeRow = Output<'programme.list'>['items'][number]
const names = words.columns

/** Programmes as both first pages list them. */
export const programmeColumns = {
  title: {
    key: 'title',
    header: names.title,
    lead: true,
    cell: (row) => (
      <Link to="/chuong-trinh/$code" params={{ code: row.code }}>
        {row.title}
      </Link>
    ),
  },
  place: { key: 'place', header: names.place, width: 150, phone: 'meta', cell: (row) => row.province },
  period: {
    key: 'period',
    header: names.period,
    width: 100,
    figures: true,
    phone: 'meta',
    cell: (row) => <PeriodText period={`${row.yearFrom}-${row.yearTo}`} />,
  },
  decision: {
    key: 'decision',
    header: names.decision,
    width: 220,
    cell: (row) =>
      row.decisionNumber ? (
        <>
          {row.decisionNumber}
          {row.decisionDate && (
            <>
              , <DateText iso={row.decisionDate} />
            </>
          )}
        </>
      ) : (
        <Nothing />
      ),
  },
  targets: {
    key: 'targets',
    header: names.targets,
    width: 70,
    align: 'right',
    figures: true,
    cell: (row) => row.targetCount,
  },
  total: {
    key: 'total',
    header: names.total,
    width: 150,
    align: 'right',
    figures: true,
    phone: 'state',
    phoneCell: (row) =>
      row.totalVnd === null ? (
        <span className="kc-hint">{words.noTotal}</span>
      ) : (
        <>
          <Money vnd={row.totalVnd} decimals={0} /> {words.million}
        </>
      ),
    cell: (row) => <Money vnd={row.totalVnd} decimals={0} />,
  },
} satisfies Record<string, Column<ProgrammeRow>>
