import { planStates } from '#contract/words/planning.ts'
import { Note } from '#web/kit/notice/EmptyState.tsx'
import { PageHead } from '#web/kit/page/PageHead.tsx'
import { YearTabs } from '../rounds/YearTabs.tsx'
import { StateTag } from '#web/kit/state/StateTag.tsx'
import { planLooks } from './looks.ts'
import type { PlanHead } from './plan.ts'
import { PlanSteps } from './steps/PlanSteps.tsx'
import { words } from './words.ts'

type DeskPage = 'finance' | 'approval' | 'versions'

interface HeadProps {
  page: DeskPage
  year: number
  /** null: there is none, or it is not known yet */
  plan: PlanHead | null
}

/** The head of a desk: the plan's state, why it came back, and what may be done now. */
export function Head({ page, year, plan }: HeadProps) {
  const nam = String(year)
  return (
    <>
      <PageHead
        title={words.pages[page](year)}
        crumbs={[
          { label: `${words.plan} ${year}`, link: { to: '/ke-hoach/$nam', params: { nam } } },
          { label: words.tabs[page] },
        ]}
        actions={plan && <PlanSteps plan={plan} />}
        state={plan && <StateTag look={planLooks[plan.state]} text={planStates[plan.state]} tinted />}
      />
      <YearTabs year={year} active={page} />
      {plan?.returnReason && (
        <Note tone="warning">
          {words.returned}: {plan.returnReason}
        </Note>
      )}
    </>
  )
}
