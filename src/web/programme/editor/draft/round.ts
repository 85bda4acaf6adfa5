import { type Joined, same } from '#contract/programme/merge/merge.ts'
import type { ProblemError } from '#web/kit/call/problem-error.ts'
import { type Draft, markSaved, type Parts, withSaved } from './draft.ts'
import { followOthers, joinOthers, type Theirs } from './others.ts'
import { type Outcome, type Overtaken, plan, type Refusal, type Send, sendParts } from './saving.ts'

/** What another person did to a part, joined into it here. */
export interface Told extends Overtaken {
  joined: Joined[]
}

/** What one save has come to. */
export interface Found {
  refused: Refusal[]
  /** parts in which both changed the same thing: they wait for answers */
  overtaken: Overtaken[]
  told: Told[]
  /** what others did, if it was looked at */
  theirs: Theirs | null
  /** why nothing more can be sent now: no network, signed out, the programme moved on */
  stopped: ProblemError | null
}

export const nothingFound: Found = { refused: [], overtaken: [], told: [], theirs: null, stopped: null }

export interface Known {
  /** newest revision that this browser has seen */
  revision: number
  /** parts that went out when no answer came */
  unanswered: Parts
}

export interface Round extends Found {
  known: Known
  /** instant of the last save */
  at: string | null
}

interface Server {
  send: Send
  others: () => Promise<Theirs>
  asProblem: (error: unknown) => ProblemError
}

type Change = (draft: Draft) => Draft

/** The draft as it is being sent; the one on the screen, on which more may have been typed since, follows each step. */
interface Desk {
  draft: Draft
  apply: (change: Change) => void
}

const deskOf = (draft: Draft, update: (change: Change) => void): Desk => {
  const desk: Desk = {
    draft,
    apply: (change) => {
      desk.draft = change(desk.draft)
      update(change)
    },
  }
  return desk
}

/** Twice overtaken within one save is possible, for ever it is not: the next save goes on. */
const TURNS = 3

/** Joins in what was saved of the parts that were refused; says whether anything can be sent anew. */
function joinAll(theirs: Theirs, overtaken: readonly Overtaken[], round: Round, desk: Desk): boolean {
  let again = false
  for (const each of overtaken) {
    const { part } = each
    const news = theirs.content[part]
    const sent = round.known.unanswered[part]
    const { merged } = joinOthers(desk.draft, part, theirs)
    if (sent !== undefined && same(sent, news)) {
      // the answer to one's own save was lost on the way
      desk.apply((draft) => withSaved(draft, { [part]: news }, theirs.revision))
    } else if (merged.open.length > 0) {
      round.overtaken.push(each)
      continue
    } else {
      desk.apply((draft) => joinOthers(draft, part, theirs).draft)
      if (merged.joined.length > 0) round.told.push({ ...each, joined: merged.joined })
    }
    again = true
  }
  return again
}

/** What the answers of one turn say; `alone`: nobody else saved anything meanwhile. */
function take(outcome: Outcome, round: Round, desk: Desk): boolean {
  let alone = outcome.overtaken.length === 0
  let { revision: seen } = round.known
  for (const { revision, savedAt, ...sent } of outcome.saved) {
    alone &&= revision <= seen + 1
    seen = Math.max(seen, revision)
    round.at = savedAt
    desk.apply((draft) => markSaved(draft, sent, revision))
  }
  round.refused = outcome.refused
  round.stopped = outcome.stopped
  round.known = { revision: seen, unanswered: { ...round.known.unanswered, ...outcome.unanswered } }
  return alone
}

/**
 * Sends what is changed. Where others saved the same parts meanwhile, joins that in and sends anew; where both changed
 * the same thing, leaves the part as it is until a person has answered.
 */
export async function saveRound(
  draft: Draft,
  update: (change: Change) => void,
  aside: readonly Overtaken[],
  known: Known,
  { send, others, asProblem }: Server,
): Promise<Round> {
  const round: Round = { ...nothingFound, overtaken: [], told: [], at: null, known }
  const desk = deskOf(draft, update)
  for (let turn = 0; turn < TURNS; turn += 1) {
    const held = new Set([...aside, ...round.overtaken].map(({ part }) => part))
    const outcome = await sendParts(plan(desk.draft, held), send, asProblem)
    if (take(outcome, round, desk)) break
    try {
      const theirs = await others()
      round.theirs = theirs
      round.known = { ...round.known, revision: Math.max(round.known.revision, theirs.revision) }
      desk.apply((current) => followOthers(current, theirs))
      if (!joinAll(theirs, outcome.overtaken, round, desk)) break
    } catch (error) {
      round.stopped = asProblem(error)
      break
    }
  }
  return round
}
