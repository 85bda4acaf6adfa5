import { Link, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { percentOf, times } from '#contract/norms/calculator/sentences.ts'
import { fundings, normUnits } from '#contract/words/norms.ts'
import { RecordHistory } from '#web/identity/index.ts'
import type { Output } from '#web/kit/call/call.ts'
import { useAsk } from '#web/kit/call/queries.ts'
import { useMe } from '#web/kit/call/session.ts'
import { formatDate } from '#web/kit/figure/dates.ts'
import { EmptyState, Note } from '#web/kit/notice/EmptyState.tsx'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import { SkeletonRows } from '#web/kit/notice/SkeletonRows.tsx'
import { PageHead } from '#web/kit/page/PageHead.tsx'
import { PathLink } from '#web/kit/page/PathLink.tsx'
import { Section } from '#web/kit/page/Section.tsx'
import { StateTag } from '#web/kit/state/StateTag.tsx'
import { NormActs } from './NormActs.tsx'
import css from './norms.module.css'
import { figuresOf, lookOf, millions, validityOf } from './shown.ts'
import { words } from './words.ts'

type NormDetail = Output<'norms.get'>
const { fields } = words

const confirmedText = ({ confirmedBy, confirmedOn, confidence }: NormDetail): string | null =>
  confirmedBy && confirmedOn
    ? words.confirmedBy(confirmedBy, formatDate(confirmedOn))
    : confidence === 'confirmed'
      ? words.bySource
      : null

const Facts = ({ norm }: { norm: NormDetail }) => {
  const facts: [string, ReactNode][] = [
    [fields.funding, fundings[norm.funding]],
    [fields.unitId, norm.jurisdiction.name],
    [fields.rate, norm.rate === null ? words.noRate : percentOf(norm.rate)],
    [
      fields.ceiling,
      norm.ceiling === null
        ? words.noCeiling
        : `${millions(norm.ceiling)} triệu đồng mỗi ${normUnits[norm.unit]}`,
    ],
    [fields.lineFactor, norm.lineFactor && times(norm.lineFactor)],
    [fields.priorityFactor, norm.priorityFactor && times(norm.priorityFactor)],
    [fields.conditions, norm.conditions],
    [
      fields.legalId,
      <Link key="legal" to="/van-ban/$id" params={{ id: norm.legalId }}>
        {norm.legal}
      </Link>,
    ],
    [fields.clause, norm.clause],
    [fields.source, norm.source],
    [words.columns.validity, validityOf(norm)],
    [words.columns.confidence, confirmedText(norm)],
  ]
  return (
    <dl className={css.facts}>
      {facts
        .filter(([, fact]) => fact !== null && fact !== '')
        .flatMap(([name, fact]) => [<dt key={`${name} t`}>{name}</dt>, <dd key={name}>{fact}</dd>])}
    </dl>
  )
}

/** What came before and after on the same ground. */
const Line = ({ norm }: { norm: NormDetail }) => (
  <ul className={css.rows}>
    {norm.line.map((one) => (
      <li key={one.id} data-now={one.id === norm.id || undefined}>
        <span>
          {one.id === norm.id ? (
            words.now
          ) : (
            <Link to="/dinh-muc/$id" params={{ id: one.id }}>
              {one.legal}
            </Link>
          )}
          : {figuresOf(one)}
        </span>
        <span className="kc-figures">{validityOf(one)}</span>
      </li>
    ))}
  </ul>
)

/** "Which open projects does this change touch?" */
function Touched({ id }: { id: string }) {
  const asked = useAsk('norms.touched', { id })
  if (asked.error) return <ProblemNotice problem={asked.error} />
  const items = asked.data?.items ?? []
  if (items.length === 0) return <EmptyState>{words.touchedNone}</EmptyState>
  return (
    <>
      <p>{words.touchedAsk}</p>
      <ul className={css.rows}>
        {items.map(({ kind, id: record, title, where, link, state, support }) => (
          <li key={`${kind} ${record}`}>
            <span>
              <PathLink path={link}>{title}</PathLink>
              <small className={css.below}>{where}</small>
            </span>
            <span>
              {[support === null ? null : words.asked(millions(support)), state].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

const Notes = ({ norm }: { norm: NormDetail }) => (
  <>
    {norm.withdrawn && (
      <Note tone="warning">{words.withdrawnNote(norm.withdrawn.by, norm.withdrawn.reason)}</Note>
    )}
    {norm.figures === 'missing' && <Note tone="warning">{words.missingNote}</Note>}
    {norm.figures === 'entered' && norm.confidence === 'uncertain' && (
      <Note tone="warning">{words.uncertainNote}</Note>
    )}
    {norm.confirmRefused && <Note>{norm.confirmRefused}</Note>}
    {norm.withdrawRefused && <Note>{norm.withdrawRefused}</Note>}
  </>
)

/** `/dinh-muc/…`: a norm, what it rests on, what came before and after, which open projects it concerns. */
export function NormPage() {
  const { id = '' } = useParams({ strict: false })
  const asked = useAsk('norms.get', { id })
  const can = useMe().data?.can ?? []
  if (asked.error) return <ProblemNotice problem={asked.error} onRetry={() => void asked.refetch()} />
  const norm = asked.data
  if (!norm) return <SkeletonRows rows={8} columns={2} />
  return (
    <>
      <PageHead
        title={norm.activityName}
        crumbs={[{ label: words.title, link: { to: '/dinh-muc' } }, { label: norm.jurisdiction.name }]}
        state={<StateTag look={lookOf(norm)} tinted />}
        meta={[figuresOf(norm), validityOf(norm)]}
        actions={norm.mayKeep && <NormActs norm={norm} />}
      />
      <Notes norm={norm} />
      <Section title={words.facts}>
        <Facts norm={norm} />
      </Section>
      <Section title={words.line} note={words.lineNote}>
        <Line norm={norm} />
      </Section>
      {can.includes('norms.touched') && (
        <Section title={words.touched}>
          <Touched id={norm.id} />
        </Section>
      )}
      {norm.mayKeep && (
        <Section title={words.history}>
          <RecordHistory kind="norm" id={norm.id} />
        </Section>
      )}
    </>
  )
}
