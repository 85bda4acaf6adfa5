import { IconAlertTriangle } from '@tabler/icons-react'
import {
  artisanTitles,
  establishmentKinds,
  establishmentStates,
  recordSources,
} from '#contract/words/establishment.ts'
import { useToday } from '#web/kit/call/session.ts'
import { daysBetween, formatDate } from '#web/kit/figure/dates.ts'
import { Section } from '#web/kit/page/Section.tsx'
import type { Card } from '../card.ts'
import css from '../card.module.css'
import { Facts } from '../Facts.tsx'
import { Masked } from '../Masked.tsx'
import { words } from './words.ts'

/** Warned of so many days ahead: a new certificate takes some weeks. */
const SOON = 90

/** Until when the registration holds; what has run out, or soon will, is said aloud. */
function Validity({ until, today }: { until: string | null; today: string }) {
  if (until === null) return words.endless
  const left = daysBetween(today, until)
  if (left > SOON) return formatDate(until)
  return (
    <span className={css.warning}>
      <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
      {left < 0 ? words.expired(formatDate(until)) : words.expiring(formatDate(until), left)}
    </span>
  )
}

const TaxCode = ({ card }: { card: Card }) =>
  card.taxCode === null ? (
    <Masked id={card.id} field="householdTaxCode" name={card.name} value={card.householdTaxCode} />
  ) : (
    <span className="kc-figures">{card.taxCode}</span>
  )

/** Who it is by law, and whether its registration still holds. */
export function Identity({ card }: { card: Card }) {
  const today = useToday()
  const registered =
    card.registeredOn || card.registeredAt
      ? words.registeredLine(card.registeredOn ? formatDate(card.registeredOn) : '', card.registeredAt)
      : null
  return (
    <Section title={words.identity}>
      <Facts
        facts={[
          [words.kind, establishmentKinds[card.kind]],
          ...(card.otherNames.length > 0 ? [[words.otherNames, card.otherNames.join('; ')] as const] : []),
          [words.taxCode, <TaxCode key="tax" card={card} />],
          ...(card.identityNumber === null
            ? []
            : [
                [
                  words.identityNumber,
                  <Masked
                    key="identity"
                    id={card.id}
                    field="identityNumber"
                    name={card.name}
                    value={card.identityNumber}
                  />,
                ] as const,
              ]),
          [words.registrationNo, card.registrationNo],
          [words.registered, registered],
          [words.registeredUntil, <Validity key="until" until={card.registeredUntil} today={today} />],
          [words.foundedOn, card.foundedOn && formatDate(card.foundedOn)],
          [
            words.state,
            [
              establishmentStates[card.state],
              card.stateOn && card.state !== 'active' ? words.stateOn(formatDate(card.stateOn)) : null,
            ]
              .filter(Boolean)
              .join(' '),
          ],
          ...(card.artisanTitle ? [[words.artisan, artisanTitles[card.artisanTitle]] as const] : []),
          ...(card.note ? [[words.note, card.note] as const] : []),
          [words.source, recordSources[card.source]],
        ]}
      />
    </Section>
  )
}
