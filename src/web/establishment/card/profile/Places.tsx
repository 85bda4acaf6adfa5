import { Link } from '@tanstack/react-router'
import { formatDate } from '#web/kit/figure/dates.ts'
import { EmptyState } from '#web/kit/notice/EmptyState.tsx'
import { Section } from '#web/kit/page/Section.tsx'
import { AskLink } from '../AskLink.tsx'
import type { Asked } from '../asked.ts'
import { type Card, may } from '../card.ts'
import lines from '#web/kit/page/lines.module.css'
import css from '../card.module.css'
import { words } from './words.ts'

type Place = Card['places'][number]

const degrees = (value: number): string => value.toFixed(5).replace('.', ',')

/** The unit as it was called then, and what stands there now where that is another. */
const Then = ({ place: { unit, nowUnit } }: { place: Place }) => (
  <span>
    <Link to="/dia-ban/$id" params={{ id: unit.id }}>
      {unit.path}
    </Link>
    {nowUnit?.id !== unit.id && (
      <span className={lines.quiet}> {nowUnit ? words.now(nowUnit.path) : words.divided}</span>
    )}
  </span>
)

const days = ({ since, until }: Place): string =>
  [since && words.since(formatDate(since)), until && words.until(formatDate(until))].filter(Boolean).join(' ')

/** Where it produces, then and now. */
export const Places = ({ card, onAsk }: { card: Card; onAsk: (asked: Asked) => void }) => (
  <Section
    title={words.places}
    note={words.placesNote}
    aside={
      may(card, 'setPlaces') && (
        <AskLink of={words.ofPlaces} onClick={() => onAsk({ act: 'setPlaces' })}>
          {words.correct}
        </AskLink>
      )
    }
  >
    {card.places.length === 0 ? (
      <EmptyState>{words.noPlaces}</EmptyState>
    ) : (
      <ul className={lines.rows}>
        {card.places.map((place) => (
          <li key={place.id} className={place.until ? css.ended : undefined}>
            <span className={css.stack}>
              <Then place={place} />
              <span className={lines.quiet}>
                {[
                  place.address,
                  place.latitude !== null &&
                    place.longitude !== null &&
                    words.onMap(degrees(place.latitude), degrees(place.longitude)),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
            <span>{[place.main && words.main, days(place)].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
    )}
  </Section>
)
