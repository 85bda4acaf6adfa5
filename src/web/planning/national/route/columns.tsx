import { Button } from '@mantine/core'
import { itemKinds } from '#contract/words/planning.ts'
import { addressOf, type Output } from '#web/kit/call/call.ts'
import { formatDate } from '#web/kit/figure/dates.ts'
import { Money, Nothing } from '#web/kit/figure/Figures.tsx'
import { StateTag } from '#web/kit/state/StateTag.tsx'
import type { Column } from '#web/kit/table/columns.ts'
import { standingLooks } from '../looks.ts'
import css from '../national.module.css'
import { words } from '../words.ts'

export type Row = Output<'planning.national'>['items'][number]
const said = words.national

interface Acts {
  onAppraise: (row: Row) => void
  onRecord: (row: Row) => void
}

const Todo = ({ row, onAppraise, onRecord }: Acts & { row: Row }) => (
  <span className={`${css.acts} kc-no-print`}>
    {row.mayAppraise && (
      <Button size="compact-sm" variant="default" onClick={() => onAppraise(row)}>
        {said.appraise}
      </Button>
    )}
    {row.mayRecord && (
      <Button size="compact-sm" variant="default" onClick={() => onRecord(row)}>
        {said.record}
      </Button>
    )}
    <span>
      <a href={addressOf('planning.estimate', { id: row.id, format: 'pdf' })} download>
        {said.estimate}
      </a>{' '}
      (
      <a
        href={addressOf('planning.estimate', { id: row.id, format: 'xlsx' })}
        download
        aria-label={`${said.estimate} ${said.estimateXlsx}`}
      >
        {said.estimateXlsx}
      </a>
      )
    </span>
  </span>
)

const figure = (key: 'total' | 'national' | 'approved', of: (row: Row) => number | null): Column<Row> => ({
  key,
  header: said.columns[key],
  align: 'right',
  figures: true,
  cell: (row) => <Money vnd={of(row)} />,
})

/** Columns of the national route; on a phone the title, the standing, and what there is to do. */
export const columnsFor = (acts: Acts, ministry: boolean): Column<Row>[] => [
  {
    key: 'title',
    header: said.columns.title,
    lead: true,
    cell: (row) => (
      <>
        {row.title}
        <span className={css.below}>
          {[itemKinds[row.kind], row.leadName || row.organisationName].filter(Boolean).join(' · ')}
        </span>
      </>
    ),
  },
  {
    key: 'standing',
    header: said.columns.standing,
    width: 168,
    phone: 'state',
    cell: (row) => (
      <>
        <StateTag look={standingLooks[row.standing]} />
        {row.note && <span className={css.below}>{row.note}</span>}
      </>
    ),
    phoneCell: (row) => <StateTag look={standingLooks[row.standing]} />,
  },
  {
    key: ministry ? 'province' : 'unit',
    header: ministry ? said.columns.province : said.columns.unit,
    cell: (row) => (ministry ? row.provinceName : row.organisationName) || <Nothing />,
  },
  { key: 'place', header: said.columns.place, spare: true, cell: (row) => row.place || <Nothing /> },
  figure('total', ({ totalVnd }) => totalVnd),
  figure('national', ({ nationalVnd }) => nationalVnd),
  figure('approved', ({ approvedVnd }) => approvedVnd),
  {
    key: 'paper',
    header: said.columns.paper,
    cell: ({ number, on }) =>
      number || on ? (
        <>
          {number}
          {on && <span className={`${css.below} kc-figures`}>{formatDate(on)}</span>}
        </>
      ) : (
        <Nothing />
      ),
  },
  {
    key: 'act',
    header: said.columns.act,
    phone: 'meta',
    fixed: true,
    cell: (row) => <Todo row={row} {...acts} />,
  },
]
