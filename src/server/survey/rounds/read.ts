import { communeOf } from '#contract/survey/reach.ts'
import { isGranted } from '#contract/grants.ts'
import type { Actor } from '#contract/kernel/actor.ts'
import { Problem } from '#contract/kernel/problem.ts'
import { fold } from '#contract/kernel/text.ts'
import { round, rounds } from '#contract/survey/rounds.ts'
import type { HistoryReaders } from '#server/identity/index.ts'
import type { Queryable } from '#server/platform/db.ts'
import { answer } from '#server/platform/door.ts'
import { communesFor, type Named } from '../reading/units.ts'
import { countRegistered } from '../store-register.ts'
import { type Came, countCame, findRound, listRounds, type RoundLine } from './store.ts'

interface Progress {
  unitId: string
  unitName: string
  target: number | null
  asked: number
  sent: number
  accepted: number
}

interface Counted {
  communes: readonly Named[]
  /** establishments of the register by commune */
  known: ReadonlyMap<string, number>
  came: readonly Came[]
}

/** How far each commune of a round is, of those where this person works. */
function progressOf(line: RoundLine, { communes, known, came }: Counted): Progress[] {
  const asked = new Map(line.units.map(({ unitId, target }) => [unitId, target]))
  return communes
    .filter(({ id }) => line.everywhere || asked.has(id))
    .map(({ id, name }) => {
      const here = came.find(({ roundId, unitId }) => roundId === line.id && unitId === id)
      const target = asked.get(id) ?? null
      return {
        unitId: id,
        unitName: name,
        target,
        asked: target ?? known.get(id) ?? 0,
        sent: here?.sent ?? 0,
        accepted: here?.accepted ?? 0,
      }
    })
}

const sum = (progress: readonly Progress[], key: 'asked' | 'sent' | 'accepted'): number =>
  progress.reduce((total, each) => total + each[key], 0)

function rowOf(line: RoundLine, progress: readonly Progress[]) {
  const { id, title, year, until, state, openedByName, organisationName, openedAt } = line
  return {
    id,
    title,
    year,
    until,
    state,
    openedByName,
    organisationName,
    openedAt,
    communes: progress.length,
    asked: sum(progress, 'asked'),
    sent: sum(progress, 'sent'),
    accepted: sum(progress, 'accepted'),
  }
}

async function counted(db: Queryable, actor: Actor, lines: readonly RoundLine[]): Promise<Counted> {
  return {
    communes: await communesFor(db, actor),
    known:
      actor.provinceId === null
        ? new Map()
        : await countRegistered(db, { provinceId: actor.provinceId, unitId: communeOf(actor) }),
    came: await countCame(
      db,
      lines.map(({ id }) => id),
    ),
  }
}

/** Does a round ask where this person works? */
const asksHere = (actor: Actor, { everywhere, units }: RoundLine): boolean =>
  communeOf(actor) === null || everywhere || units.some(({ unitId }) => unitId === communeOf(actor))

/** Open rounds that ask where a person works, with what came in there. */
export async function roundsFor(
  db: Queryable,
  actor: Actor,
  input: { q: string; state?: 'open' | 'closed' | undefined; limit: number },
) {
  const lines = await listRounds(db, {
    words: fold(input.q).split(' ').filter(Boolean),
    state: input.state ?? null,
    unitId: communeOf(actor),
    limit: input.limit,
  })
  const counts = await counted(db, actor, lines)
  return lines.map((line) => rowOf(line, progressOf(line, counts)))
}

export const roundsQuery = answer(rounds, async ({ db, input, actor }) => {
  if (!actor) throw new Problem('not_signed_in')
  return { items: await roundsFor(db, actor, input), mayOpen: isGranted(actor.role, 'survey.openRound') }
})

export const roundQuery = answer(round, async ({ db, input, actor }) => {
  const line = await findRound(db, input.id)
  if (!actor || !line || !asksHere(actor, line)) throw new Problem('not_found')
  const progress = progressOf(line, await counted(db, actor, [line]))
  return {
    ...rowOf(line, progress),
    version: line.version,
    note: line.note,
    questions: line.questions,
    everywhere: line.everywhere,
    progress,
    mayChange: isGranted(actor.role, 'survey.changeRound') && actor.provinceId === line.provinceId,
  }
})

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

export const readsRoundHistory: HistoryReaders[string] = async (db, actor, id) => {
  const line = uuid.test(id) ? await findRound(db, id) : null
  return line !== null && actor !== null && isGranted(actor.role, 'survey.round') && asksHere(actor, line)
}
