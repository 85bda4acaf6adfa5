import { Link, useNavigate } from '@tanstack/react-router'
import type { Output } from '#web/kit/call/call.ts'
import { useAsk } from '#web/kit/call/queries.ts'
import { DateText, Money, Nothing, PeriodText } from '#web/kit/figure/Figures.tsx'
import { EmptyState } from '#web/kit/notice/EmptyState.tsx'
import { PageHead } from '#web/kit/page/PageHead.tsx'
import { Section } from '#web/kit/page/Section.tsx'
import type { Column } from '#web/kit/table/columns.ts'
import { DataTable } from '#web/kit/table/DataTable.tsx'
import { words } from './words.ts'

type Row = Output<'programme.list'>['items'][number]
const names = words.visitor.columns

const columns: Column<Row>[] = [
  {
    key: 'title',
    header: names.title,
    lead: true,
    cell: (row) => (
      <Link to="/chuong-trinh/$code" params={{ code: row.code }}>
        {row.title}
      </Link>
    ),
  },
  { key: 'place', header: names.place, width: 150, phone: 'meta', cell: (row) => row.province },
  {
    key: 'period',
    header: names.period,
    width: 100,
    figures: true,
    phone: 'meta',
    cell: (row) => <PeriodText period={`${row.yearFrom}-${row.yearTo}`} />,
  },
  {
    key: 'decision',
    header: names.decision,
    width: 220,
    cell: (row) =>
      row.decisionNumber ? (
        <>
          {row.decisionNumber}, <DateText iso={row.decisionDate} />
        </>
      ) : (
        <Nothing />
      ),
  },
  {
    key: 'targets',
    header: names.targets,
    width: 70,
    align: 'right',
    figures: true,
    cell: (row) => row.targetCount,
  },
  {
    key: 'total',
    header: names.total,
    width: 150,
    align: 'right',
    figures: true,
    phone: 'state',
    cell: (row) => <Money vnd={row.totalVnd} decimals={0} />,
  },
]

/** What anyone may read without an account. */
export function VisitorHome() {
  const list = useAsk('programme.list', { sort: 'period' })
  const navigate = useNavigate()
  return (
    <>
      <PageHead over={words.visitor.over} title={words.visitor.title} />
      <Section
        title={words.visitor.section}
        note={list.data?.items.length}
        link={{ to: '/dang-nhap', search: {}, label: words.visitor.signIn }}
      >
        <DataTable
          label={words.visitor.section}
          columns={columns}
          rows={list.data?.items ?? []}
          rowKey={(row) => row.code}
          state={list}
          empty={<EmptyState>{words.visitor.none}</EmptyState>}
          onOpen={(row) => void navigate({ to: '/chuong-trinh/$code', params: { code: row.code } })}
        />
      </Section>
    </>
  )
}
