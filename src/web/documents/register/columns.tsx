import { Link } from '@tanstack/react-router'
import { paperKinds } from '#contract/words/documents.ts'
import type { Output } from '#web/kit/call/call.ts'
import { DateText } from '#web/kit/figure/Figures.tsx'
import { StateTag } from '#web/kit/state/StateTag.tsx'
import type { Column } from '#web/kit/table/columns.ts'
import { paperLooks } from './looks.ts'
import css from './register.module.css'
import { words } from './words.ts'

export type PaperLine = Output<'documents.papers'>['items'][number]
export type ArrivalLine = Output<'documents.arrivals'>['items'][number]

/** A paper by its number, or by what it will be. */
export const PaperLink = ({ paper }: { paper: Pick<PaperLine, 'id' | 'symbol' | 'kind'> }) => (
  <Link to="/van-ban-di/$id" params={{ id: paper.id }} className={paper.symbol ? 'kc-figures' : undefined}>
    {paper.symbol ?? `${paperKinds[paper.kind]}, ${words.noNumber}`}
  </Link>
)

/** Papers as the book prints them: number, day, what, who signed, to whom. */
export const paperColumns: Column<PaperLine>[] = [
  {
    key: 'symbol',
    header: words.columns.symbol,
    lead: true,
    width: 180,
    cell: (row) => <PaperLink paper={row} />,
  },
  { key: 'issued', header: words.columns.issued, width: 96, cell: (row) => <DateText iso={row.issuedOn} /> },
  { key: 'subject', header: words.columns.subject, cell: (row) => row.subject, phone: 'meta' },
  {
    key: 'signer',
    header: words.columns.signer,
    width: 170,
    cell: (row) =>
      row.signerName ?? (
        <span className={css.below}>{words.drafted(row.createdByName, '').split(' ngày')[0]}</span>
      ),
  },
  {
    key: 'recipients',
    header: words.columns.recipients,
    width: 200,
    quiet: true,
    cell: (row) => row.recipients.join('; '),
  },
  {
    key: 'state',
    header: words.columns.state,
    width: 170,
    phone: 'state',
    cell: (row) => <StateTag look={paperLooks[row.state]} />,
  },
]

/** What arrived, as the book prints it. */
export const arrivalColumns: Column<ArrivalLine>[] = [
  {
    key: 'no',
    header: words.columns.no,
    lead: true,
    figures: true,
    width: 90,
    cell: (row) => `${row.no}/${row.year}`,
  },
  {
    key: 'arrived',
    header: words.columns.arrived,
    width: 96,
    cell: (row) => <DateText iso={row.arrivedOn} />,
  },
  {
    key: 'from',
    header: words.columns.from,
    width: 220,
    phone: 'meta',
    cell: (row) => (
      <>
        {row.issuer}
        <span className={css.below}>{row.number}</span>
      </>
    ),
  },
  { key: 'subject', header: words.columns.subject, phone: 'meta', cell: (row) => row.subject },
  { key: 'handler', header: words.columns.handler, width: 160, quiet: true, cell: (row) => row.handler },
  {
    key: 'due',
    header: words.columns.due,
    width: 96,
    phone: 'state',
    cell: (row) => <DateText iso={row.dueOn} />,
  },
]
