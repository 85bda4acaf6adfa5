import type { z } from 'zod'
import { cellsOf, pivot, type PivotOptions } from '#contract/programme/figures.ts'
import type { ProgrammeContent } from '#contract/programme/model.ts'
import { budget, cells, findings, targets, type CellRow } from '#contract/programme/queries.ts'
import { answer } from '#server/platform/door.ts'
import { checkOf, figuresOf } from '../checked.ts'
import { listCells } from '../store-read.ts'
import { listSettlements } from '../store-versions.ts'
import { readable } from '../which.ts'

/** Every promise of the programme, in document order. */
export const targetsQuery = answer(targets, async ({ db, input, actor }) => {
  const { content } = await readable(db, input, actor)
  return {
    items: content.targets.map(
      ({
        id,
        origin,
        section,
        phase,
        area,
        comparator,
        value,
        valueMax,
        unit,
        text,
        indicator,
        printed,
      }) => ({
        id,
        origin,
        section,
        phase,
        area,
        comparator,
        value,
        valueMax,
        unit,
        text,
        indicator,
        printed,
      }),
    ),
  }
})

/** Every cell as printed with its value; one statement when what is in force is asked for. */
export const cellsQuery = answer(cells, async ({ db, input, actor }) => {
  if (!input.as && !input.on) {
    const items = await listCells(db, input.code)
    if (items.length > 0) return { items }
  }
  const { content } = await readable(db, input, actor)
  const items: z.input<typeof CellRow>[] = cellsOf(content).map(({ column: _, ...cell }) => cell)
  return { items }
})

const pivots = new WeakMap<ProgrammeContent, Map<string, ReturnType<typeof pivot>>>()

/** A content never changes under its name, so what was computed from it is kept beside it. */
function pivotOf(content: ProgrammeContent, options: PivotOptions): ReturnType<typeof pivot> {
  const mine = pivots.get(content) ?? new Map<string, ReturnType<typeof pivot>>()
  pivots.set(content, mine)
  const key = `${options.rows} ${options.columns}`
  const found = mine.get(key) ?? pivot(content, options)
  mine.set(key, found)
  return found
}

/** The pivot: what the items add up to beside what the paper prints. */
export const budgetQuery = answer(budget, async ({ db, input, actor }) => {
  const { content } = await readable(db, input, actor)
  return pivotOf(content, { rows: input.rows, columns: input.columns })
})

/** What does not add up, and what people concluded about it. */
export const findingsQuery = answer(findings, async ({ db, input, actor }) => {
  const { programme, shown, content } = await readable(db, input, actor)
  const settled = new Map((await listSettlements(db, programme)).map((row) => [row.findingId, row]))
  const checked = checkOf(content, shown.decided)
  return {
    items: checked.findings.map((finding) => {
      const last = settled.get(finding.id)
      const settlement = last?.seen.includes(figuresOf(finding)) ? last : undefined
      return {
        ...finding,
        settledBy: settlement?.settledBy ?? null,
        settledAt: settlement?.settledAt ?? null,
        note: settlement?.note ?? null,
      }
    }),
    matched: checked.matched.map(({ text }) => text),
  }
})
