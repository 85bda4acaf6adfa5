import { type ReactNode, useState } from 'react'
import { useAsk } from '#web/kit/call/queries.ts'
import { EmptyState } from '#web/kit/notice/EmptyState.tsx'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import { SkeletonRows } from '#web/kit/notice/SkeletonRows.tsx'
import { Section } from '#web/kit/page/Section.tsx'
import { PrintButton, Toolbar, ViewChoice } from '#web/kit/page/Toolbar.tsx'
import { Chooser, type Summary } from './Chooser.tsx'
import css from './compare.module.css'
import { MoneyTable } from './MoneyTable.tsx'
import { type Measure, measures } from './search.ts'
import { Suggestions } from './Suggestions.tsx'
import { SharedTargets } from './SharedTargets.tsx'
import { TargetsBeside } from './TargetsBeside.tsx'
import { type Show, shows, words } from './words.ts'

interface ComparisonProps {
  codes: string[]
  by: Measure
  /** the programme on whose page the comparison stands */
  fixed?: string
  onCodes: (codes: string[]) => void
  onBy: (by: Measure) => void
}

/** Wide tables scroll inside their own frame; the page does not. */
const Wide = ({ label, children }: { label: string; children: ReactNode }) => (
  <div className={css.wide} {...{ role: 'region', tabIndex: 0, 'aria-label': label }}>
    {children}
  </div>
)

function Tables({
  codes,
  by,
  show,
  programmes,
}: {
  codes: string[]
  by: Measure
  show: Show
  programmes: readonly Summary[]
}) {
  const compared = useAsk('programme.compare', { codes: codes.join(','), by }, { keepPrevious: true })
  if (compared.error)
    return <ProblemNotice problem={compared.error} onRetry={() => void compared.refetch()} />
  if (!compared.data) return <SkeletonRows rows={8} columns={codes.length + 1} />
  return (
    <>
      <Section title={words.money} note={words.units[show]} aside={words.nothingPrinted}>
        {compared.data.rows.length === 0 ? (
          <EmptyState>{words.none}</EmptyState>
        ) : (
          <Wide label={`${words.money}. ${words.grid}`}>
            <MoneyTable compared={compared.data} programmes={programmes} by={by} show={show} />
          </Wide>
        )}
      </Section>
      <Section title={words.shared} note={words.sharedNote}>
        <Wide label={`${words.shared}. ${words.grid}`}>
          <SharedTargets compared={compared.data} programmes={programmes} />
        </Wide>
      </Section>
      <Section title={words.beside} note={words.besideNote}>
        <Wide label={`${words.beside}. ${words.grid}`}>
          <TargetsBeside programmes={programmes} />
        </Wide>
      </Section>
    </>
  )
}

/** Two to six programmes side by side: money by area, source or year, and what they promise. */
export function Comparison({ codes, by, fixed, onCodes, onBy }: ComparisonProps) {
  const [show, setShow] = useState<Show>('total')
  const list = useAsk('programme.list', { limit: 500 })
  const all = list.data?.items ?? []
  const programmes = codes.flatMap((code) => all.find((each) => each.code === code) ?? [])
  return (
    <>
      <Chooser all={all} codes={codes} onChange={onCodes} {...(fixed ? { fixed } : {})} />
      {programmes.length < 2 ? (
        list.data && <Suggestions all={all} chosen={programmes} onAdd={(code) => onCodes([...codes, code])} />
      ) : (
        <>
          <Toolbar out={<PrintButton />}>
            <ViewChoice
              label={words.by}
              value={by}
              options={measures.map((value) => ({ value, label: words.measures[value] }))}
              onChange={onBy}
            />
            <ViewChoice
              label={words.show}
              value={show}
              options={shows.map((value) => ({ value, label: words.shows[value] }))}
              onChange={setShow}
            />
          </Toolbar>
          <Tables codes={programmes.map(({ code }) => code)} by={by} show={show} programmes={programmes} />
        </>
      )}
    </>
  )
}
