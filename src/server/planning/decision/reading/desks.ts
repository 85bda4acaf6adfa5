import { stateOf } from '#contract/planning/decision/compare.ts'
import { proposedMoney } from '#contract/planning/decision/money.ts'
import { approvalDesk, type DeskLine, financeDesk, plan } from '#contract/planning/decision/queries.ts'
import { stateSources } from '#contract/planning/nouns.ts'
import { areas } from '#contract/words/vi.ts'
import { answer } from '#server/platform/door.ts'
import { deskLines, nextNo } from '../lines.ts'
import { listVersions } from '../store-plan.ts'
import { findOfYear, getOfYear, type Offers, shownHead } from './head.ts'

export const planQueryWith = (offers: Offers) =>
  answer(plan, async ({ db, input, actor }) => {
    const head = await findOfYear(db, actor, input)
    return { plan: head && (await shownHead(db, actor, head, offers)) }
  })

/** @throws Problem `not_found` where there is no plan of that year */
export const financeDeskQueryWith = (offers: Offers) =>
  answer(financeDesk, async ({ db, input, actor }) => {
    const head = await getOfYear(db, actor, input)
    return { plan: await shownHead(db, actor, head, offers), lines: await deskLines(db, head) }
  })

/** Money that counts for a line: as proposed while it is to be decided; what is taken out is nothing. */
const counted = (line: DeskLine): number =>
  line.change?.kind === 'remove' ? 0 : stateOf(proposedMoney(line))

/** Sums of lines by a name that they share, the largest first. */
function sumsBy(lines: readonly DeskLine[], of: (line: DeskLine) => { key: string; name: string }) {
  const groups = Map.groupBy(lines, (line) => of(line).key)
  return [...groups]
    .map(([key, inside]) => ({
      key,
      name: inside[0] ? of(inside[0]).name : key,
      lines: inside.length,
      stateVnd: inside.reduce((sum, line) => sum + counted(line), 0),
    }))
    .toSorted((one, other) => other.stateVnd - one.stateVnd)
}

/** What is decided, with everything that the Chairman weighs it by. @throws Problem `not_found` */
export const approvalDeskQueryWith = (offers: Offers) =>
  answer(approvalDesk, async ({ db, input, actor }) => {
    const head = await getOfYear(db, actor, input)
    const [shown, lines] = [await shownHead(db, actor, head, offers), await deskLines(db, head)]
    const inPlan = lines.filter(({ change }) => change?.kind !== 'remove')
    const said = lines.map(({ opinion }) => opinion)
    const ceilings = new Map(shown.ceilings.map((ceiling) => [ceiling.source, ceiling]))
    return {
      plan: shown,
      working: (await listVersions(db, head)).find(({ no }) => no === nextNo(head)) ?? null,
      lines,
      areas: sumsBy(inPlan, ({ area }) => ({ key: String(area), name: areas[area] ?? String(area) })),
      units: sumsBy(inPlan, ({ organisationId, organisationName }) => ({
        key: organisationId ?? '',
        name: organisationName,
      })),
      sources: stateSources.map((source) => ({
        source,
        proposedVnd: inPlan.reduce((sum, line) => sum + (proposedMoney(line)[source] ?? 0), 0),
        reservedVnd: ceilings.get(source)?.reservedVnd ?? 0,
        ceilingVnd: ceilings.get(source)?.ceilingVnd ?? null,
      })),
      reduced: said.filter((one) => one?.said === 'reduce').length,
      openQuestions: said.filter((one) => one?.said === 'ask' && one.answer === '').length,
    }
  })
