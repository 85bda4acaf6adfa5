import type { Actor } from '#contract/kernel/actor.ts'
import { Problem } from '#contract/kernel/problem.ts'
import { compareVersions } from '#contract/planning/decision/compare.ts'
import type { Queryable } from '#server/platform/db.ts'
import { findRound, type PlanHead } from '../../core/store-heads.ts'
import { comparable, deskLines } from '../../decision/lines.ts'
import type { Enclosed } from './archive.ts'
import { annexTable, sourcesTable, unitsTable } from './forms/annex.ts'
import { comparisonTables } from './forms/comparison.ts'
import { financeTable } from './forms/finance.ts'
import { areaSums, placeSums, unitSums } from './forms/sums.ts'
import { planPaper, versionLines } from './lines.ts'
import type { PaperTable } from './table.ts'
import { paperOf, summaryPaper } from './written.ts'

/** While a plan is adjusted: what is in force beside what would be. */
async function adjustment(db: Queryable, head: PlanHead, title: string): Promise<PaperTable[]> {
  const { currentNo, workingNo, year } = head
  if (currentNo === null || workingNo === null) return []
  const [from, to] = [await versionLines(db, head, currentNo), await versionLines(db, head, workingNo)]
  const compared = compareVersions(
    { no: from.no, lines: from.lines.map(comparable) },
    { no: to.no, lines: to.lines.map(comparable) },
  )
  return comparisonTables({ year, title, standing: to.standing }, compared)
}

/** Everything that goes with the submission of a plan: of the version in the making, where there is one. */
export async function enclosed(db: Queryable, actor: Actor | null, head: PlanHead): Promise<Enclosed[]> {
  const round = await findRound(db, head.roundId)
  if (!round) throw new Problem('not_found')
  const plan = await planPaper(db, head, head.workingNo ?? undefined)
  const about = { year: head.year, title: head.title, standing: plan.standing }
  const one = (name: string, title: string, ...tables: PaperTable[]): Enclosed => ({
    name,
    paper: paperOf(actor, title, tables),
  })
  const compared = await adjustment(db, head, head.title)
  return [
    one('01-phu-luc-danh-muc', 'Danh mục đề án, nhiệm vụ theo nội dung Điều 4', annexTable(about, plan)),
    one('02-theo-don-vi', 'Danh mục và tổng hợp theo đơn vị', unitsTable(about, plan), unitSums(about, plan)),
    one('03-theo-nguon', 'Danh mục theo nguồn kinh phí', sourcesTable(about, plan)),
    one('04-thong-ke', 'Thống kê theo nội dung và địa bàn', areaSums(about, plan), placeSums(about, plan)),
    one(
      '05-y-kien-so-tai-chinh',
      'Tổng hợp ý kiến của Sở Tài chính',
      financeTable(about, await deskLines(db, head)),
    ),
    {
      name: '06-mau-2-dia-phuong',
      paper: await summaryPaper(db, actor, round, 'local'),
    },
    {
      name: '07-mau-2-quoc-gia',
      paper: await summaryPaper(db, actor, round, 'national'),
    },
    ...(compared.length > 0
      ? [one('08-so-sanh-dieu-chinh', 'So sánh trước và sau điều chỉnh', ...compared)]
      : []),
  ]
}
