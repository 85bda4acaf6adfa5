import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useAsk } from '#web/kit/call/queries.ts'
import { useToday } from '#web/kit/call/session.ts'
import { formatDate } from '#web/kit/figure/dates.ts'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import { SkeletonRows } from '#web/kit/notice/SkeletonRows.tsx'
import { Section } from '#web/kit/page/Section.tsx'
import { ViewChoice } from '#web/kit/page/Toolbar.tsx'
import { VerdictPart } from '#web/norms/index.ts'
import type { Card } from '../card.ts'
import lines from '#web/kit/page/lines.module.css'
import css from '../card.module.css'
import { placeOn, subjectOf } from './subject.ts'
import { words } from './words.ts'

type Funding = keyof typeof words.fundings

const fundings = (['local', 'national'] as const).map((value) => ({ value, label: words.fundings[value] }))

/** May it have support today, rule by rule, with the article and what would make it pass. */
export function Eligibility({ card }: { card: Card }) {
  const today = useToday()
  const [funding, setFunding] = useState<Funding>('local')
  const judged = useAsk('norms.judge', { ...subjectOf(card, today), funding }, { keepPrevious: true })
  if (judged.error) return <ProblemNotice problem={judged.error} onRetry={() => void judged.refetch()} />
  if (!judged.data) return <SkeletonRows rows={5} columns={3} />
  return (
    <Section
      title={words.title}
      note={words.onDay(formatDate(judged.data.judgedBy))}
      aside={<ViewChoice label={words.funding} value={funding} options={fundings} onChange={setFunding} />}
    >
      <VerdictPart verdict={judged.data} />
      <p className={`${lines.quiet} ${css.after}`}>
        {words.about}{' '}
        <Link to="/tinh-ho-tro" search={{ ai: card.kind, noi: placeOn(card, today)?.unit.id }}>
          {words.calculate}
        </Link>
      </p>
    </Section>
  )
}
