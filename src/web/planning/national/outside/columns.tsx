import { Button } from '@mantine/core'
import { formatDate } from '#web/kit/figure/dates.ts'
import { Figure, Nothing } from '#web/kit/figure/Figures.tsx'
import type { Column } from '#web/kit/table/columns.ts'
import css from '../national.module.css'
import { words } from '../words.ts'
import type { Row } from './OutsideDialog.tsx'

const said = words.outside

const daysOf = ({ startsOn, endsOn }: Row): string =>
  [startsOn, endsOn].flatMap((day) => (day === null ? [] : [formatDate(day)])).join(' – ')

/** Columns of other departments' classes; whoever may write has the way to put one right and to remove it. */
export const columnsFor = (
  write: { onEdit: (row: Row) => void; onRemove: (row: Row) => void } | null,
): Column<Row>[] => [
  { key: 'trade', header: said.columns.trade, lead: true, cell: ({ trade }) => trade },
  { key: 'organiser', header: said.columns.organiser, phone: 'meta', cell: ({ organiser }) => organiser },
  { key: 'unit', header: said.columns.unit, phone: 'state', cell: ({ unitName }) => unitName || <Nothing /> },
  { key: 'place', header: said.columns.place, cell: ({ place }) => place || <Nothing /> },
  {
    key: 'days',
    header: said.columns.days,
    figures: true,
    cell: (row) => daysOf(row) || <Nothing />,
  },
  {
    key: 'trainees',
    header: said.columns.trainees,
    align: 'right',
    figures: true,
    cell: ({ trainees }) => <Figure value={trainees} />,
  },
  { key: 'note', header: said.columns.note, spare: true, cell: ({ note }) => note || <Nothing /> },
  ...(write
    ? [
        {
          key: 'act',
          header: said.columns.act,
          fixed: true,
          cell: (row: Row) => (
            <span className={`${css.acts} kc-no-print`}>
              <Button size="compact-sm" variant="default" onClick={() => write.onEdit(row)}>
                {said.edit}
              </Button>
              <Button size="compact-sm" variant="default" onClick={() => write.onRemove(row)}>
                {said.remove}
              </Button>
            </span>
          ),
        },
      ]
    : []),
]
