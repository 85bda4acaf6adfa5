import { IconArrowRight } from '@tabler/icons-react'
import { priorityGroups } from '#contract/words/eligibility.ts'
import type { Looked, PriorityFound, Verdict } from '#contract/norms/eligibility/verdict.ts'
import { StateTag } from '#web/kit/state/StateTag.tsx'
import { Basis } from './Basis.tsx'
import { findingLooks, outcomeLooks } from './looks.ts'
import { Question } from './Question.tsx'
import css from './verdict.module.css'
import { words } from './words.ts'

interface VerdictPartProps {
  verdict: Verdict & { places?: readonly { id: string; path: string }[] }
  /** answers given to the questions of the conditions, by their keys */
  answers?: ReadonlyMap<string, string>
  /** lets the questions be answered here */
  onAnswer?: (key: string, value: string) => void
  /** only the outcome, and what is not passed; the rest can be opened */
  short?: boolean
}

const Remedy = ({ text }: { text: string }) => (
  <p className={css.remedy}>
    <IconArrowRight size={16} stroke={1.75} aria-hidden />
    <span>
      <strong>{words.remedy}</strong> {text}
    </span>
  </p>
)

const Line = ({ each, answers, onAnswer }: { each: Looked } & Omit<VerdictPartProps, 'verdict'>) => (
  <li className={css.line}>
    <span className={css.outcome}>
      <StateTag look={findingLooks[each.outcome]} />
    </span>
    <div className={css.told}>
      <p className={css.title}>
        <span className={css.aspect}>{words.aspects[each.aspect]}</span> {each.title}
      </p>
      {each.found !== '' && <p className={css.found}>{each.found}</p>}
      {each.question && onAnswer && (
        <Question
          name={each.question.key}
          asks={each.question.asks}
          label={each.found}
          value={answers?.get(each.question.key)}
          onAnswer={onAnswer}
        />
      )}
      {each.remedy !== null && <Remedy text={each.remedy} />}
      <Basis basis={each.basis} />
    </div>
  </li>
)

const PriorityLine = ({ each }: { each: PriorityFound }) => (
  <li className={css.line}>
    <span className={css.outcome}>{words.rank(priorityGroups[each.group], each.rank)}</span>
    <div className={css.told}>
      <p className={css.title}>
        {each.title} {each.local && <span className={css.aspect}>{words.local}</span>}
      </p>
      <p className={css.found}>{each.found}</p>
      {each.remedy !== null && <Remedy text={each.remedy} />}
      <Basis basis={each.basis} />
    </div>
  </li>
)

function Priorities({ verdict }: { verdict: Verdict }) {
  const held = verdict.priorities.filter(({ outcome }) => outcome === 'passed')
  const open = verdict.priorities.filter(({ outcome }) => outcome === 'unclear')
  if (verdict.outcome === 'ineligible') return null
  return (
    <>
      <h3 className={css.head}>{words.priorities}</h3>
      {verdict.unordered && <p className={css.found}>{words.unordered}</p>}
      {held.length === 0 && <p className={css.found}>{words.noPriorities}</p>}
      <ol className={css.lines}>
        {held.map((each) => (
          <PriorityLine key={each.rule.id} each={each} />
        ))}
      </ol>
      {open.length > 0 && (
        <details className={css.details}>
          <summary>{words.open(open.length)}</summary>
          <ol className={css.lines}>
            {open.map((each) => (
              <PriorityLine key={each.rule.id} each={each} />
            ))}
          </ol>
        </details>
      )}
    </>
  )
}

/**
 * A verdict that explains itself: the outcome in words and colour, each rule with its article, and what would make it
 * pass; then the priorities in their order.
 */
export function VerdictPart({ verdict, answers, onAnswer, short = false }: VerdictPartProps) {
  const open = verdict.looked.filter(({ outcome }) => outcome !== 'passed')
  const passed = verdict.looked.filter(({ outcome }) => outcome === 'passed')
  const line = (each: Looked, index: number) => (
    <Line
      key={`${each.aspect} ${each.rule?.id ?? index}`}
      each={each}
      {...(answers ? { answers } : {})}
      {...(onAnswer ? { onAnswer } : {})}
    />
  )
  return (
    <section className={css.verdict} data-outcome={verdict.outcome} aria-label={words.title}>
      <p className={css.summary}>
        <StateTag look={outcomeLooks[verdict.outcome]} tinted />
        <span>{verdict.text}</span>
      </p>
      {verdict.transition !== null && (
        <p className={css.found}>
          <strong>{words.transition}</strong> {verdict.transition}
        </p>
      )}
      {short ? (
        <>
          {open.length > 0 && <ul className={css.lines}>{open.map(line)}</ul>}
          {passed.length > 0 && (
            <details className={css.details}>
              <summary>{words.looked}</summary>
              <ul className={css.lines}>{passed.map(line)}</ul>
            </details>
          )}
        </>
      ) : (
        <ul className={css.lines}>{verdict.looked.map(line)}</ul>
      )}
      <Priorities verdict={verdict} />
    </section>
  )
}
