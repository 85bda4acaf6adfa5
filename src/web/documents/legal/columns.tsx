import { Link } from '@tanstack/react-router'
import { legalKinds } from '#contract/words/documents.ts'
import type { Output } from '#web/kit/call/call.ts'
import { formatDate } from '#web/kit/figure/dates.ts'
import { DateText } from '#web/kit/figure/Figures.tsx'
import { StateTag } from '#web/kit/state/StateTag.tsx'
import type { Column } from '#web/kit/table/columns.ts'
import css from './legal.module.css'
import { statusLooks } from './looks.ts'
import { words } from './words.ts'

export type LegalLine = Output<'documents.legalList'>['items'][number]

/** A document by its number, where it has one. */
export const LegalLink = ({ document }: { document: Pick<LegalLine, 'id' | 'number' | 'title'> }) => (
  <Link to="/van-ban/$id" params={{ id: document.id }} className={document.number ? 'kc-figures' : undefined}>
    {document.number ?? document.title}
  </Link>
)

const Title = ({ row }: { row: LegalLine }) => (
  <>
    {row.title}
    <span className={css.below}>
      {legalKinds[row.kind]}
      {row.dueOn && ` · ${row.dueWhat || words.labels['dueOn']}: ${formatDate(row.dueOn)}`}
    </span>
  </>
)

/** Documents as rows: number, what it is, whose, days, where it stands. */
export const legalColumns: Column<LegalLine>[] = [
  {
    key: 'number',
    header: words.columns.number,
    lead: true,
    width: 190,
    cell: (row) => <LegalLink document={row} />,
  },
  { key: 'title', header: words.columns.title, cell: (row) => <Title row={row} />, phone: 'meta' },
  { key: 'issuer', header: words.columns.issuer, width: 190, quiet: true, cell: (row) => row.issuer },
  { key: 'signed', header: words.columns.signed, width: 96, cell: (row) => <DateText iso={row.signedOn} /> },
  {
    key: 'effective',
    header: words.columns.effective,
    width: 96,
    cell: (row) => <DateText iso={row.effectiveOn} />,
  },
  {
    key: 'status',
    header: words.columns.status,
    width: 190,
    phone: 'state',
    cell: (row) => <StateTag look={statusLooks[row.status]} />,
  },
]
