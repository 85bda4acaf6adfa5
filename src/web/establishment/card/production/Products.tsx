import { typicalLevels } from '#contract/words/establishment.ts'
import { Figure, Nothing } from '#web/kit/figure/Figures.tsx'
import { EmptyState } from '#web/kit/notice/EmptyState.tsx'
import { Section } from '#web/kit/page/Section.tsx'
import type { Column } from '#web/kit/table/columns.ts'
import { DataTable } from '#web/kit/table/DataTable.tsx'
import { AskLink } from '../AskLink.tsx'
import type { Asked } from '../asked.ts'
import { type Card, may } from '../card.ts'
import { actsColumn } from './RowActs.tsx'
import { words } from './words.ts'

type Product = Card['products'][number]

/** Stars, votes and the like, in words. */
const marksOf = ({ ocopStars, typicalLevel, keyProduct, exports }: Product): string =>
  [
    ocopStars !== null && words.stars(ocopStars),
    typicalLevel && typicalLevels[typicalLevel],
    keyProduct && words.key,
    exports && words.exported,
  ]
    .filter(Boolean)
    .join(', ')

const text = (said: string) => said || <Nothing />

const columns: Column<Product>[] = [
  { key: 'name', header: words.product, lead: true, cell: ({ name }) => name },
  {
    key: 'output',
    header: words.output,
    align: 'right',
    phone: 'meta',
    cell: ({ yearlyOutput, unit }) =>
      yearlyOutput === null ? (
        <Nothing />
      ) : (
        <>
          <Figure value={yearlyOutput} /> {unit}
        </>
      ),
  },
  { key: 'marks', header: words.marks, phone: 'meta', cell: (product) => text(marksOf(product)) },
  { key: 'standard', header: words.standard, cell: ({ standard }) => text(standard) },
  { key: 'trademark', header: words.trademark, cell: ({ trademark }) => text(trademark) },
]

/** What it makes. */
export function Products({ card, onAsk }: { card: Card; onAsk: (asked: Asked) => void }) {
  const writes = may(card, 'saveProduct')
  const all = writes
    ? [
        ...columns,
        actsColumn<Product>((product) => ({
          name: product.name,
          onCorrect: () => onAsk({ act: 'saveProduct', product }),
          onDrop: () => onAsk({ act: 'dropProduct', product }),
        })),
      ]
    : columns
  return (
    <Section
      title={words.products}
      note={card.products.length || undefined}
      aside={
        writes && (
          <AskLink of={words.ofProduct} onClick={() => onAsk({ act: 'saveProduct' })}>
            {words.add}
          </AskLink>
        )
      }
    >
      <DataTable
        label={words.products}
        dense
        columns={all}
        rows={card.products}
        rowKey={({ id }) => id}
        empty={<EmptyState>{words.noProducts}</EmptyState>}
      />
    </Section>
  )
}
