import type { z } from 'zod'
import type { FileAnswer } from '#contract/kernel/act.ts'
import type { Actor } from '#contract/kernel/actor.ts'
import { Problem } from '#contract/kernel/problem.ts'
import type { FileFormat } from '#contract/planning/national/nouns.ts'
import type { Route } from '#contract/planning/nouns.ts'
import { readsProvincePlan } from '#contract/planning/rules.ts'
import type { Queryable } from '#server/platform/db.ts'
import { pdfType } from '#server/platform/letters/index.ts'
import { xlsxType } from '#server/platform/sheets/index.ts'
import { findPlan, type PlanHead, type RoundHead } from '../../core/store-heads.ts'
import { listItems } from '../../core/store-items.ts'
import { summaryTable } from './forms/summary.ts'
import { asPaperLine, type PaperLine } from './lines.ts'
import { paperPdf } from './page.ts'
import { paperXlsx } from './sheet.ts'
import { provinceName } from './store-papers.ts'
import type { Paper, PaperTable } from './table.ts'

const draft = 'Dự thảo, chưa được phê duyệt'

/** A paper as a file of the asked kind. */
export async function written(
  name: string,
  paper: Paper,
  format: FileFormat,
): Promise<z.input<typeof FileAnswer>> {
  const file = `${name}.${format}`
  return format === 'xlsx'
    ? { name: file, type: xlsxType, body: paperXlsx(paper) }
    : { name: file, type: pdfType, body: await paperPdf(paper) }
}

export const paperOf = (actor: Actor | null, title: string, tables: readonly PaperTable[]): Paper => ({
  title,
  author: actor?.organisationName ?? 'Khuyến công số',
  tables,
})

/** @throws Problem `not_found` where there is none, or it is another province's */
export async function readablePlan(db: Queryable, actor: Actor | null, id: string): Promise<PlanHead> {
  const head = await findPlan(db, id)
  if (!head || !readsProvincePlan(actor, head)) throw new Problem('not_found')
  return head
}

/** Lines of a round that ask for a fund: sent, and neither put off nor left out. */
async function registered(db: Queryable, { provinceId, id }: RoundHead, route: Route): Promise<PaperLine[]> {
  const items = await listItems(db, { provinceId, roundId: id })
  return items
    .filter((item) => item.route === route && (item.state === 'proposed' || item.state === 'kept'))
    .map(asPaperLine)
}

/** Mẫu 2 of a round. */
export async function summaryPaper(
  db: Queryable,
  actor: Actor | null,
  round: RoundHead,
  route: Route,
): Promise<Paper> {
  const lines = await registered(db, round, route)
  const name = await provinceName(db, round.provinceId)
  const place = name.charAt(0).toLowerCase() + name.slice(1)
  const about = { year: round.year, place, standing: draft }
  return paperOf(actor, `Biểu tổng hợp đăng ký kế hoạch năm ${round.year} (Mẫu 2)`, [
    summaryTable(about, lines, route),
  ])
}
