import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { arrangements, origins } from '#contract/words/pipeline.ts'
import { areas } from '#contract/words/vi.ts'
import { useAsk } from '#web/kit/call/queries.ts'
import { formatDate } from '#web/kit/figure/dates.ts'
import { Section } from '#web/kit/page/Section.tsx'
import { useBudgetLines } from '../use-budget-lines.ts'
import { words as shared } from '../words.ts'
import type { Proposal } from './proposal.ts'
import lines from '#web/kit/page/lines.module.css'
import css from './record.module.css'
import { words } from './words.ts'

const { facts } = words

const Equipment = ({ proposal }: { proposal: Proposal }) => (
  <ul className={css.plain}>
    {proposal.equipment.map(({ id, name, model, serial, origin, isNew, partOfLine }) => (
      <li key={id}>
        {name}
        <span className={lines.quiet}>
          {[
            '',
            model,
            origin,
            serial && words.serial(serial),
            isNew === null ? words.isNew.unsaid : isNew ? words.isNew.yes : words.isNew.no,
            partOfLine && words.line,
          ]
            .filter((part) => part !== false)
            .filter((part, index) => index === 0 || part !== '')
            .join(' · ')}
        </span>
      </li>
    ))}
  </ul>
)

const Kin = ({ of }: { of: { id: string; code: string; years: readonly number[] }[] }) => (
  <>
    {of.map(({ id, code, years }, index) => (
      <span key={id}>
        {index > 0 && ', '}
        <Link to="/ngan-hang-de-an/$id" params={{ id }}>
          {code}
        </Link>{' '}
        {years.length > 0 && `(${shared.years(years)})`}
      </span>
    ))}
  </>
)

const placeOf = ({ place, placeAddress, placeOn }: Proposal): string => {
  const where = [placeAddress, place].filter(Boolean).join(', ')
  return where && placeOn ? words.placeOn(where, formatDate(placeOn)) : where
}

const Establishments = ({ proposal }: { proposal: Proposal }) => (
  <ul className={css.plain}>
    {proposal.establishments.map(({ id, name, place }) => (
      <li key={id}>
        <Link to="/co-so/$id" params={{ id }}>
          {name}
        </Link>
        <span className={lines.quiet}> · {place}</span>
      </li>
    ))}
  </ul>
)

const contactOf = ({ contactName, contactPhone, contactEmail }: Proposal): string =>
  [contactName, contactPhone, contactEmail].filter(Boolean).join(' · ')

/** Rows of what is written, the empty ones left out. */
function rowsOf(proposal: Proposal, activities: string, line: string | undefined): [string, ReactNode][] {
  const { workers, savingPercent, confirmed, expected } = proposal
  const rows: [string, ReactNode][] = [
    [facts.arrangement, arrangements[proposal.arrangement]],
    [facts.areas, proposal.areas.map((area) => `${area}. ${areas[area] ?? ''}`).join('; ')],
    [facts.activities, activities],
    [facts.years, shared.years(proposal.years)],
    [facts.place, placeOf(proposal)],
    [
      facts.establishments,
      proposal.establishments.length > 0 && <Establishments key="establishments" proposal={proposal} />,
    ],
    [facts.need, proposal.need],
    [facts.objectives, proposal.objectives],
    [facts.scale, proposal.scale],
    [facts.equipment, proposal.equipment.length > 0 && <Equipment key="equipment" proposal={proposal} />],
    [facts.workers, workers !== null && words.people(workers)],
    [facts.saving, savingPercent !== null && words.percent(savingPercent)],
    [
      facts.expected,
      expected.map(({ what, value, unit }) => [what, value, unit].filter(Boolean).join(' ')).join('; '),
    ],
    [facts.effect, proposal.effect],
    [facts.lead, proposal.leadName],
    [facts.partner, proposal.partnerName],
    [facts.contact, contactOf(proposal)],
    [facts.programme, proposal.programme && [proposal.programme.title, line].filter(Boolean).join(' · ')],
    [facts.proposer, `${proposal.proposerName} (${origins[proposal.origin].toLowerCase()})`],
    [facts.assigned, proposal.assigned?.name],
    [
      facts.confirmed,
      confirmed && [formatDate(confirmed.on), confirmed.by, confirmed.note].filter(Boolean).join(' · '),
    ],
    [facts.note, proposal.note],
    [facts.copiedFrom, proposal.copiedFrom && <Kin key="from" of={[proposal.copiedFrom]} />],
    [facts.copies, proposal.copies.length > 0 && <Kin key="copies" of={proposal.copies} />],
  ]
  return rows.filter(([, fact]) => fact !== '' && fact !== false && fact !== null && fact !== undefined)
}

/** What is written in the proposal. */
export function About({ proposal }: { proposal: Proposal }) {
  const catalogue = useAsk('norms.catalogue', {})
  const names = new Map(catalogue.data?.activities.map(({ code, name }) => [code, name]))
  const budgetLines = useBudgetLines(proposal.budgetLine === null ? null : (proposal.programme?.code ?? null))
  const line = budgetLines?.find(({ value }) => value === proposal.budgetLine)?.label
  const activities = proposal.activities.map((code) => names.get(code) ?? code).join('; ')
  return (
    <Section title={words.about}>
      <dl className={lines.facts}>
        {rowsOf(proposal, activities, line).flatMap(([name, fact]) => [
          <dt key={`${name} t`}>{name}</dt>,
          <dd key={name}>{fact}</dd>,
        ])}
      </dl>
    </Section>
  )
}
