import { randomUUID } from 'node:crypto'
import { Problem } from '#contract/kernel/problem.ts'
import { fold } from '#contract/kernel/text.ts'
import { compareVersions } from '#contract/planning/decision/compare.ts'
import * as asked from '#contract/planning/national/queries.ts'
import { readsProvincePlan, readsUnitPlan } from '#contract/planning/rules.ts'
import { answer } from '#server/platform/door.ts'
import { findItem, findPlanOf, findRound, findRoundOf } from '../../core/store-heads.ts'
import { getItem } from '../../core/store-items.ts'
import { comparable } from '../../decision/lines.ts'
import { listVersions } from '../../decision/store-plan.ts'
import { archiveOf, archiveType } from './archive.ts'
import { enclosed } from './enclosed.ts'
import { annexTable } from './forms/annex.ts'
import { comparisonTables } from './forms/comparison.ts'
import { estimateTable } from './forms/estimate.ts'
import { asPaperLine, planPaper, sourcesOf, versionLines } from './lines.ts'
import { listCosts } from './store-papers.ts'
import { paperOf, readablePlan, summaryPaper, written } from './written.ts'

/** A name that every disk takes: "Dự toán máy sấy" → `du-toan-may-say`. */
const fileName = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)

export const estimateQuery = answer(asked.estimate, async ({ db, input, actor }) => {
  const head = await findItem(db, input.id)
  if (!head || !readsUnitPlan(actor, head)) throw new Problem('not_found')
  const item = await getItem(db, head)
  if (!item) throw new Problem('not_found')
  const costs = item.proposalId ? await listCosts(db, head.provinceId, item.proposalId) : []
  const about = { year: head.year, standing: `Kế hoạch khuyến công năm ${head.year}` }
  const paper = paperOf(actor, `Dự toán kinh phí: ${item.title}`, [
    estimateTable(asPaperLine(item), costs, about),
  ])
  return await written(`mau-1-${fileName(item.title)}`, paper, input.format)
})

export const summaryQuery = answer(asked.summary, async ({ db, input, actor }) => {
  const round = await findRound(db, input.id)
  if (!round || !readsProvincePlan(actor, round)) throw new Problem('not_found')
  const paper = await summaryPaper(db, actor, round, input.route)
  const route = input.route === 'national' ? 'quoc-gia' : 'dia-phuong'
  return await written(`mau-2-khuyen-cong-${route}-${round.year}`, paper, input.format)
})

export const annexQuery = answer(asked.annex, async ({ db, input, actor }) => {
  const head = await readablePlan(db, actor, input.id)
  const plan = await planPaper(db, head, input.no)
  const about = { year: head.year, title: head.title, standing: plan.standing }
  const paper = paperOf(actor, `Phụ lục ${head.title}`, [annexTable(about, plan)])
  return await written(`phu-luc-ke-hoach-${head.year}-ban-${plan.no}`, paper, input.format)
})

export const comparisonFileQuery = answer(asked.comparisonFile, async ({ db, input, actor }) => {
  const head = await readablePlan(db, actor, input.id)
  const [from, to] = [await versionLines(db, head, input.from), await versionLines(db, head, input.to)]
  const compared = compareVersions(
    { no: from.no, lines: from.lines.map(comparable) },
    { no: to.no, lines: to.lines.map(comparable) },
  )
  const about = {
    year: head.year,
    title: `${head.title}: bản ${from.no} và bản ${to.no}`,
    standing: to.standing,
  }
  const paper = paperOf(actor, `So sánh ${head.title}`, comparisonTables(about, compared))
  return await written(`so-sanh-ke-hoach-${head.year}-${input.from}-${input.to}`, paper, input.format)
})

/** What is read is read now; the files are made while they are sent. */
export const papersQuery = answer(asked.papers, async ({ db, input, actor, carrier }) => {
  const head = await readablePlan(db, actor, input.id)
  const papers = await enclosed(db, actor, head)
  return {
    name: `ho-so-trinh-ke-hoach-${head.year}.zip`,
    type: archiveType,
    size: null,
    tag: randomUUID(),
    open: () => archiveOf(head.title, papers, carrier.gone),
  }
})

export const paperSumsQuery = answer(asked.paperSums, async ({ db, input, actor }) => {
  const provinceId = actor?.provinceId ?? null
  const round = provinceId === null ? null : await findRoundOf(db, provinceId, input.year)
  const head = round && (await findPlanOf(db, round.id))
  if (!head) return { planId: null, roundId: round?.id ?? null, versions: [], items: 0, sources: [] }
  const { lines } = await planPaper(db, head)
  return {
    planId: head.id,
    roundId: head.roundId,
    versions: (await listVersions(db, head)).map(({ no, kind, decided }) => ({ no, kind, decided })),
    items: lines.length,
    sources: sourcesOf(lines).map((source) => ({
      source,
      amountVnd: lines.reduce((sum, { money }) => sum + (money[source] ?? 0), 0),
    })),
  }
})
