import { IconEqual, IconTilde } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { establishmentKinds } from '#contract/words/establishment.ts'
import { twinReasons } from '#contract/words/establishment-records.ts'
import type { Output } from '#web/kit/call/call.ts'
import { Figure } from '#web/kit/figure/Figures.tsx'
import { StateTag } from '#web/kit/state/StateTag.tsx'
import type { Column } from '#web/kit/table/columns.ts'
import link from '../card/card.module.css'
import css from './twins.module.css'
import { reasonTone, words } from './words.ts'

export type Pair = Output<'establishment.twins'>['items'][number]
export type Side = Pair['one']

/** What tells one of two from the other, besides its name. */
export const sideFacts = (side: Side): string =>
  [
    establishmentKinds[side.kind],
    side.taxCode ?? side.householdTaxCode,
    side.unitName,
    side.representative,
    side.phone,
    side.supports > 0 && words.supports(side.supports),
  ]
    .filter(Boolean)
    .join(' · ')

const SideCell = ({ side }: { side: Side }) => (
  <span className={css.side}>
    <Link to="/co-so/$id" params={{ id: side.id }}>
      {side.name}
    </Link>
    <span className={css.below}>{sideFacts(side)}</span>
  </span>
)

const Reasons = ({ pair }: { pair: Pair }) => (
  <span className={css.reasons}>
    {pair.reasons.map((reason) => (
      <StateTag
        key={reason}
        look={{
          words: twinReasons[reason],
          icon: reason === 'nearPlaceName' ? IconTilde : IconEqual,
          tone: reasonTone[reason],
        }}
      />
    ))}
  </span>
)

const Acts = ({ pair, onApart }: { pair: Pair; onApart: (pair: Pair) => void }) => (
  <span className={css.acts}>
    <Link to="/co-so/gop" search={{ giu: pair.one.id, gop: pair.other.id }}>
      {words.merge}
    </Link>
    <button
      type="button"
      className={link.link}
      aria-label={`${words.apart}: ${pair.one.name}, ${pair.other.name}`}
      onClick={() => onApart(pair)}
    >
      {words.apart}
    </button>
  </span>
)

/** Both records side by side, why they look like one, and what can be done. */
export const columnsOf = (onApart: ((pair: Pair) => void) | null): Column<Pair>[] => [
  { key: 'one', header: words.one, lead: true, cell: ({ one }) => <SideCell side={one} /> },
  {
    key: 'other',
    header: words.other,
    phone: 'meta',
    fixed: true,
    cell: ({ other }) => <SideCell side={other} />,
    phoneCell: (pair) => (
      <span className={css.onPhone}>
        <SideCell side={pair.other} />
        <Reasons pair={pair} />
        {onApart && <Acts pair={pair} onApart={onApart} />}
      </span>
    ),
  },
  { key: 'reasons', header: words.reason, cell: (pair) => <Reasons pair={pair} /> },
  {
    key: 'score',
    header: words.score,
    align: 'right',
    figures: true,
    cell: ({ score }) => (
      <>
        <Figure value={score} /> %
      </>
    ),
  },
  ...(onApart
    ? [
        {
          key: 'acts',
          header: <span className="kc-hidden">{words.act}</span>,
          name: words.act,
          fixed: true,
          cell: (pair: Pair) => <Acts pair={pair} onApart={onApart} />,
        },
      ]
    : []),
]
