import { fold } from '#contract/kernel/text.ts'
import type { ProgrammeContent, ProgrammeTarget } from '#contract/programme/model.ts'

/** A promise as the overview tells it: once, with its parts below it and the places that repeat it. */
export interface Promised {
  target: ProgrammeTarget
  parts: Promised[]
  /** the same promise elsewhere in the document */
  again: ProgrammeTarget[]
}

export interface AreaOfPromises {
  /** Article 4 content; null: of the whole programme */
  area: number | null
  promises: Promised[]
}

/** A figure of the programme's own; what others promise (`context`) and what has no figure stands on the tab. */
export const isCounted = (target: ProgrammeTarget): boolean =>
  target.origin !== 'context' && target.value !== null

const thing = (target: ProgrammeTarget): string => `${fold(target.indicator)}|${fold(target.unit)}`

/** The same thing for the same time is one promise; the objective speaks before the expected result. */
function withoutEchoes(targets: readonly ProgrammeTarget[]): Promised[] {
  const groups = Map.groupBy(targets, (target) => `${thing(target)}|${target.phase ?? ''}`)
  return [...groups.values()].flatMap((group) => {
    const first = group.find(({ origin }) => origin === 'objective') ?? group[0]
    if (!first) return []
    // two figures for the same thing are two rows: which one holds is for the check to say
    const same = group.filter(
      (other) => other !== first && other.value === first.value && other.valueMax === first.valueMax,
    )
    const others = group.filter((other) => other !== first && !same.includes(other))
    return [
      { target: first, parts: [], again: same },
      ...others.map((target) => ({ target, parts: [], again: [] })),
    ]
  })
}

/** Which promise lies under which: a stated part under its whole, a phase under the whole period. */
function wholesOf(content: ProgrammeContent, promises: readonly Promised[]): Map<Promised, Promised> {
  const byId = new Map(
    promises.flatMap((promise) => [promise.target, ...promise.again].map((target) => [target.id, promise])),
  )
  const wholes = new Map<Promised, Promised>()
  for (const link of content.targetLinks) {
    const [part, whole] = [byId.get(link.from), byId.get(link.to)]
    if (link.kind === 'partOf' && part && whole && part !== whole) wholes.set(part, whole)
  }
  const wholePeriod = new Map(
    promises.filter(({ target }) => target.phase === null).map((promise) => [thing(promise.target), promise]),
  )
  for (const promise of promises) {
    const whole = wholePeriod.get(thing(promise.target))
    if (promise.target.phase !== null && whole && !wholes.has(promise)) wholes.set(promise, whole)
  }
  return wholes
}

/** Does the way up from a promise lead back to it? Links are typed by people. */
function isCircle(promise: Promised, wholes: Map<Promised, Promised>): boolean {
  const seen = new Set<Promised>()
  for (let at = wholes.get(promise); at && !seen.has(at); at = wholes.get(at)) {
    if (at === promise) return true
    seen.add(at)
  }
  return false
}

/** The whole figure promised for one phase only says the same again. */
const isEcho = ({ target, parts }: Promised, whole: Promised): boolean =>
  parts.length === 0 &&
  thing(target) === thing(whole.target) &&
  target.value === whole.target.value &&
  target.valueMax === whole.target.valueMax

/** A part hangs under its whole unless that would close a circle. */
const hang = (promises: readonly Promised[], wholes: Map<Promised, Promised>): Promised[] =>
  promises.filter((promise) => {
    const whole = wholes.get(promise)
    if (!whole || isCircle(promise, wholes)) return true
    if (isEcho(promise, whole)) whole.again.push(promise.target, ...promise.again)
    else whole.parts.push(promise)
    return false
  })

/** The programme's counted targets by area of Article 4, each told once. */
export function promisesByArea(content: ProgrammeContent): AreaOfPromises[] {
  const promises = withoutEchoes(content.targets.filter(isCounted))
  const tops = hang(promises, wholesOf(content, promises))
  return [...Map.groupBy(tops, ({ target }) => target.area)]
    .map(([area, inArea]) => ({ area, promises: inArea }))
    .sort((a, b) => (a.area ?? 0) - (b.area ?? 0))
}
