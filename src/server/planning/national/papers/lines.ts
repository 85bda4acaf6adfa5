import { Problem } from '#contract/kernel/problem.ts'
import type { PlanVersion } from '#contract/planning/decision/queries.ts'
import type { PlanItem } from '#contract/planning/items.ts'
import { type Money, type PlanSource, planSources } from '#contract/planning/nouns.ts'
import { areas } from '#contract/words/vi.ts'
import type { Queryable } from '#server/platform/db.ts'
import type { PlanHead } from '../../core/store-heads.ts'
import { workingLines } from '../../decision/lines.ts'
import { listVersions } from '../../decision/store-plan.ts'
import { type DecidedLine, listDecided } from '../../decision/store-versions.ts'
import type { Group } from './table.ts'

/** A line as papers print it, with its money by source in đồng. */
export interface PaperLine extends Pick<
  PlanItem,
  | 'organisationName'
  | 'kind'
  | 'title'
  | 'area'
  | 'quantity'
  | 'unit'
  | 'timing'
  | 'years'
  | 'leadName'
  | 'coordinators'
  | 'unitName'
  | 'place'
  | 'beneficiaries'
  | 'expected'
  | 'route'
  | 'note'
> {
  id: string
  money: Money
}

/** What a version of a plan holds, and what must be said of it. */
export interface PlanPaper {
  lines: PaperLine[]
  standing: string
  no: number
}

const toldDay = (day: string | null): string => day?.split('-').toReversed().join('/') ?? ''

function standingOf(version: PlanVersion | undefined): string {
  if (!version?.decided) return 'Dự thảo, chưa được phê duyệt'
  const { decisionNumber, decidedOn } = version
  return `Kèm theo Quyết định số ${decisionNumber || '…'} ngày ${toldDay(decidedOn) || '…'}`
}

/**
 * Lines of a version, or of the plan in the making; without a number the version in force, or what is being made where nothing
 * was decided yet.
 * @throws Problem `not_found` where the plan has no such version
 */
export async function versionLines(
  db: Queryable,
  head: PlanHead,
  no?: number,
): Promise<{ lines: DecidedLine[]; standing: string; no: number }> {
  const wanted = no ?? head.currentNo ?? head.workingNo ?? 1
  const version = (await listVersions(db, head)).find((one) => one.no === wanted)
  const making = wanted === (head.workingNo ?? (head.currentNo ?? 0) + 1)
  if (!version?.decided && !making) throw new Problem('not_found')
  const all = version?.decided ? await listDecided(db, head, wanted) : await workingLines(db, head)
  return {
    no: wanted,
    standing: standingOf(version),
    lines: all.filter(({ decision }) => decision === 'in'),
  }
}

/** The same as papers print them. @throws Problem `not_found` */
export async function planPaper(db: Queryable, head: PlanHead, no?: number): Promise<PlanPaper> {
  const { lines, ...found } = await versionLines(db, head, no)
  return { ...found, lines: lines.map(({ itemId, content, money }) => ({ ...content, id: itemId, money })) }
}

/** Money of a line as the last desk left it, by source, in đồng. */
const inForce = ({ money }: Pick<PlanItem, 'money'>): Money =>
  Object.fromEntries(
    money.map(({ source, askedVnd, keptVnd, financeVnd, approvedVnd }) => [
      source,
      approvedVnd ?? financeVnd ?? keptVnd ?? askedVnd,
    ]),
  )

export const asPaperLine = (item: PlanItem): PaperLine => ({ ...item, money: inForce(item) })

/** Sources from which any of the lines has money, in their order. */
export const sourcesOf = (lines: readonly Pick<PaperLine, 'money'>[]): PlanSource[] =>
  planSources.filter((source) => lines.some(({ money }) => (money[source] ?? 0) > 0))

export const groupsBy = (
  lines: readonly PaperLine[],
  nameOf: (line: PaperLine) => string,
  order?: (one: PaperLine, other: PaperLine) => number,
): Group<PaperLine>[] =>
  [...Map.groupBy(order ? lines.toSorted(order) : lines, nameOf)].map(([name, own]) => ({ name, lines: own }))

/** Lines by the contents of Article 4, in its order. */
export const byArea = (lines: readonly PaperLine[]): Group<PaperLine>[] =>
  groupsBy(
    lines,
    ({ area }) => areas[area] ?? String(area),
    (one, other) => one.area - other.area,
  )

const number = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 })

/** "3 lớp", "120 m²". */
export const quantityOf = ({ quantity, unit }: Pick<PaperLine, 'quantity' | 'unit'>): string =>
  quantity === null ? '' : `${number.format(quantity)} ${unit}`.trim()

export const whereOf = ({ place, unitName }: Pick<PaperLine, 'place' | 'unitName'>): string =>
  [place, unitName].filter(Boolean).join(', ')
