import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconQuestionMark } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Output } from '#web/kit/call/call.ts'
import { useAsk } from '#web/kit/call/queries.ts'
import { useToday } from '#web/kit/call/session.ts'
import { formatDate } from '#web/kit/figure/dates.ts'
import { EmptyState, Note } from '#web/kit/notice/EmptyState.tsx'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import { SkeletonRows } from '#web/kit/notice/SkeletonRows.tsx'
import { Section } from '#web/kit/page/Section.tsx'
import { ViewChoice } from '#web/kit/page/Toolbar.tsx'
import type { StateLook } from '#web/kit/state/looks.ts'
import { StateTag } from '#web/kit/state/StateTag.tsx'
import type { Card } from '../card.ts'
import css from './eligibility.module.css'
import { placeOn, subjectOf } from './subject.ts'
import { words } from './words.ts'

type Verdict = Output<'norms.judge'>
type Looked = Verdict['looked'][number]
type Funding = keyof typeof words.fundings

const looks: Record<Looked['outcome'], StateLook> = {
  passed: { words: words.findings.passed, icon: IconCircleCheck, tone: 'success' },
  failed: { words: words.findings.failed, icon: IconCircleX, tone: 'danger' },
  unclear: { words: words.findings.unclear, icon: IconQuestionMark, tone: 'warning' },
}

const outcomes: Record<Verdict['outcome'], StateLook> = {
  eligible: { words: words.outcomes.eligible, icon: IconCircleCheck, tone: 'success' },
  unclear: { words: words.outcomes.unclear, icon: IconQuestionMark, tone: 'warning' },
  ineligible: { words: words.outcomes.ineligible, icon: IconAlertTriangle, tone: 'danger' },
}

/** The article, leading to its text where it is in the base; what is not sure says so. */
const Basis = ({ basis }: { basis: Looked['basis'] }) => (
  <span className={css.basis}>
    {basis.map(({ text, legalId, confidence }, index) => (
      <span key={`${index} ${text}`}>
        {legalId ? (
          <Link to="/van-ban/$id" params={{ id: legalId }}>
            {text}
          </Link>
        ) : (
          text
        )}
        {confidence === 'uncertain' && <span className={css.toCheck}> ({words.toCheck})</span>}
      </span>
    ))}
  </span>
)

interface RuleProps {
  over: string
  under?: string | null
  look: StateLook
  one: Pick<Looked, 'title' | 'found' | 'remedy' | 'basis'>
}

const Rule = ({ over, under, look, one }: RuleProps) => (
  <li className={css.rule}>
    <span className={css.aspect}>{over}</span>
    <span className={css.said}>
      <strong>{one.title}</strong>
      <span>{one.found}</span>
      {under && <span className={css.under}>{under}</span>}
      {one.remedy && <span className={css.remedy}>{words.remedy(one.remedy)}</span>}
      <Basis basis={one.basis} />
    </span>
    <StateTag look={look} />
  </li>
)

type Priority = Verdict['priorities'][number]

const PriorityList = ({ priorities }: { priorities: readonly Priority[] }) => (
  <ol className={css.rules}>
    {priorities.map((one) => (
      <Rule
        key={`${one.rule.id} ${one.group}`}
        over={words.groups[one.group]}
        under={one.local ? words.local : null}
        look={looks[one.outcome]}
        one={one}
      />
    ))}
  </ol>
)

/** Those that hold; what would still have to be found out is folded away. */
const Priorities = ({ verdict }: { verdict: Verdict }) => {
  const holding = verdict.priorities.filter(({ outcome }) => outcome === 'passed')
  const unclear = verdict.priorities.filter(({ outcome }) => outcome === 'unclear')
  return (
    <Section title={words.priorities} note={holding.length || undefined}>
      {verdict.unordered && <Note>{words.unordered}</Note>}
      {holding.length === 0 ? (
        <EmptyState>{words.noPriorities}</EmptyState>
      ) : (
        <PriorityList priorities={holding} />
      )}
      {unclear.length > 0 && (
        <details className={css.unclear}>
          <summary>{words.unclear(unclear.length)}</summary>
          <PriorityList priorities={unclear} />
        </details>
      )}
    </Section>
  )
}

/** May it have support today, rule by rule, with the article and what would make it pass. */
export function Eligibility({ card }: { card: Card }) {
  const [funding, setFunding] = useState<Funding>('local')
  const today = useToday()
  const judged = useAsk('norms.judge', { ...subjectOf(card, today), funding }, { keepPrevious: true })
  if (judged.error) return <ProblemNotice problem={judged.error} onRetry={() => void judged.refetch()} />
  if (!judged.data) return <SkeletonRows rows={5} columns={3} />
  const verdict = judged.data
  return (
    <>
      <Section
        title={words.title}
        note={words.onDay(formatDate(verdict.judgedBy))}
        aside={
          <ViewChoice
            label={words.funding}
            value={funding}
            options={[
              { value: 'local', label: words.fundings.local },
              { value: 'national', label: words.fundings.national },
            ]}
            onChange={setFunding}
          />
        }
      >
        <p className={css.outcome}>
          <StateTag look={outcomes[verdict.outcome]} tinted />
        </p>
        <p className={css.verdict}>{verdict.text}</p>
        {verdict.transition && <Note>{verdict.transition}</Note>}
        <ul className={css.rules} aria-label={words.rules}>
          {verdict.looked.map((one, index) => (
            <Rule
              key={`${index} ${one.title}`}
              over={words.aspects[one.aspect]}
              look={looks[one.outcome]}
              one={one}
            />
          ))}
        </ul>
      </Section>
      <Priorities verdict={verdict} />
      <p className={css.about}>
        {words.about}{' '}
        <Link to="/tinh-ho-tro" search={{ ai: card.kind, noi: placeOn(card, today)?.unit.id }}>
          {words.calculate}
        </Link>
      </p>
    </>
  )
}
