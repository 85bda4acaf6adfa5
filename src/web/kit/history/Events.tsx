import type { ReactNode } from 'react'
import { dayOf, formatTime } from '../figure/dates.ts'
import { DateText } from '../figure/Figures.tsx'
import css from './events.module.css'
import { words } from './words.ts'

export interface Happening {
  id: string
  at: string
  text: string
  by: string | null
  organisation: string | null
  capacity?: string | null
  reason: string | null
  changes?: readonly { place: string; before: string; after: string }[]
}

const Changes = ({ changes }: { changes: NonNullable<Happening['changes']> }) => (
  <details className={css.changes}>
    <summary>{words.changes(changes.length)}</summary>
    <dl>
      {changes.map(({ place, before, after }) => (
        <div key={place}>
          <dt>{place}</dt>
          <dd>
            {before && <del>{before}</del>} {after && <ins>{after}</ins>}
          </dd>
        </div>
      ))}
    </dl>
  </details>
)

interface EventsProps {
  items: readonly Happening[]
  /** below the sentence of an event: what it was about, where from */
  below?: (id: string) => ReactNode
}

/** What happened, newest or oldest first as given: when, who, what, why, and what changed. */
export const Events = ({ items, below }: EventsProps) => (
  <ol className={css.events}>
    {items.map(({ id, at, text, by, organisation, capacity, reason, changes = [] }) => (
      <li key={id}>
        <span className={css.when}>
          <DateText iso={dayOf(at)} /> <span className="kc-figures">{formatTime(at)}</span>
        </span>
        <div>
          <strong>{by ?? words.system}</strong>
          {organisation && (
            <span className={css.organisation}> {[capacity, organisation].filter(Boolean).join(' · ')}</span>
          )}
          <p>{text}</p>
          {reason && <p className={css.reason}>{words.reason(reason)}</p>}
          {changes.length > 0 && <Changes changes={changes} />}
          {below?.(id)}
        </div>
      </li>
    ))}
  </ol>
)
