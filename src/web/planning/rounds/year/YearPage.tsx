import { Button } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { formatMillions } from '#contract/kernel/money.ts'
import { stateSources } from '#contract/planning/nouns.ts'
import { RecordHistory } from '#web/identity/index.ts'
import type { Output } from '#web/kit/call/call.ts'
import { useAsk } from '#web/kit/call/queries.ts'
import { formatDate } from '#web/kit/figure/dates.ts'
import { KeyFigure, Money } from '#web/kit/figure/Figures.tsx'
import { EmptyState } from '#web/kit/notice/EmptyState.tsx'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import { SkeletonRows } from '#web/kit/notice/SkeletonRows.tsx'
import { PageHead } from '#web/kit/page/PageHead.tsx'
import { PathButton, PathLink } from '#web/kit/page/PathLink.tsx'
import { Columns, Section } from '#web/kit/page/Section.tsx'
import { useAddress } from '#web/kit/page/use-address.ts'
import { StateTag } from '#web/kit/state/StateTag.tsx'
import { planLook, roundLooks, standingOf } from '../looks.ts'
import css from '../rounds.module.css'
import { readYearSearch } from '../search.ts'
import { words } from '../words.ts'
import { YearTabs } from '../YearTabs.tsx'
import { MoneySection } from './MoneySection.tsx'
import { RemindDialog } from './RemindDialog.tsx'
import { SendersSection } from './SendersSection.tsx'
import { StartSection } from './StartSection.tsx'
import { Steps } from './Steps.tsx'

const said = words.page
type Round = Output<'planning.round'>
type Records = Output<'planning.year'>

const crumbsOf = (title: string) => [
  { label: words.title, link: { to: '/ke-hoach', search: {} } as const },
  { label: title },
]

/** Sums of the state's sources that a unit or a desk named. */
const stateSum = (rows: Round['bySource'], key: 'askedVnd' | 'inForceVnd' | 'approvedVnd'): number =>
  rows
    .filter(({ source }) => stateSources.some((each) => each === source))
    .reduce((sum, row) => sum + row[key], 0)

const million = (vnd: number) => formatMillions(vnd, 0)

/** How much against what, where a ceiling is known for every source that counts. */
function againstCeiling({ bySource, ceilings }: Round): { ceilingVnd: number | null; below: string } {
  const known = ceilings.filter((each) => each.ceilingVnd !== null)
  if (known.length === 0) return { ceilingVnd: null, below: said.unknown }
  const ceilingVnd = known.reduce((sum, each) => sum + (each.ceilingVnd ?? 0), 0)
  const inForce = bySource
    .filter(({ source }) => known.some((each) => each.source === source))
    .reduce((sum, each) => sum + each.inForceVnd, 0)
  const left = ceilingVnd - inForce
  return { ceilingVnd, below: left < 0 ? said.over(million(-left)) : said.free(million(left)) }
}

const Figures = ({ round }: { round: Round }) => {
  const { senders, bySource, byState } = round
  const sent = senders.filter(({ state }) => state === 'sent' || state === 'accepted')
  const lines = byState.filter(({ state }) => state !== 'merged').reduce((sum, each) => sum + each.lines, 0)
  const ceiling = againstCeiling(round)
  const approved = stateSum(bySource, 'approvedVnd')
  return (
    <div className={css.figures}>
      <KeyFigure
        label={said.sent}
        figure={words.years.of(sent.length, senders.length)}
        below={said.sentBelow(
          senders.filter(({ late }) => late).length,
          senders.filter((sender) => standingOf(sender) === 'overdue').length,
        )}
      />
      <KeyFigure
        label={said.asked}
        figure={<Money vnd={stateSum(bySource, 'askedVnd')} decimals={0} />}
        unit={said.million}
        below={said.lines(lines)}
      />
      <KeyFigure
        label={said.inForce}
        figure={<Money vnd={stateSum(bySource, 'inForceVnd')} decimals={0} />}
        unit={said.million}
      />
      {round.ceilings.length > 0 && (
        <KeyFigure
          label={said.ceiling}
          figure={<Money vnd={ceiling.ceilingVnd} decimals={0} />}
          unit={ceiling.ceilingVnd === null ? undefined : said.million}
          below={ceiling.below}
        />
      )}
      {approved > 0 && (
        <KeyFigure label={said.approved} figure={<Money vnd={approved} decimals={0} />} unit={said.million} />
      )}
    </div>
  )
}

const Guidance = ({ text }: { text: string }) =>
  text === '' ? null : (
    <Section title={said.guidance}>
      <p className={css.prose}>{text}</p>
    </Section>
  )

function Dashboard({ round, records }: { round: Round; records: Records }) {
  const { year, title, state, planState, programme, letter } = round
  const [reminding, setReminding] = useState(false)
  const { tinh } = useAddress(readYearSearch)[0]
  return (
    <>
      <PageHead
        title={title}
        crumbs={crumbsOf(words.year(year))}
        state={<StateTag look={roundLooks[state]} tinted />}
        meta={[
          planState && <StateTag key="plan" look={planLook(planState)} />,
          said.due(formatDate(round.dueOn)),
          letter !== '' && said.letter(letter),
          programme && (
            <PathLink key="programme" path={`/chuong-trinh/${programme.code}`}>
              {programme.title}
            </PathLink>
          ),
        ]}
        actions={
          records.ownPlanId ? (
            <PathButton path={`/ke-hoach/${year}/don-vi/${records.ownPlanId}`}>{said.ownOpen}</PathButton>
          ) : (
            round.mayRemind && <Button onClick={() => setReminding(true)}>{said.remind}</Button>
          )
        }
      />
      <YearTabs year={year} province={tinh} active="overview" />
      <Figures round={round} />
      <Columns
        sideFirst
        side={
          <>
            <Steps round={round} />
            <Guidance text={round.guidance} />
            <Section title={said.history}>
              <RecordHistory kind="planRound" id={round.id} />
            </Section>
          </>
        }
      >
        <SendersSection round={round} />
        <MoneySection round={round} />
        <StartSection id={round.id} year={year} />
      </Columns>
      {reminding && <RemindDialog round={round} onClose={() => setReminding(false)} />}
    </>
  )
}

/** `/ke-hoach/2027`: who sent, how much, against what; and the way to the other parts of the year. */
export function YearPage() {
  const { nam = '' } = useParams({ strict: false })
  const { tinh } = useAddress(readYearSearch)[0]
  const records = useAsk('planning.year', { year: nam, ...(tinh ? { provinceId: tinh } : {}) })
  const roundId = records.data?.roundId
  const round = useAsk('planning.round', { id: roundId ?? '' }, { enabled: roundId !== undefined })
  const error = records.error ?? round.error
  if (error?.code === 'not_found')
    return (
      <>
        <PageHead title={words.year(nam)} crumbs={crumbsOf(words.year(nam))} />
        <EmptyState>{said.nothing}</EmptyState>
      </>
    )
  if (error) return <ProblemNotice problem={error} onRetry={() => void records.refetch()} />
  if (!records.data || !round.data) return <SkeletonRows rows={10} columns={3} />
  return <Dashboard round={round.data} records={records.data} />
}
