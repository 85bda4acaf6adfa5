import { aroundYear, leverageOf } from '#contract/establishment/history/impact.ts'
import type { Support } from '#contract/establishment/history/nouns.ts'
import { impact, overlaps, participations, supports } from '#contract/establishment/history/queries.ts'
import { today } from '#server/platform/clock.ts'
import { answer } from '#server/platform/door.ts'
import { mayWrite, seenHead } from './held.ts'
import { findOverlaps } from './overlaps.ts'
import { listFigures, listParticipations, listSupports } from './store.ts'

const otherMoney = ({ counterpartVnd, otherVnd }: Support): number | null =>
  counterpartVnd === null && otherVnd === null ? null : (counterpartVnd ?? 0) + (otherVnd ?? 0)

const sumOf = (items: readonly Support[]) => ({
  count: items.length,
  supportVnd: items.reduce((sum, one) => sum + one.supportVnd, 0),
  counterpartVnd: items.reduce((sum, one) => sum + (one.counterpartVnd ?? 0), 0),
})

const supportsQuery = answer(supports, async ({ db, input, actor }) => {
  const head = await seenHead(db, actor, input.id)
  const items = await listSupports(db, head)
  const bySource = [...Map.groupBy(items, ({ source }) => source)].map(([source, of]) => ({
    source,
    ...sumOf(of),
  }))
  return {
    items,
    total: sumOf(items),
    bySource,
    mayWrite: mayWrite(actor, head, 'establishment.addSupport'),
  }
})

const participationsQuery = answer(participations, async ({ db, input, actor }) => {
  const head = await seenHead(db, actor, input.id)
  return {
    items: await listParticipations(db, head),
    mayWrite: mayWrite(actor, head, 'establishment.addParticipation'),
  }
})

const impactQuery = answer(impact, async ({ db, input, actor }) => {
  const head = await seenHead(db, actor, input.id)
  const figures = await listFigures(db, head)
  // what was only planned, or stopped, had no effect to look for
  const items = (await listSupports(db, head)).filter(({ state }) => state === 'done' || state === 'running')
  const known = items.filter((one) => otherMoney(one) !== null)
  const supportVnd = known.reduce((sum, one) => sum + one.supportVnd, 0)
  const counterpartVnd = known.reduce((sum, one) => sum + (otherMoney(one) ?? 0), 0)
  return {
    items: items.map((one) => ({
      supportId: one.id,
      year: one.year,
      title: one.title,
      source: one.source,
      supportVnd: one.supportVnd,
      counterpartVnd: one.counterpartVnd,
      leverage: leverageOf(one.supportVnd, otherMoney(one)),
      ...aroundYear(one.year, figures),
    })),
    leverage: {
      supportVnd,
      counterpartVnd,
      ratio: known.length === 0 ? null : leverageOf(supportVnd, counterpartVnd),
      unknown: items.length - known.length,
    },
    years: figures.map(({ year }) => year),
  }
})

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, 40)

const overlapsQuery = answer(overlaps, async ({ db, input, actor }) => {
  const head = await seenHead(db, actor, input.id)
  return await findOverlaps(db, actor, {
    establishmentId: head.id,
    costItems: linesOf(input.costItems).map((text) => ({ text, activity: input.activity || null })),
    serials: linesOf(input.serials),
    years: [input.year ?? Number(today().slice(0, 4))],
  })
})

export const historyQueries = [supportsQuery, participationsQuery, impactQuery, overlapsQuery]
