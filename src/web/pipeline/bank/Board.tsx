import { Link } from '@tanstack/react-router'
import type { KeyboardEvent } from 'react'
import { formatExactIn, MILLION } from '#contract/kernel/money.ts'
import type { Output } from '#web/kit/call/call.ts'
import { StateTag } from '#web/kit/state/StateTag.tsx'
import { proposalLooks } from '../looks.ts'
import type { BankSearch } from '../search.ts'
import { words as shared } from '../words.ts'
import css from './bank.module.css'
import { words } from './words.ts'

type Column = Output<'pipeline.board'>['columns'][number]
type Card = Column['items'][number]

const millions = (vnd: number): string => formatExactIn(Math.round(vnd / 100_000) * 100_000, MILLION)

/** Arrows walk the board: up and down within a column, left and right to the neighbour. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const steps: Record<string, [number, number]> = {
    ArrowUp: [0, -1],
    ArrowDown: [0, 1],
    ArrowLeft: [-1, 0],
    ArrowRight: [1, 0],
  }
  const step = steps[event.key]
  const here = (event.target as HTMLElement).closest('[data-card]')
  if (!step || !here) return
  const columns = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-column]')].map((column) => [
    ...column.querySelectorAll<HTMLElement>('[data-card]'),
  ])
  const filled = columns.filter((cards) => cards.length > 0)
  const at = filled.findIndex((cards) => cards.some((card) => card === here))
  const row = filled[at]?.findIndex((card) => card === here) ?? 0
  const cards = filled[Math.min(Math.max(at + step[0], 0), filled.length - 1)] ?? []
  const next = cards[Math.min(Math.max(row + step[1], 0), cards.length - 1)]
  if (!next) return
  event.preventDefault()
  next.querySelector<HTMLElement>('a')?.focus()
}

const BoardCard = ({ card }: { card: Card }) => {
  const asked = card.nationalVnd + card.localVnd
  const over = card.ceilingVnd !== null && asked > card.ceilingVnd
  return (
    <li className={css.card} data-card>
      <Link to="/ngan-hang-de-an/$id" params={{ id: card.id }}>
        {card.title}
      </Link>
      <span className={css.meta}>
        <span className="kc-figures">{card.code}</span>
        {card.years.length > 0 && <span className="kc-figures">{shared.years(card.years)}</span>}
      </span>
      <span className={css.meta}>{card.place || card.proposerName}</span>
      <span className={css.meta}>
        {asked > 0 && <span className={over ? css.over : undefined}>{words.asked(millions(asked))}</span>}
        <span data-lacks={card.missing > 0 || undefined}>
          {words.ready(card.readiness)}
          {card.missing > 0 && `, ${words.missing(card.missing)}`}
        </span>
      </span>
      {card.stateReason && card.state !== 'taken' && <span className={css.why}>{card.stateReason}</span>}
      {card.returnYear !== null && <span className={css.meta}>{words.comesBack(card.returnYear)}</span>}
    </li>
  )
}

const BoardColumn = ({ column, search }: { column: Column; search: BankSearch }) => (
  <section className={css.column} data-column aria-label={proposalLooks[column.state].words}>
    <h2>
      <StateTag look={proposalLooks[column.state]} />
      <span className={`${css.columnCount} kc-figures`}>{column.count}</span>
    </h2>
    {column.askedVnd > 0 && <p className={css.columnSum}>{words.asked(millions(column.askedVnd))}</p>}
    <ul>
      {column.items.map((card) => (
        <BoardCard key={card.id} card={card} />
      ))}
    </ul>
    {column.count === 0 && <p className={css.columnNone}>{words.none}</p>}
    {column.count > column.items.length && (
      <Link
        to="/ngan-hang-de-an"
        search={{ ...search, xem: 'danh-sach', tt: column.state }}
        className={css.rest}
      >
        {words.rest(column.count)}
      </Link>
    )}
  </section>
)

/** The bank by states; a card is moved by the steps of its record, never by the mouse alone. */
export function Board({ columns, search }: { columns: readonly Column[]; search: BankSearch }) {
  return (
    <div className={css.board} role="presentation" onKeyDown={walk}>
      {columns.map((column) => (
        <BoardColumn key={column.state} column={column} search={search} />
      ))}
    </div>
  )
}
