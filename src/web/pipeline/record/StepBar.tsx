import { proposalStates, proposalSteps } from '#contract/words/pipeline.ts'
import { dayOf, formatDate } from '#web/kit/figure/dates.ts'
import { Section } from '#web/kit/page/Section.tsx'
import { StateTag } from '#web/kit/state/StateTag.tsx'
import { proposalLooks } from '../looks.ts'
import type { Proposal } from './proposal.ts'
import lines from '#web/kit/page/lines.module.css'
import css from './record.module.css'
import { words } from './words.ts'

const main = ['idea', 'registered', 'ready', 'taken'] as const

type Taken = Proposal['life'][number]

/** The last step that led into a state. */
const into = (life: readonly Taken[], state: string): Taken | undefined =>
  life.findLast(({ to, from, step }) => to === state && (from !== to || step === 'create' || step === 'copy'))

const Stop = ({ proposal, state }: { proposal: Proposal; state: (typeof main)[number] }) => {
  const step = into(proposal.life, state)
  const here = proposal.state === state
  const passed = step !== undefined && !here
  return (
    <li
      data-here={here || undefined}
      data-passed={passed || undefined}
      aria-current={here ? 'step' : undefined}
    >
      <strong>{proposalStates[state]}</strong>
      {step && (
        <span>
          {formatDate(dayOf(step.at))} · {step.personName}
        </span>
      )}
      {here && <span className="kc-hidden">{words.today}</span>}
    </li>
  )
}

/** Where it stands, with days and names; what left the way is told below with its reason. */
export const StepBar = ({ proposal }: { proposal: Proposal }) => {
  const aside = !main.some((state) => state === proposal.state)
  return (
    <div className={css.way}>
      <ol className={css.bar} aria-label={words.path}>
        {main.map((state) => (
          <Stop key={state} proposal={proposal} state={state} />
        ))}
      </ol>
      {(aside || proposal.stateReason) && (
        <p className={css.aside}>
          <StateTag look={proposalLooks[proposal.state]} />
          {proposal.returnYear !== null && <span>→ {proposal.returnYear}</span>}
          {proposal.stateReason && <span>{proposal.stateReason}</span>}
        </p>
      )}
    </div>
  )
}

const named = (step: string): string =>
  step === 'create' || step === 'copy'
    ? words.steps[step]
    : Object.hasOwn(proposalSteps, step)
      ? proposalSteps[step as keyof typeof proposalSteps]
      : step

/** Every step with who, when and why: what was refused once is not forgotten when it comes back. */
export const Life = ({ proposal }: { proposal: Proposal }) => (
  <Section title={words.life} note={proposal.life.length}>
    <ol className={lines.rows}>
      {proposal.life
        .toReversed()
        .map(({ step, at, personName, organisationName, reason, returnYear }, index) => (
          <li key={`${at} ${index}`}>
            <span>
              <strong>{named(step)}</strong>
              {returnYear !== null && ` · ${returnYear}`}
              {reason && <span className={css.reason}>{reason}</span>}
            </span>
            <span className={lines.quiet}>
              {formatDate(dayOf(at))} · {personName}
              {organisationName && `, ${organisationName}`}
            </span>
          </li>
        ))}
    </ol>
  </Section>
)
