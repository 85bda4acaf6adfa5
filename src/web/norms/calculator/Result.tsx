import { SegmentedControl } from '@mantine/core'
import type { Answer } from '#contract/norms/calculator/calculation.ts'
import type { Funding } from '#contract/norms/catalogue.ts'
import { amountInWords } from '#contract/kernel/amount-in-words.ts'
import { formatVnd } from '#contract/kernel/money.ts'
import { Note } from '#web/kit/notice/EmptyState.tsx'
import css from './calculator.module.css'
import { words } from './words.ts'

const rank = { found: 3, standIn: 2, conflict: 1, none: 0 }

/** The answer to lead with: a norm that holds before one to look at, then the larger sum. */
export const leading = (answers: readonly Answer[]): Answer | undefined =>
  answers.toSorted(
    (a, b) => rank[b.outcome] - rank[a.outcome] || (b.reckoning?.support ?? 0) - (a.reckoning?.support ?? 0),
  )[0]

/** The two parts of the cost, to scale. */
const Bar = ({ support, own, total }: { support: number; own: number; total: number }) => (
  <div>
    <div className={css.bar} aria-hidden>
      {support > 0 && <span data-part="support" style={{ flexGrow: support }} />}
      {own > 0 && <span data-part="own" style={{ flexGrow: own }} />}
    </div>
    <dl className={css.parts}>
      <div>
        <dt>{words.ofSupport}</dt>
        <dd>{formatVnd(support)}</dd>
      </div>
      <div>
        <dt>{words.ofOwn}</dt>
        <dd>{formatVnd(own)}</dd>
        <dd className={css.hint}>{words.total(formatVnd(total))}</dd>
      </div>
    </dl>
  </div>
)

interface ResultProps {
  answers: readonly Answer[]
  answer: Answer
  onSource: (funding: Funding) => void
}

const Sources = ({ answers, answer, onSource }: ResultProps) =>
  answers.length > 1 && (
    <div className={`${css.sources} kc-no-print`}>
      <span className={css.hint}>{words.sources}</span>
      <SegmentedControl
        size="xs"
        aria-label={words.sources}
        value={answer.funding}
        data={answers.map(({ funding }) => ({ value: funding, label: words[funding] }))}
        onChange={(chosen) => onSource(chosen === 'local' ? 'local' : 'national')}
      />
      <span className={css.hint}>{words.sourcesHint}</span>
    </div>
  )

/** The answer in the largest type of the page, and what it does not know. */
export function Result(props: ResultProps) {
  const { reckoning, outcome, warnings } = props.answer
  const asks = reckoning?.total === 0
  const said = outcome === 'found' ? words.upTo : outcome === 'standIn' ? words.maybe : words.none
  return (
    <>
      <div role="status" className={css.result} data-outcome={outcome}>
        <p className={css.said}>{said}</p>
        {reckoning && !asks && (
          <>
            <p className={css.figure}>
              {formatVnd(reckoning.support)} <span>{words.dong}</span>
            </p>
            <p className={css.hint}>{amountInWords(reckoning.support)}</p>
          </>
        )}
        {asks && <p>{words.needCosts}</p>}
      </div>
      {reckoning && !asks && reckoning.counterpart + reckoning.support > 0 && (
        <Bar support={reckoning.support} own={reckoning.counterpart} total={reckoning.total} />
      )}
      <Sources {...props} />
      {warnings.map(({ code, text }) => (
        <Note key={`${code} ${text}`} tone="warning">
          {text}
        </Note>
      ))}
    </>
  )
}
