import type { z } from 'zod'
import { broughtTo } from '#contract/planning/consolidation/against.ts'
import { totals } from '#contract/planning/consolidation/queries.ts'
import type { BySource } from '#contract/planning/consolidation/row.ts'
import { planSources, stateSources } from '#contract/planning/nouns.ts'
import { listPlanTargets, listYearLines } from '#server/programme/index.ts'
import { answer } from '#server/platform/door.ts'
import type { Queryable } from '#server/platform/db.ts'
import { listUnits } from '../store-grid.ts'
import { type CeilingRow, listCeilings, type SumRow, sumRound } from '../store-sums.ts'
import { type Seen, seenRound } from './round.ts'

type Totals = z.input<typeof totals.output>

const zero: BySource = planSources.map(() => 0)
const nothing = { count: 0, asked: zero, now: zero }

const plain = ({ count, asked, now }: Pick<SumRow, 'count' | 'asked' | 'now'>) => ({ count, asked, now })
const supportOf = (now: BySource): number => stateSources.reduce((sum, _, at) => sum + (now[at] ?? 0), 0)

function ceilingsOf(rows: readonly CeilingRow[], byState: Totals['byState']): Totals['ceilings'] {
  const kept = byState.find(({ state }) => state === 'kept')?.now ?? zero
  const proposed = byState.find(({ state }) => state === 'proposed')?.now ?? zero
  return stateSources.map((source, at) => {
    const row = rows.find((each) => each.source === source)
    const keptVnd = kept[at] ?? 0
    return {
      source,
      ceilingVnd: row?.ceilingVnd ?? null,
      reservedVnd: row?.reservedVnd ?? 0,
      keptVnd,
      plannedVnd: keptVnd + (proposed[at] ?? 0),
    }
  })
}

/** The programme's lines with what is planned for each, and what is planned for none of them. */
async function programmeSide(
  db: Queryable,
  { head }: Seen,
  sums: readonly SumRow[],
): Promise<Pick<Totals, 'lines' | 'targets'>> {
  const id = head.programmeId
  const planned = sums.filter((sum) => sum.of === 'line')
  const known = id === null ? [] : await listYearLines(db, id, head.year)
  const promised = id === null ? [] : await listPlanTargets(db, id)
  const lines = known.map(({ line, number, label, area, amountVnd, ofYear }) => {
    const sum = planned.find(({ budgetLine }) => budgetLine === line)
    return {
      line,
      label: [number, label].filter(Boolean).join(' '),
      area,
      programmeVnd: amountVnd || null,
      ofYear,
      count: sum?.count ?? 0,
      plannedVnd: sum ? supportOf(sum.now) : 0,
    }
  })
  const named = new Set([...known, ...promised].map(({ line }) => line))
  const others = planned
    .filter(({ budgetLine }) => budgetLine === null || !named.has(budgetLine))
    .map(({ budgetLine, count, now }) => ({
      line: budgetLine,
      label: budgetLine ?? '',
      area: null,
      programmeVnd: null,
      ofYear: false,
      count,
      plannedVnd: supportOf(now),
    }))
  const brought = sums.filter((sum) => sum.of === 'target')
  const targets = promised.map(({ line, indicator, area, unit, value }) => ({
    line,
    indicator,
    area,
    unit,
    value,
    ...broughtTo({ line, area, unit }, brought),
  }))
  return { lines: [...lines, ...others], targets }
}

export const totalsQuery = answer(totals, async ({ db, input, actor }) => {
  const seen = await seenRound(db, actor, input)
  const rows = seen ? await sumRound(db, seen.of) : []
  // what is returned, put off, dropped or merged is in no plan; by state it is told all the same
  const open = rows.filter((row) => row.of === 'state' || row.open === true)
  const of = (kind: SumRow['of']) => open.filter((row) => row.of === kind)
  const names = new Map(seen ? (await listUnits(db, seen.of)).map(({ id, name }) => [id, name]) : [])
  const [all] = of('all')
  const byState = of('state').flatMap((row) => (row.state ? [{ state: row.state, ...plain(row) }] : []))
  return {
    round: seen?.round ?? null,
    all: all ? plain(all) : nothing,
    byState,
    byArea: of('area')
      .map((row) => ({ area: row.area ?? 0, ...plain(row) }))
      .toSorted((a, b) => a.area - b.area),
    byUnit: of('unit').map((row) => ({
      unit: row.organisationId,
      name: names.get(row.organisationId ?? '') ?? '',
      ...plain(row),
    })),
    byRoute: of('route').flatMap((row) => (row.route ? [{ route: row.route, ...plain(row) }] : [])),
    ceilings: seen ? ceilingsOf(await listCeilings(db, seen.of), byState) : [],
    ...(seen ? await programmeSide(db, seen, open) : { lines: [], targets: [] }),
    norms: { count: all?.above ?? 0, aboveVnd: all?.aboveVnd ?? 0, unknown: all?.unknown ?? 0 },
  }
})
