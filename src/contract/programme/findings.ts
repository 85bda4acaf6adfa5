import { fold } from '../kernel/text.ts'
import { checkBlankSums } from './check/money/blank-sums.ts'
import { checkDocuments } from './check/documents.ts'
import { checkEntries } from './check/entries.ts'
import type { Draft, Finding, Matched, Outcome } from './check/finding.ts'
import { checkFormulas } from './check/money/formulas.ts'
import { checkNumbering } from './check/numbering.ts'
import { checkOmissions } from './check/omissions.ts'
import { checkParts } from './check/money/parts.ts'
import { checkPercents } from './check/money/percents.ts'
import { checkPeriods } from './check/periods.ts'
import { type Reading, readProgramme } from './check/reading.ts'
import { checkSums } from './check/money/sums.ts'
import { checkTargetBudget } from './check/target-budget.ts'
import { checkTargets } from './check/targets.ts'
import { checkTotals } from './check/money/totals.ts'
import type { ProgrammeContent } from './model.ts'

export type { Finding, FindingClass, Matched, Place } from './check/finding.ts'

export interface CheckOptions {
  /** false while the programme is still a draft: a decision number is not missing yet. Default true. */
  decided?: boolean
}

export interface CrossCheck {
  findings: Finding[]
  /** what was compared and agrees, by check */
  matched: Matched[]
}

const checks: readonly ((reading: Reading, options: Required<CheckOptions>) => Outcome)[] = [
  checkSums,
  checkBlankSums,
  checkFormulas,
  checkTotals,
  checkParts,
  checkPercents,
  checkTargets,
  checkTargetBudget,
  checkPeriods,
  checkEntries,
  checkDocuments,
  checkNumbering,
  checkOmissions,
]

/** Đối chiếu: everything in a programme that does not add up, and what was looked at and does. */
export function crossCheck(content: ProgrammeContent, options: CheckOptions = {}): CrossCheck {
  const reading = readProgramme(content)
  const outcomes = checks.map((check) => check(reading, { decided: options.decided ?? true }))
  const findings = withoutEchoes(reading, merged(outcomes.flatMap((outcome) => outcome.findings)))
  return { findings: distinct(findings), matched: outcomes.flatMap((outcome) => outcome.matched) }
}

/** The findings alone. */
export const checkProgramme = (content: ProgrammeContent, options: CheckOptions = {}): Finding[] =>
  crossCheck(content, options).findings

/** One discrepancy seen by two checks is told once, with all its places. */
function merged(drafts: readonly Draft[]): Draft[] {
  const byCause = new Map<string, Draft>()
  const kept: Draft[] = []
  for (const draft of drafts) {
    const known = draft.cause === undefined ? undefined : byCause.get(draft.cause)
    if (!known) {
      const own = { ...draft }
      if (own.cause !== undefined) byCause.set(own.cause, own)
      kept.push(own)
      continue
    }
    known.where = [...known.where, ...draft.where]
    known.text = `${known.text} ${draft.text}`
  }
  return kept
}

/** A reader's remark on something that a check has found itself adds nothing. */
function withoutEchoes(reading: Reading, drafts: readonly Draft[]): Draft[] {
  const isRemark = (draft: Draft) => draft.id.startsWith('remarks:')
  const labels = new Map(
    reading.content.tables.flatMap(({ id, lines }) => lines.map((line) => [`${id}/${line.id}`, line.label])),
  )
  const found = drafts
    .filter((draft) => !isRemark(draft))
    .map((draft) => ({
      class: draft.class,
      printed: fold(draft.printed ?? ''),
      labels: draft.where.map(({ table, line }) => fold(labels.get(`${table}/${line}`) ?? '')),
    }))
  return drafts.filter((draft) => {
    const said = isRemark(draft) ? fold(draft.printed ?? '') : ''
    if (said === '') return true
    return !found.some(
      (other) => echoes(said, other.printed) || (other.class === draft.class && other.labels.includes(said)),
    )
  })
}

/** The same words, or one inside the other where they are long enough to mean something. */
function echoes(said: string, known: string): boolean {
  if (known === '') return false
  return (
    said === known || (known.length > 3 && said.includes(known)) || (said.length > 3 && known.includes(said))
  )
}

/** Ids are unique, also where two findings stand at the very same place. */
function distinct(drafts: readonly Draft[]): Finding[] {
  const used = new Map<string, number>()
  return drafts.map(({ cause: _, ...finding }) => {
    const times = (used.get(finding.id) ?? 0) + 1
    used.set(finding.id, times)
    return times === 1 ? finding : { ...finding, id: `${finding.id}#${times}` }
  })
}
