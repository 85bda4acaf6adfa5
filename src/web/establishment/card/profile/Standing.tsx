import { sizeWords } from '#contract/words/establishment.ts'
import { formatDate } from '#web/kit/figure/dates.ts'
import { EmptyState } from '#web/kit/notice/EmptyState.tsx'
import { Section } from '#web/kit/page/Section.tsx'
import { AskLink } from '../AskLink.tsx'
import type { Asked } from '../asked.ts'
import { type Card, may } from '../card.ts'
import lines from '#web/kit/page/lines.module.css'
import { Facts } from '../Facts.tsx'
import { words } from './words.ts'

/** VSIC industries; a code means nothing without its version. */
export const Industries = ({ card, onAsk }: { card: Card; onAsk: (asked: Asked) => void }) => (
  <Section
    title={words.industries}
    aside={
      may(card, 'setIndustries') && (
        <AskLink of={words.ofIndustries} onClick={() => onAsk({ act: 'setIndustries' })}>
          {words.correct}
        </AskLink>
      )
    }
  >
    {card.industries.length === 0 ? (
      <EmptyState>{words.noIndustries}</EmptyState>
    ) : (
      <ul className={lines.rows}>
        {card.industries.map(({ version, code, name, main }) => (
          <li key={`${version} ${code}`}>
            <span>
              <span className="kc-figures">{code}</span> {name ?? words.unknownIndustry}
            </span>
            <span className={lines.quiet}>
              {[main && words.main, words.vsic(version)].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    )}
  </Section>
)

/** Size, by which figures and which rule. */
export const SizeByLaw = ({ card: { size } }: { card: Card }) => (
  <Section title={words.size}>
    {size ? (
      <Facts
        facts={[
          [words.size, words.sizeLine(sizeWords[size.size], size.year)],
          [words.basis, size.basis],
        ]}
      />
    ) : (
      <EmptyState>{words.noSize}</EmptyState>
    )}
  </Section>
)

const told = (said: boolean | null): string => (said === null ? words.unsaid : said ? words.yes : words.no)

const Village = ({ village }: { village: NonNullable<Card['craftVillage']> }) => (
  <span>
    {village.name}
    {village.withdrawnOn && (
      <span className={lines.quiet}> {words.withdrawn(formatDate(village.withdrawnOn))}</span>
    )}
  </span>
)

/** What priorities look at, and to which craft village and cluster it belongs. */
export const Marks = ({ card }: { card: Card }) => (
  <Section title={words.marks}>
    <Facts
      facts={[
        [words.womenOwned, told(card.womenOwned)],
        [words.minorityOwned, told(card.minorityOwned)],
        [words.exports, told(card.exports)],
        [words.cleanerProduction, told(card.cleanerProduction)],
        [words.sustainableProduction, told(card.sustainableProduction)],
        [words.localMaterial, card.localMaterial === null ? words.unsaid : words.percent(card.localMaterial)],
        [words.village, card.craftVillage && <Village key="village" village={card.craftVillage} />],
        [words.cluster, card.cluster && card.cluster.name],
      ]}
    />
  </Section>
)
