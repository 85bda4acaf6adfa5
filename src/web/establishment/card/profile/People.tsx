import { Section } from '#web/kit/page/Section.tsx'
import { type Card, may } from '../card.ts'
import lines from '#web/kit/page/lines.module.css'
import css from '../card.module.css'
import { AskLink } from '../AskLink.tsx'
import { Facts } from '../Facts.tsx'
import { Masked } from '../Masked.tsx'
import type { Asked } from '../asked.ts'
import { words } from './words.ts'

type Person = Card['contacts'][number]

const Contact = ({ person, card, onAsk }: { person: Person; card: Card; onAsk: (asked: Asked) => void }) => (
  <li>
    <span className={css.stack}>
      <span className={css.lead}>{person.name}</span>
      <span className={lines.quiet}>{person.title}</span>
    </span>
    <span className={css.acts}>
      {person.phone && (
        <Masked
          kind="establishmentContact"
          id={person.id}
          field="phone"
          name={person.name}
          value={person.phone}
        />
      )}
      {person.email && (
        <Masked
          kind="establishmentContact"
          id={person.id}
          field="email"
          name={person.name}
          value={person.email}
        />
      )}
      {may(card, 'saveContact') && (
        <>
          <AskLink of={person.name} onClick={() => onAsk({ act: 'saveContact', contact: person })}>
            {words.correct}
          </AskLink>
          <AskLink of={person.name} onClick={() => onAsk({ act: 'dropContact', contact: person })}>
            {words.drop}
          </AskLink>
        </>
      )}
    </span>
  </li>
)

/** Who speaks for it, and how to reach it. */
export const People = ({ card, onAsk }: { card: Card; onAsk: (asked: Asked) => void }) => (
  <Section
    title={words.people}
    aside={
      <span className={css.acts}>
        {may(card, 'saveContact') && (
          <AskLink onClick={() => onAsk({ act: 'saveContact' })}>{words.addContact}</AskLink>
        )}
        {may(card, 'correctContact') && (
          <AskLink of={words.ofContact} onClick={() => onAsk({ act: 'correctContact' })}>
            {words.correct}
          </AskLink>
        )}
      </span>
    }
  >
    <Facts
      facts={[
        [words.representative, [card.representative, card.representativeTitle].filter(Boolean).join(', ')],
        [words.phone, <Masked key="p" id={card.id} field="phone" name={card.name} value={card.phone} />],
        [words.email, <Masked key="e" id={card.id} field="email" name={card.name} value={card.email} />],
        [words.website, card.website],
        [words.seat, card.seat],
        [words.account, card.account ? card.account.name : words.noAccount],
      ]}
    />
    {card.contacts.length > 0 && (
      <ul className={lines.rows} aria-label={words.contacts}>
        {card.contacts.map((person) => (
          <Contact key={person.id} person={person} card={card} onAsk={onAsk} />
        ))}
      </ul>
    )}
  </Section>
)
