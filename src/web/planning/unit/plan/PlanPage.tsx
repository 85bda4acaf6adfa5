import { useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useEffect, useEffectEvent } from 'react'
import { fieldsOfItem } from '#contract/planning/items.ts'
import type { UnitPlan } from '#contract/planning/unit/queries.ts'
import { RecordHistory } from '#web/identity/index.ts'
import { useAsk } from '#web/kit/call/queries.ts'
import { useMe } from '#web/kit/call/session.ts'
import { formatDate } from '#web/kit/figure/dates.ts'
import { Note } from '#web/kit/notice/EmptyState.tsx'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import { SkeletonRows } from '#web/kit/notice/SkeletonRows.tsx'
import { PageHead } from '#web/kit/page/PageHead.tsx'
import { Columns, Section } from '#web/kit/page/Section.tsx'
import { StateTag } from '#web/kit/state/StateTag.tsx'
import { planLooks } from '../looks.ts'
import { words } from '../words.ts'
import css from '../unit.module.css'
import { HeadPart } from './HeadPart.tsx'
import { Reader } from './Reader.tsx'
import { SaveState } from './SaveState.tsx'
import { Steps } from '../steps/Steps.tsx'
import { Totals } from './Totals.tsx'
import { useWriting } from './use-writing.ts'
import { unfinished } from './work.ts'
import { Writer } from './Writer.tsx'

const said = words.plan

const Head = ({ plan, children }: { plan: UnitPlan; children?: React.ReactNode }) => {
  const can = useMe().data?.can ?? []
  return (
    <PageHead
      title={`${words.year(plan.round.year)}: ${plan.organisationName}`}
      crumbs={[
        ...(can.includes('planning.myPlans')
          ? [{ label: words.mine, link: { to: '/ke-hoach/cua-toi' } as const }]
          : []),
        { label: plan.round.title },
      ]}
      state={<StateTag look={planLooks[plan.state]} tinted />}
      meta={[
        words.due(formatDate(plan.dueOn)),
        plan.late && words.late,
        plan.paper && `${said.paper} ${plan.paper}${plan.sentOn ? `, ${formatDate(plan.sentOn)}` : ''}`,
        children,
      ]}
    />
  )
}

/** What everybody reads before the lines: why it came back, what the round asks. */
const Notes = ({ plan }: { plan: UnitPlan }) => (
  <>
    {plan.state === 'returned' && <Note tone="warning">{said.returned(plan.returnReason)}</Note>}
    {plan.round.state !== 'open' && (plan.state === 'draft' || plan.state === 'returned') && (
      <Note tone="warning">{said.closed}</Note>
    )}
    {(plan.round.guidance || plan.round.letter) && (
      <details className={css.about}>
        <summary>{said.guidance}</summary>
        <p className={css.guidance}>{[plan.round.letter, plan.round.guidance].filter(Boolean).join('\n')}</p>
      </details>
    )}
  </>
)

const History = ({ id }: { id: string }) => (
  <Section title={said.history}>
    <RecordHistory kind="unitPlan" id={id} />
  </Section>
)

/** The plan while its unit writes it. */
function Written({ plan, again }: { plan: UnitPlan; again: () => Promise<unknown> }) {
  const writing = useWriting(plan)
  const { work, put, flush } = writing
  // after each save: what others wrote meanwhile, and what the norms have against the new figures
  const look = useEffectEvent(() => void again())
  const { at } = writing.saving
  useEffect(() => {
    if (at !== null) look()
  }, [at])
  // what is to be sent is asked for anew, so that the dialog tells what the server has
  const ready = async () => {
    const kept = await flush()
    if (!kept || work.conflicts.length > 0 || unfinished(work).length > 0) return false
    await again()
    return true
  }
  return (
    <>
      <Head plan={plan}>
        <SaveState key="save" writing={writing} />
      </Head>
      <Notes plan={plan} />
      <Writer plan={plan} writing={writing} />
      <Columns
        sideFirst
        side={
          <>
            <Steps plan={plan} version={work.version} ready={ready} />
            <Totals lines={work.lines.map(({ money }) => money)} />
          </>
        }
      >
        <HeadPart head={work.head} onChange={(head) => put((before) => ({ ...before, head }))} />
        <History id={plan.id} />
      </Columns>
    </>
  )
}

/** The plan as it was sent. */
const Read = ({ plan }: { plan: UnitPlan }) => (
  <>
    <Head plan={plan} />
    <Notes plan={plan} />
    <Columns
      sideFirst
      side={
        <>
          <Steps plan={plan} version={plan.version} />
          <Totals lines={plan.items.map((item) => fieldsOfItem(item).money)} />
        </>
      }
    >
      <Reader plan={plan} />
      <HeadPart head={plan} />
      <History id={plan.id} />
    </Columns>
  </>
)

/** `/ke-hoach/…/don-vi/…`: one unit's plan, written by the unit, read and taken by the department. */
export function PlanPage() {
  const { id = '' } = useParams({ strict: false })
  const client = useQueryClient()
  const { data: plan, error, refetch } = useAsk('planning.unitPlan', { id })
  // whoever comes back finds what was kept last, not what was asked for before
  useEffect(
    () => () => client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] === 'planning.unitPlan' }),
    [client],
  )
  if (error) return <ProblemNotice problem={error} onRetry={() => void refetch()} />
  if (!plan) return <SkeletonRows rows={10} columns={3} />
  const writable =
    plan.round.state === 'open' &&
    plan.offers.some(({ step, allowed }) => step === 'writeUnitPlan' && allowed)
  return writable ? (
    <Written key={`${plan.id} ${plan.state}`} plan={plan} again={() => refetch()} />
  ) : (
    <Read plan={plan} />
  )
}
