import { DateText, Money, Nothing } from '#web/kit/figure/Figures.tsx'
import { EmptyState } from '#web/kit/notice/EmptyState.tsx'
import { Section } from '#web/kit/page/Section.tsx'
import type { Column } from '#web/kit/table/columns.ts'
import { DataTable } from '#web/kit/table/DataTable.tsx'
import { AskLink } from '../AskLink.tsx'
import type { Asked } from '../asked.ts'
import { type Card, may } from '../card.ts'
import lines from '#web/kit/page/lines.module.css'
import css from '../card.module.css'
import { actsColumn } from './RowActs.tsx'
import { words } from './words.ts'

type Machine = Card['equipment'][number]

const text = (said: string) => said || <Nothing />

const columns: Column<Machine>[] = [
  {
    key: 'name',
    header: words.machine,
    lead: true,
    cell: ({ name, model }) => (
      <span className={css.stack}>
        <span>{name}</span>
        {model && <span className={lines.quiet}>{model}</span>}
      </span>
    ),
  },
  { key: 'serial', header: words.serial, phone: 'meta', figures: true, cell: ({ serial }) => text(serial) },
  { key: 'origin', header: words.origin, cell: ({ origin }) => text(origin) },
  {
    key: 'madeYear',
    header: words.madeYear,
    align: 'right',
    figures: true,
    cell: ({ madeYear }) => madeYear ?? <Nothing />,
  },
  {
    key: 'boughtOn',
    header: words.boughtOn,
    align: 'right',
    figures: true,
    phone: 'meta',
    cell: ({ boughtOn }) => <DateText iso={boughtOn} />,
  },
  {
    key: 'price',
    header: words.price,
    align: 'right',
    figures: true,
    cell: ({ priceVnd }) => <Money vnd={priceVnd} />,
  },
]

/** Its machines; the number of a machine keeps two programmes from paying for it. */
export function Equipment({ card, onAsk }: { card: Card; onAsk: (asked: Asked) => void }) {
  const writes = may(card, 'saveEquipment')
  const all = writes
    ? [
        ...columns,
        actsColumn<Machine>((equipment) => ({
          name: equipment.name,
          onCorrect: () => onAsk({ act: 'saveEquipment', equipment }),
          onDrop: () => onAsk({ act: 'dropEquipment', equipment }),
        })),
      ]
    : columns
  return (
    <Section
      title={words.equipment}
      note={card.equipment.length || undefined}
      aside={
        writes && (
          <AskLink of={words.ofEquipment} onClick={() => onAsk({ act: 'saveEquipment' })}>
            {words.add}
          </AskLink>
        )
      }
    >
      <DataTable
        label={words.equipment}
        dense
        columns={all}
        rows={card.equipment}
        rowKey={({ id }) => id}
        empty={<EmptyState>{words.noEquipment}</EmptyState>}
      />
    </Section>
  )
}
