import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { planStates } from '#contract/words/planning.ts'
import type { Output } from '#web/kit/call/call.ts'
import { useAsk } from '#web/kit/call/queries.ts'
import { useMe } from '#web/kit/call/session.ts'
import { DateText } from '#web/kit/figure/Figures.tsx'
import { EmptyState, Note } from '#web/kit/notice/EmptyState.tsx'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import { SkeletonRows } from '#web/kit/notice/SkeletonRows.tsx'
import { PageHead } from '#web/kit/page/PageHead.tsx'
import { PrintButton, Toolbar, ViewChoice } from '#web/kit/page/Toolbar.tsx'
import { useAddress } from '#web/kit/page/use-address.ts'
import { usePhone } from '#web/kit/page/use-phone.ts'
import { ExportMenu } from '#web/kit/table/ExportMenu.tsx'
import { SavedViews } from '#web/kit/views/SavedViews.tsx'
import { YearTabs } from '../rounds/YearTabs.tsx'
import { Against } from './beside/Against.tsx'
import { Overlaps } from './beside/Overlaps.tsx'
import { WhatIf } from './beside/WhatIf.tsx'
import { Ceilings } from './Ceilings.tsx'
import { Filters } from './Filters.tsx'
import { AddDialog } from './grid/AddDialog.tsx'
import { LinesView } from './grid/LinesView.tsx'
import { filtersOf, type GridSearch, isNarrowed, readGridSearch, whichOf } from './search.ts'
import { words } from './words.ts'

const choices = <K extends string>(said: Readonly<Record<K, string>>) =>
  (Object.entries(said) as [K, string][]).map(([value, label]) => ({ value, label }))
const views = choices(words.views)
const groups = choices(words.groups)

type Change = ReturnType<typeof useAddress<GridSearch>>[1]

interface LinesProps {
  answer: Output<'planning.items'>
  year: number
  search: GridSearch
  change: Change
  mayWrite: boolean
}

/** All lines, narrowed by the address. */
function Lines({ answer, year, search, change, mayWrite }: LinesProps) {
  const [cleared, setCleared] = useState(0)
  return (
    <>
      <Filters
        key={cleared}
        search={search}
        units={answer.units}
        change={change}
        onClear={() => setCleared(cleared + 1)}
      />
      {answer.items.length === 0 ? (
        <EmptyState>
          {isNarrowed(search) ? words.noneFiltered : mayWrite ? words.none : words.noneReader}
        </EmptyState>
      ) : (
        <LinesView answer={answer} year={year} search={search} mayWrite={mayWrite} />
      )}
    </>
  )
}

const Choices = ({ search, change }: Pick<LinesProps, 'search' | 'change'>) => (
  <>
    <ViewChoice
      label={words.view}
      value={search.xem ?? 'luoi'}
      options={views}
      onChange={(xem) => change({ xem: xem === 'luoi' ? undefined : xem })}
    />
    {search.xem === undefined && (
      <>
        <ViewChoice
          label={words.group}
          value={search.nhom ?? 'noidung'}
          options={groups}
          onChange={(nhom) => change({ nhom })}
        />
        <SavedViews list="planning.items" />
      </>
    )}
  </>
)

const Out = ({ filters }: { filters: ReturnType<typeof filtersOf> }) => {
  const phone = usePhone()
  return (
    <>
      <ExportMenu list="planning.items" filters={filters} />
      {!phone && <PrintButton />}
    </>
  )
}

/** `/ke-hoach/$nam/tong-hop`: all lines of all units of a year, against ceilings, programme and norms. */
export function ConsolidationPage() {
  const year = Number(useParams({ strict: false }).nam)
  const [search, change] = useAddress(readGridSearch)
  const can = useMe().data?.can ?? []
  const mayWrite = can.includes('planning.keepItem')
  const [adding, add] = useState(false)
  const filters = filtersOf(year, search)
  const lines = useAsk('planning.items', filters, { keepPrevious: true })
  const totals = useAsk('planning.totals', whichOf(year, search), { keepPrevious: true })
  const round = lines.data?.round
  const items = lines.data?.items ?? []
  const units = new Set(items.map(({ organisationId }) => organisationId)).size
  /** From a sum to its lines. */
  const drill: Change = (part) => change({ ...part, xem: undefined })
  return (
    <>
      <PageHead
        title={words.title(year)}
        crumbs={[
          { label: words.crumb, link: { to: '/ke-hoach', search: {} } },
          { label: String(year), link: { to: '/ke-hoach/$nam', params: { nam: String(year) } } },
          { label: words.crumbHere },
        ]}
        meta={[
          round?.planState && planStates[round.planState as keyof typeof planStates],
          round && (
            <span key="due">
              {words.due} <DateText iso={round.dueOn} />
            </span>
          ),
        ]}
        actions={
          mayWrite &&
          round?.writable && (
            <Button leftSection={<IconPlus size={16} stroke={1.75} />} onClick={() => add(true)}>
              {words.add}
            </Button>
          )
        }
      />
      <YearTabs year={year} province={search.tinh} active="consolidation" />
      {lines.error ? (
        <ProblemNotice problem={lines.error} onRetry={() => void lines.refetch()} />
      ) : !lines.data ? (
        <SkeletonRows rows={12} columns={6} />
      ) : !round ? (
        <EmptyState>{words.noRound(year)}</EmptyState>
      ) : (
        <>
          {mayWrite && !round.writable && <Note tone="warning">{words.fixed}</Note>}
          <Ceilings ceilings={totals.data?.ceilings ?? []} onOpen={(nguon) => drill({ nguon })} />
          <Toolbar
            note={!search.xem && <span role="status">{words.count(items.length, units)}</span>}
            out={<Out filters={filters} />}
          >
            <Choices search={search} change={change} />
          </Toolbar>
          {!search.xem && <Lines answer={lines.data} {...{ year, search, change, mayWrite }} />}
          {search.xem === 'doi-chieu' && totals.data && (
            <Against totals={totals.data} year={year} onDrill={drill} />
          )}
          {search.xem === 'thu-tran' && <WhatIf year={year} search={search} change={change} />}
          {search.xem === 'trung' && <Overlaps year={year} search={search} onDrill={drill} />}
          {adding && <AddDialog roundId={round.id} onClose={() => add(false)} />}
        </>
      )}
    </>
  )
}
