import { useEffect, useState } from 'react'
import { namePeriod, yearsOf } from '#contract/kernel/period.ts'
import type { FieldProblem } from '#contract/kernel/problem.ts'
import { crossCheck, type Finding } from '#contract/programme/findings.ts'
import type { ProgrammeContent } from '#contract/programme/model.ts'
import { structuralProblems } from '#contract/programme/rules.ts'
import { moneyOf } from '#contract/programme/budget/sheet-sums.ts'
import { readSheet } from '#contract/programme/budget/sheet.ts'
import { fields, fill } from '#contract/words/vi.ts'
import type { Refusal } from './draft/saving.ts'

/** Money as it stands in the tables now, in đồng. */
export interface Running {
  total: number
  sources: { label: string; sum: number }[]
  years: { label: string; sum: number }[]
}

export interface Checks {
  findings: Finding[]
  matched: number
  problems: Refusal[]
  running: Running | null
}

const WAIT = 350

const inWords = ({ path, code, facts }: FieldProblem): Refusal => ({
  path,
  message: fill(fields[code] ?? code, facts ?? {}),
})

/** The running totals of the first table that can answer. */
function runningOf(content: ProgrammeContent): Running | null {
  const { yearFrom, yearTo } = content.head
  const whole = { from: yearFrom, to: yearTo }
  const any = { source: null, supportOnly: false, period: whole, area: null, purpose: null }
  for (const table of content.tables) {
    const sheet = readSheet(content, table)
    const total = moneyOf(sheet, any)
    if (!total) continue
    const sources = content.sources.flatMap(({ code, name, parent }) => {
      const sum = parent === null ? moneyOf(sheet, { ...any, source: code }) : null
      return sum && sum.count > 0 ? [{ label: name, sum: sum.sum }] : []
    })
    const years = yearsOf(whole).flatMap((year) => {
      const sum = moneyOf(sheet, { ...any, period: { from: year, to: year } })
      return sum && sum.count > 0 ? [{ label: namePeriod({ from: year, to: year }), sum: sum.sum }] : []
    })
    return { total: total.sum, sources, years }
  }
  return null
}

/** Checks what is being typed. Years the wrong way round leave nothing to compare: only that is told. */
function checked(content: ProgrammeContent): Checks {
  const problems = structuralProblems(content).map(inWords)
  if (content.head.yearTo < content.head.yearFrom)
    return { findings: [], matched: 0, problems, running: null }
  const { findings, matched } = crossCheck(content, { decided: false })
  return { findings, matched: matched.length, problems, running: runningOf(content) }
}

/** The same check that the server does, in the browser, a moment after the last change. */
export function useChecks(content: ProgrammeContent): Checks {
  const [checks, setChecks] = useState(() => checked(content))
  const [seen, setSeen] = useState(content)
  useEffect(() => {
    if (seen === content) return undefined
    const timer = setTimeout(() => {
      setSeen(content)
      setChecks(checked(content))
    }, WAIT)
    return () => clearTimeout(timer)
  }, [content, seen])
  return checks
}
