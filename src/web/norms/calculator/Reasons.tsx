import { Link } from '@tanstack/react-router'
import type { Step } from '#contract/norms/calculator/calculation.ts'
import type { ActivityType } from '#contract/norms/catalogue.ts'
import { formatVnd } from '#contract/kernel/money.ts'
import { Section } from '#web/kit/page/Section.tsx'
import css from './calculator.module.css'
import { words } from './words.ts'

const Cited = ({ step }: { step: Step }) =>
  step.basis && (
    <span className={css.basis}>
      {step.basis.legalId ? (
        <Link to="/van-ban/$id" params={{ id: step.basis.legalId }}>
          {step.basis.legal}
        </Link>
      ) : (
        step.basis.legal
      )}
      , {step.basis.clause}
      {step.confidence === 'uncertain' && <strong className={css.uncertain}> · {words.uncertain}</strong>}
    </span>
  )

/** The way to the figure: each step with its amount and the article it rests on. */
export const Reasons = ({ steps }: { steps: readonly Step[] }) => (
  <Section title={words.why} note={words.whyNote}>
    <ol className={css.steps}>
      {steps.map((step) => (
        <li key={step.kind} data-kind={step.kind}>
          <span>
            {step.text}
            <Cited step={step} />
          </span>
          {step.amount !== null && <span className="kc-figures">{formatVnd(step.amount)}</span>}
        </li>
      ))}
    </ol>
  </Section>
)

interface ConditionsProps {
  activity: ActivityType
  /** what the norm itself says */
  further: string
  /** the verdict has gone through the conditions already */
  judged: boolean
}

/** What only the appraisal can tell. */
export const Conditions = ({ activity, further, judged }: ConditionsProps) => {
  const conditions = judged ? [] : activity.conditions
  if (conditions.length === 0 && further === '') return null
  return (
    <Section title={words.conditions} note={words.conditionsNote}>
      <ul className={css.list}>
        {further !== '' && <li>{further}</li>}
        {conditions.map(({ text, basis, confidence }) => (
          <li key={text}>
            {text}
            <span className={css.basis}>
              {basis}
              {confidence === 'uncertain' && <strong className={css.uncertain}> · {words.uncertain}</strong>}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** Papers to bring, to tick off on paper. */
export const Papers = ({ activity }: { activity: ActivityType }) =>
  activity.papers.length > 0 && (
    <Section title={words.papers}>
      <ul className={css.papers}>
        {activity.papers.map(({ name, note, basis }) => (
          <li key={name}>
            {name}
            <span className={css.basis}>{[note, basis].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
