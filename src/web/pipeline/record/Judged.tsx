import { proposalSteps } from '#contract/words/pipeline.ts'
import { formatDate } from '#web/kit/figure/dates.ts'
import { EmptyState, Note } from '#web/kit/notice/EmptyState.tsx'
import { Section } from '#web/kit/page/Section.tsx'
import { VerdictPart } from '#web/norms/index.ts'
import { StateTag } from '#web/kit/state/StateTag.tsx'
import { overlapLooks, verdictLooks } from '../looks.ts'
import type { Proposal } from './proposal.ts'
import lines from '#web/kit/page/lines.module.css'
import css from './record.module.css'
import { words } from './words.ts'

const said = words.verdict

/** Who would have it, and whether the law lets them; computed by the rules of today. */
export const Judged = ({ proposal }: { proposal: Proposal }) => {
  const { judged, outcome } = proposal.weighing
  return (
    <Section title={said.title} aside={outcome && <StateTag look={verdictLooks[outcome]} />}>
      {judged.length === 0 ? (
        <EmptyState>{said.none}</EmptyState>
      ) : (
        judged.map(({ establishmentId, name, verdict }) => (
          <div key={establishmentId} className={css.one}>
            <h3 className={css.sub}>{name}</h3>
            <VerdictPart verdict={verdict} short />
          </div>
        ))
      )}
    </Section>
  )
}

/** What the same establishment, its relatives or the same machine has had already. */
export const Overlaps = ({ proposal }: { proposal: Proposal }) => {
  const found = proposal.weighing.overlaps.flatMap(({ name, items }) =>
    items.map((item) => ({ ...item, name })),
  )
  return (
    <Section title={words.overlaps.title} note={found.length || undefined}>
      {found.length === 0 ? (
        <EmptyState>
          {proposal.establishments.length === 0 ? words.overlaps.noneYet : words.overlaps.none}
        </EmptyState>
      ) : (
        <ul className={lines.rows}>
          {found.map(({ grade, text, basis, found: record, name }, index) => (
            <li key={`${index} ${text}`}>
              <span>
                {text}
                <span className={css.reason}>
                  {[record?.establishmentName ?? name, record?.year, record?.programme, record?.decision]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
                {!record && <span className={css.reason}>{words.overlaps.elsewhere}</span>}
                <span className={css.reason}>{basis}</span>
              </span>
              <StateTag look={overlapLooks[grade]} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

const stepName = (step: string): string =>
  Object.hasOwn(proposalSteps, step) ? proposalSteps[step as keyof typeof proposalSteps] : step

/** By what it was judged when it was handed in or decided, and what the law of today says otherwise. */
export const Kept = ({ proposal: { kept, differences } }: { proposal: Proposal }) =>
  kept && (
    <Section title={words.kept.title} note={words.kept.told(stepName(kept.step), formatDate(kept.takenOn))}>
      {differences.length === 0 ? (
        <p>{words.kept.same}</p>
      ) : (
        <Note tone="warning">
          {words.kept.changed} {differences.join(' ')}
        </Note>
      )}
    </Section>
  )
