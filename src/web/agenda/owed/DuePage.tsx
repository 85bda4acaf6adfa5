import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { namePeriodOf } from '#contract/agenda/rule.ts'
import type { Output } from '#web/kit/call/call.ts'
import { useAsk } from '#web/kit/call/queries.ts'
import { useToday } from '#web/kit/call/session.ts'
import { formatDate } from '#web/kit/figure/dates.ts'
import { Events } from '#web/kit/history/Events.tsx'
import { EmptyState } from '#web/kit/notice/EmptyState.tsx'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import { SkeletonRows } from '#web/kit/notice/SkeletonRows.tsx'
import { PageHead } from '#web/kit/page/PageHead.tsx'
import { PathLink } from '#web/kit/page/PathLink.tsx'
import { Columns, Section } from '#web/kit/page/Section.tsx'
import { Files } from '#web/documents/index.ts'
import { StateTag } from '#web/kit/state/StateTag.tsx'
import { dueLook } from '../looks.ts'
import { words } from '../words.ts'
import { DueSteps } from './DueSteps.tsx'
import css from './owed.module.css'

type Due = Output<'agenda.due'>['due']
const { due: told } = words

const Facts = ({ due, today }: { due: Due; today: string }) => {
  const running = due.state === 'open'
  const facts: [string, ReactNode][] = [
    [told.owner, due.ownerName],
    [told.recipient, due.recipientName ?? told.noRecipient],
    [told.named, formatDate(due.namedOn)],
    [
      told.due,
      <span key="due" className={running && due.dueOn < today ? css.late : undefined}>
        {formatDate(due.dueOn)}
        {running && ` · ${told.left(due.workingDaysLeft)}`}
        {due.state === 'paused' && due.pausedOn && ` · ${told.pausedSince(formatDate(due.pausedOn))}`}
      </span>,
    ],
    [told.basis, due.basis ? `${due.basis} (${words.confidence[due.confidence].toLowerCase()})` : null],
    [told.sent, due.sentOn && due.sentBy ? told.sentBy(due.sentBy, formatDate(due.sentOn)) : null],
    [told.paper, due.paper],
    [
      told.link,
      due.link ? (
        <PathLink key="link" path={due.link}>
          {told.open}
        </PathLink>
      ) : null,
    ],
  ]
  return (
    <dl className={css.facts}>
      {facts
        .filter(([, fact]) => fact !== null)
        .flatMap(([name, fact]) => [<dt key={`${name} t`}>{name}</dt>, <dd key={name}>{fact}</dd>])}
    </dl>
  )
}

/** `/nghia-vu/…`: what one office owes in one period, where it stands, what can be done now, what happened. */
export function DuePage() {
  const { id = '' } = useParams({ strict: false })
  const today = useToday()
  const asked = useAsk('agenda.due', { id })
  if (asked.error) return <ProblemNotice problem={asked.error} onRetry={() => void asked.refetch()} />
  if (!asked.data) return <SkeletonRows rows={8} columns={2} />
  const { due, steps, events } = asked.data
  return (
    <>
      <PageHead
        title={due.title}
        crumbs={[{ label: told.crumb, link: { to: '/ai-no-gi' } }, { label: due.title }]}
        state={<StateTag look={dueLook(due, today)} tinted />}
        meta={[namePeriodOf(due.period), due.ownerName]}
      />
      <Columns sideFirst side={<DueSteps due={due} steps={steps} />}>
        <Section title={told.facts}>
          <Facts due={due} today={today} />
        </Section>
        <Section title={told.report}>
          <Files
            subject={{ subjectKind: 'agenda', subjectId: due.id }}
            fileRole="report"
            none={told.noReport}
          />
        </Section>
        <Section title={told.history}>
          {events.length === 0 ? <EmptyState>{told.noHistory}</EmptyState> : <Events items={events} />}
        </Section>
      </Columns>
    </>
  )
}
