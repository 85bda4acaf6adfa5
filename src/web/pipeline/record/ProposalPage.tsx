import { useParams } from '@tanstack/react-router'
import { RecordHistory } from '#web/identity/index.ts'
import { useAsk } from '#web/kit/call/queries.ts'
import { Note } from '#web/kit/notice/EmptyState.tsx'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import { SkeletonRows } from '#web/kit/notice/SkeletonRows.tsx'
import { PageHead } from '#web/kit/page/PageHead.tsx'
import { Columns, Section } from '#web/kit/page/Section.tsx'
import { StateTag } from '#web/kit/state/StateTag.tsx'
import { proposalLooks } from '../looks.ts'
import { words as shared } from '../words.ts'
import { About } from './About.tsx'
import { Judged, Kept, Overlaps } from './Judged.tsx'
import { Missing } from './Missing.tsx'
import { Costs, MoneyAtAGlance } from './Money.tsx'
import { Papers } from './Papers.tsx'
import { Life, StepBar } from './StepBar.tsx'
import { Steps } from './Steps.tsx'
import { words } from './words.ts'

/** `/ngan-hang-de-an/…`: what it is, where it stands, what can be done now, its money, what lacks, the law, its papers. */
export function ProposalPage() {
  const { id = '' } = useParams({ strict: false })
  const { data: proposal, error, refetch } = useAsk('pipeline.get', { id })
  if (error) return <ProblemNotice problem={error} onRetry={() => void refetch()} />
  if (!proposal) return <SkeletonRows rows={10} columns={2} />
  return (
    <>
      <PageHead
        title={proposal.title}
        crumbs={[
          { label: shared.bank, link: { to: '/ngan-hang-de-an', search: {} } },
          { label: proposal.code },
        ]}
        state={<StateTag look={proposalLooks[proposal.state]} tinted />}
        meta={[
          <span key="code" className="kc-figures">
            {proposal.code}
          </span>,
          proposal.place,
          proposal.years.length > 0 && (
            <span key="years" className="kc-figures">
              {shared.years(proposal.years)}
            </span>
          ),
          proposal.proposerName,
        ]}
      />
      <StepBar proposal={proposal} />
      <MoneyAtAGlance proposal={proposal} />
      <Columns sideFirst side={<Steps proposal={proposal} />}>
        {proposal.warnings.map((warning) => (
          <Note key={warning} tone="warning">
            {warning}
          </Note>
        ))}
        <Missing proposal={proposal} />
        <Costs proposal={proposal} />
        <Judged proposal={proposal} />
        <Overlaps proposal={proposal} />
        <Kept proposal={proposal} />
        <About proposal={proposal} />
        <Papers proposal={proposal} />
        <Life proposal={proposal} />
        <Section title={words.history}>
          <RecordHistory kind="proposal" id={id} />
        </Section>
      </Columns>
    </>
  )
}
