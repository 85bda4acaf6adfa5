import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { readProgramme } from '#contract/programme/check/reading.ts'
import { useFindings, useHere, type ProgrammeView, useProgramme } from '../use-programme.ts'
import { BudgetViews } from './BudgetViews.tsx'
import { FindingsPanel } from './findings/FindingsPanel.tsx'
import { useFindingMarks } from './findings/marks.ts'
import { budgetLink, type Here } from './links.ts'
import { NoTable } from './NoTable.tsx'
import { type BudgetSearch, readBudgetSearch } from './search.ts'
import css from './budget.module.css'

const none: never[] = []

function Budget({ here, programme }: { here: Here; programme: ProgrammeView }) {
  const search = readBudgetSearch(useSearch({ strict: false }))
  const navigate = useNavigate()
  const { content } = programme
  const findings = useFindings(here.code, here.which)
  const marks = useFindingMarks(findings.data?.items ?? none, content)
  const reading = useMemo(() => readProgramme(content), [content])
  const go = (next: BudgetSearch) => void navigate({ ...budgetLink(here, next), resetScroll: false })
  // the same cell may be asked for again: the address alone would not tell
  const [asked, setAsked] = useState(0)
  const panel = (
    <FindingsPanel
      here={here}
      programme={programme}
      marks={marks}
      matched={findings.data?.matched ?? none}
      onCell={(number) => {
        const cell = marks.cellOf(number)
        if (cell) go({ bang: cell.table, dong: cell.line, cot: cell.column })
        setAsked(asked + 1)
      }}
    />
  )
  if (content.tables.length === 0) {
    return (
      <div className={css.columns}>
        <div className={css.main}>
          <NoTable here={here} content={content} />
        </div>
        <aside className={css.side}>{panel}</aside>
      </div>
    )
  }
  return <BudgetViews {...{ here, content, reading, marks, search, go, panel, asked }} />
}

/** The programme's budget: its tables to work with, the pivot, and the tables as printed. */
export function BudgetTab() {
  const here = useHere()
  const programme = useProgramme(here.code, here.which)
  return programme.data ? <Budget here={here} programme={programme.data} /> : null
}
