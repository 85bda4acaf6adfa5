import type { PlanVersion } from '#contract/planning/decision/queries.ts'
import { useAsk } from '#web/kit/call/queries.ts'
import { formatDate } from '#web/kit/figure/dates.ts'
import { Figure, Money } from '#web/kit/figure/Figures.tsx'
import { EmptyState } from '#web/kit/notice/EmptyState.tsx'
import { useAddress } from '#web/kit/page/use-address.ts'
import type { Column } from '#web/kit/table/columns.ts'
import { DataTable } from '#web/kit/table/DataTable.tsx'
import css from '../decision.module.css'
import { Head } from '../Head.tsx'
import { type PlanHead, useYear } from '../plan.ts'
import { readVersionsSearch } from '../search.ts'
import { words } from '../words.ts'
import { Adjusting } from './Adjusting.tsx'
import { Comparison } from './Comparison.tsx'

const said = words.versionColumns
const right = { align: 'right', figures: true } as const

const paperOf = (number: string, day: string | null): string =>
  [number, day && formatDate(day)].filter(Boolean).join(', ')

function standing(plan: PlanHead, { no, decided }: PlanVersion): string {
  if (no === plan.currentNo) return words.inForce
  if (no === plan.workingNo) return words.making
  return decided ? words.decidedBefore : words.abandoned
}

const columnsOf = (plan: PlanHead | undefined): Column<PlanVersion>[] => [
  {
    key: 'kind',
    header: said.kind,
    lead: true,
    cell: ({ kind, reason, no }) => (
      <>
        {no}. {words.kinds[kind]}
        {reason && <span className={css.below}>{reason}</span>}
      </>
    ),
  },
  {
    key: 'decision',
    header: said.decision,
    phone: 'meta',
    cell: ({ decisionNumber, decidedOn, signer, capacity }) => (
      <>
        {paperOf(decisionNumber, decidedOn)}
        {signer && <span className={css.below}>{[...capacity, signer].join(' · ')}</span>}
      </>
    ),
  },
  {
    key: 'papers',
    header: said.papers,
    cell: ({ submissionNumber, submittedOn, financeNumber, financeOn }) => (
      <>
        {paperOf(submissionNumber, submittedOn)}
        {financeNumber && <span className={css.below}>{paperOf(financeNumber, financeOn)}</span>}
      </>
    ),
  },
  {
    key: 'lines',
    header: said.lines,
    ...right,
    cell: ({ lines, decided }) => <Figure value={decided ? lines : null} />,
  },
  {
    key: 'money',
    header: said.money,
    ...right,
    cell: ({ stateVnd, decided }) => <Money vnd={decided ? stateVnd : null} />,
  },
  { key: 'state', header: said.state, phone: 'state', cell: (row) => plan && standing(plan, row) },
]

/** `/ke-hoach/$nam/phien-ban`: every decision on the plan, what each changed, and the adjustment in the making. */
export function VersionsPage() {
  const year = useYear()
  const [search, change] = useAddress(readVersionsSearch)
  const asked = useAsk('planning.versions', { year })
  const plan = asked.data?.plan
  const versions = asked.data?.versions ?? []
  // an adjustment in the making is compared with what is in force
  const comparable = versions.filter(({ decided, no }) => decided || no === plan?.workingNo).length > 1
  return (
    <>
      <Head page="versions" year={year} plan={plan ?? null} />
      {plan?.state === 'adjusting' && <Adjusting plan={plan} />}
      <DataTable
        label={words.pages.versions(year)}
        columns={columnsOf(plan)}
        rows={versions}
        rowKey={({ no }) => String(no)}
        state={asked}
        empty={<EmptyState>{words.noVersions}</EmptyState>}
      />
      {plan && comparable && <Comparison plan={plan} versions={versions} search={search} change={change} />}
    </>
  )
}
