import type { Column } from '#web/kit/table/columns.ts'
import css from '../card.module.css'
import { words } from './words.ts'

interface RowActsProps {
  name: string
  onCorrect: () => void
  onDrop?: () => void
}

const RowActs = ({ name, onCorrect, onDrop }: RowActsProps) => (
  <span className={css.acts}>
    <button type="button" className={css.link} aria-label={`${words.correct} ${name}`} onClick={onCorrect}>
      {words.correct}
    </button>
    {onDrop && (
      <button type="button" className={css.link} aria-label={`${words.drop} ${name}`} onClick={onDrop}>
        {words.drop}
      </button>
    )}
  </span>
)

/** The last column of a table of parts, for whom may change them. */
export const actsColumn = <Row,>(acts: (row: Row) => RowActsProps): Column<Row> => ({
  key: 'acts',
  header: <span className="kc-hidden">{words.act}</span>,
  name: words.act,
  fixed: true,
  phone: 'state',
  align: 'right',
  cell: (row) => <RowActs {...acts(row)} />,
})
