import type { Output } from '#web/kit/call/call.ts'
import { Nothing } from '#web/kit/figure/Figures.tsx'
import type { Column } from '#web/kit/table/columns.ts'
import css from '../tables.module.css'
import { words } from '../words.ts'

type Report = Output<'tables.report'>
type BadCell = Report['problems'][number]
type Change = Report['changes'][number]

export const problemColumns: Column<BadCell>[] = [
  {
    key: 'address',
    header: words.problem.address,
    width: 80,
    figures: true,
    phone: 'state',
    cell: ({ address }) => address,
  },
  {
    key: 'heading',
    header: words.problem.heading,
    width: 170,
    phone: 'meta',
    cell: ({ heading }) => heading,
  },
  {
    key: 'value',
    header: words.problem.value,
    lead: true,
    width: 240,
    cell: ({ value }) => (value === '' ? <span className={css.hint}>{words.emptyCell}</span> : value),
  },
  {
    key: 'why',
    header: words.problem.why,
    phone: 'meta',
    phoneCell: ({ why, proposal }) => (proposal ? `${why} ${words.problem.proposal}: ${proposal}?` : why),
    cell: ({ why }) => why,
  },
  {
    key: 'proposal',
    header: words.problem.proposal,
    width: 200,
    cell: ({ proposal }) => (proposal ? `${proposal}?` : <Nothing />),
  },
]

/** A new record tells what it holds, a changed one what it was and will be. */
const Differences = ({ differences }: Pick<Change, 'differences'>) => (
  <ul className={css.differences}>
    {differences
      .filter(({ before, after }) => before !== '' || after !== '')
      .map(({ heading, before, after }) => (
        <li key={heading}>
          <span className={css.hint}>{heading}: </span>
          {before !== '' && (
            <>
              <del>{before}</del> →{' '}
            </>
          )}
          {after === '' ? <Nothing /> : before === '' ? after : <ins>{after}</ins>}
        </li>
      ))}
  </ul>
)

export const changeColumns: Column<Change>[] = [
  {
    key: 'row',
    header: words.difference.row,
    width: 70,
    figures: true,
    phone: 'state',
    cell: ({ no }) => no,
  },
  { key: 'key', header: words.difference.key, lead: true, width: 240, cell: ({ key }) => key },
  { key: 'what', header: words.difference.what, phone: 'meta', cell: (row) => <Differences {...row} /> },
]
