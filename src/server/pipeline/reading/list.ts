import { invalidField } from '#contract/kernel/problem.ts'
import { board, list, totals } from '#contract/pipeline/queries.ts'
import { proposalStates } from '#contract/pipeline/nouns.ts'
import { answer } from '#server/platform/door.ts'
import { listBoard, listProposals, type Mark, sumBank, type SumRow } from '../store-list.ts'
import { narrowedFor } from './asked.ts'

/** How many cards a column of the board shows; the list has all. */
const CARDS = 20

/** @throws Problem `invalid` when the mark is none that was given out */
function markFrom(after: string): Mark {
  const [changedAt = '', id = ''] = after.split('~')
  const right = !Number.isNaN(Date.parse(changedAt)) && /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(id)
  if (!right) throw invalidField(['after'], 'wrong_format')
  return { changedAt, id }
}

export const listQuery = answer(list, async ({ db, input, actor }) => {
  const { after, limit, ...filters } = input
  const asked = await narrowedFor(db, actor, filters)
  const rows = await listProposals(db, asked, { after: after ? markFrom(after) : null, limit: limit + 1 })
  const last = rows.length > limit ? rows[limit - 1] : undefined
  return {
    items: rows.slice(0, limit).map(({ mark: _, ...row }) => row),
    next: last ? `${last.mark}~${last.id}` : null,
  }
})

export const boardQuery = answer(board, async ({ db, input, actor }) => ({
  columns: await listBoard(db, await narrowedFor(db, actor, input), CARDS),
}))

const nothing = {
  count: 0,
  totalVnd: 0,
  nationalVnd: 0,
  localVnd: 0,
  ownVnd: 0,
  otherVnd: 0,
  loanVnd: 0,
}

const added = (rows: readonly SumRow[]) => {
  const sum = { ...nothing }
  for (const row of rows)
    for (const key of Object.keys(nothing))
      sum[key as keyof typeof nothing] += row[key as keyof typeof nothing]
  return sum
}

export const totalsQuery = answer(totals, async ({ db, input, actor }) => {
  const { sums, years } = await sumBank(db, await narrowedFor(db, actor, input))
  const areas = [...new Set(sums.map(({ area }) => area))].toSorted((a, b) => a - b)
  return {
    all: added(sums),
    byState: proposalStates.map((state) => ({ state, ...added(sums.filter((row) => row.state === state)) })),
    byArea: areas.map((area) => ({ area, ...added(sums.filter((row) => row.area === area)) })),
    years,
  }
})
