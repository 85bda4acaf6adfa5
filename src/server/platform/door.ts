import { createHash } from 'node:crypto'
import type { Act, Contract } from '#contract/kernel/act.ts'
import type { Actor } from '#contract/kernel/actor.ts'
import { Problem, type Fact } from '#contract/kernel/problem.ts'
import type { StepOffer, Workflow } from '#contract/kernel/workflow.ts'
import type { Database, Queryable } from './db.ts'
import type { Carrier, Letter, RegisteredAct, RegisteredQuery, Subject, SubjectKeeper } from './door-types.ts'
import { parseInput } from './door/input.ts'
import { maskOf } from './door/masking.ts'
import { house, takeReach, visitor, type Reach } from './reach.ts'
import { asProblem, undisturbed } from './door/refusals.ts'

export { act, answer, type Carrier, type Subject, type SubjectKeeper } from './door-types.ts'

export interface AuditEvent {
  act: string
  actor: Actor | null
  subject: { kind: string; id: string; provinceId?: string | null } | null
  facts: Record<string, Fact>
  before: unknown
  after: unknown
  reason: string | null
  address: string
  requestId: string
}

/** What the composition root gives the door; the door itself knows no room. */
export interface DoorParts {
  database: Database
  acts: RegisteredAct[]
  queries: RegisteredQuery[]
  subjects: Record<string, SubjectKeeper>
  isGranted(role: string, name: string): boolean
  /** whose rows this person's work may see and change */
  reachOf(actor: Actor): Reach
  /** is the last proof of who they are too old for an act that wants one? */
  needsProof(actor: Actor): boolean
  audit(db: Queryable, event: AuditEvent): Promise<void>
  post(db: Queryable, letter: Letter): Promise<void>
  idempotency: {
    find(
      db: Queryable,
      personId: string,
      act: string,
      key: string,
    ): Promise<{ inputHash: string; answer: unknown } | null>
    keep(
      db: Queryable,
      personId: string,
      act: string,
      key: string,
      inputHash: string,
      answer: unknown,
    ): Promise<void>
  }
  /** what follows after a commit, by act name */
  reactions?: Record<string, (answer: unknown) => Promise<void>>
  /** told of each act whose work has ended, committed or not: some work stays when the act is refused */
  done?(name: string): void
  /** parse answers of queries too (tests do; in production an answer is what its SQL selects) */
  checkAnswers: boolean
}

/** May this person use the name at all: by role, and within what the session, key or delegation is limited to? */
const mayUse = (parts: DoorParts, actor: Actor, name: string): boolean =>
  parts.isGranted(actor.role, name) && (!actor.scope || actor.scope.includes(name))

const admit = (parts: DoorParts, contract: Contract, actor: Actor | null): void => {
  if (contract.open) return
  if (!actor) throw new Problem('not_signed_in')
  if (!mayUse(parts, actor, contract.name)) throw new Problem('not_granted')
  if (contract.kind === 'act' && contract.proof && parts.needsProof(actor))
    throw new Problem('proof_required')
}

/**
 * As whom an open query answers. A session that still waits for its one-time code, and a key or delegation that does
 * not name the query, see what a visitor sees; who somebody is (`identity.`) is told to them always.
 */
const readerOf = ({ open, name }: Contract, actor: Actor | null): Actor | null =>
  open && actor?.scope && !name.startsWith('identity.') && !actor.scope.includes(name) ? null : actor

/** Open acts (signing in) look for who is there; everything else sees what the person may see. */
const reachOf = (parts: DoorParts, contract: Contract, actor: Actor | null): Reach => {
  if (contract.kind === 'act' && contract.open) return house
  return actor ? parts.reachOf(actor) : visitor
}

/** Why this person may not take this step now; null when they may. */
const refusalOf = (
  parts: DoorParts,
  act: string,
  step: { from: readonly string[]; fourEyes?: readonly string[] },
  seen: { actor: Actor | null; subject: Subject; done: readonly string[] },
): NonNullable<StepOffer['refusal']> | null => {
  const { actor, subject, done } = seen
  if (!actor || !mayUse(parts, actor, act)) return 'not_granted'
  if (parts.subjects[subject.kind]?.reach(actor, subject, act) !== true) return 'out_of_reach'
  if (!step.from.includes(subject.state)) return 'step_not_allowed'
  return step.fourEyes?.some((name) => done.includes(name)) ? 'four_eyes' : null
}

async function checkStep(
  parts: DoorParts,
  contract: Act,
  workflow: Workflow,
  db: Queryable,
  actor: Actor | null,
  input: Record<string, unknown>,
) {
  const keeper = parts.subjects[workflow.subject]
  const step = workflow.steps[contract.step ?? '']
  if (!keeper || !step) throw new Error(`${contract.name}: no keeper or step`)
  const subject = await keeper.lock(db, input)
  const done = actor ? await keeper.doneBy(db, subject, actor.personId) : []
  const refusal = refusalOf(parts, contract.name, step, { actor, subject, done })
  // the state of a record out of reach is none of this person's business
  if (refusal)
    throw new Problem(refusal, refusal === 'step_not_allowed' ? { facts: { state: subject.state } } : {})
  const seen = input['version']
  if (typeof seen === 'number' && seen !== subject.version) {
    throw new Problem('stale_version', { changed: (await keeper.changedSince?.(db, subject, seen)) ?? [] })
  }
  if (step.reason === 'required' && !input['reason']) {
    throw new Problem('reason_required', { fields: [{ path: ['reason'], code: 'required' }] })
  }
  return { subject, to: step.to ?? subject.state }
}

/** One write on its way: what was asked, by whom, from where. */
interface Work {
  entry: RegisteredAct
  actor: Actor | null
  input: Record<string, unknown>
  carrier: Carrier
}

/** Lock, checks, the act itself, its line in the trail, its answer: in the transaction of `db`. */
async function carryOut(parts: DoorParts, db: Queryable, work: Work): Promise<unknown> {
  const { entry, actor, input, carrier } = work
  const { contract } = entry
  const taken = contract.workflow
    ? await checkStep(parts, contract, contract.workflow, db, actor, input)
    : null
  const subject = taken?.subject ?? null
  // the door looked at the record as the house; the act itself works within the reach of the person, in the record's
  // province, which the check of reach has just allowed
  if (subject && actor) {
    const own = parts.reachOf(actor)
    await db.query(takeReach({ ...own, province: subject.provinceId ?? own.province }))
  }
  const event: AuditEvent = {
    act: contract.name,
    actor,
    subject: subject && { kind: subject.kind, id: subject.id, provinceId: subject.provinceId },
    facts: {},
    before: null,
    after: null,
    reason: typeof input['reason'] === 'string' ? input['reason'] : null,
    address: carrier.address,
    requestId: carrier.requestId,
  }
  const raw = await entry.handle({
    db,
    input: input as never,
    actor: actor as Actor,
    subject: subject as never,
    to: taken?.to ?? '',
    carrier,
    post: (letter) => parts.post(db, letter),
    note: (more) => Object.assign(event, more, { facts: { ...event.facts, ...more.facts } }),
  })
  // nobody did nothing: a visitor who signs out leaves no line in the trail
  if (event.actor || event.subject) await parts.audit(db, event)
  const answer = contract.output.parse(raw)
  const mask = maskOf(contract.output)
  return mask ? mask(answer) : answer
}

/** The bytes of a file are told by their hash. */
const ofBytes = (_: string, value: unknown): unknown =>
  value instanceof Uint8Array ? createHash('sha256').update(value).digest('hex') : value

/** Carries the work out, or repeats the first answer where the same person sent the same key before. */
async function once(parts: DoorParts, db: Queryable, work: Work): Promise<unknown> {
  const { actor, carrier, input } = work
  const { name, open, secret } = work.entry.contract
  const key = carrier.idempotencyKey
  // never for signing in: its answer is the cookie, and a quick hash of a password is not to be stored
  if (!key || !actor || open || secret) return await carryOut(parts, db, work)
  const inputHash = createHash('sha256').update(JSON.stringify(input, ofBytes)).digest('hex')
  const first = await parts.idempotency.find(db, actor.personId, name, key)
  if (first && first.inputHash !== inputHash)
    throw new Problem('already_exists', { facts: { name: 'Idempotency-Key' } })
  if (first) return first.answer
  const answer = await carryOut(parts, db, work)
  await parts.idempotency.keep(db, actor.personId, name, key, inputHash, answer)
  return answer
}

/** What is committed before the act begins, and stays when it fails. */
async function beforehand({ database }: DoorParts, { entry, input, actor, carrier }: Work): Promise<void> {
  const { before } = entry
  if (!before) return
  await undisturbed(() => database.transaction(house, (db) => before(db, input as never, { actor, carrier })))
}

async function offersOf(
  parts: DoorParts,
  workflow: Workflow,
  db: Queryable,
  actor: Actor | null,
  subject: Subject,
): Promise<StepOffer[]> {
  const keeper = parts.subjects[subject.kind]
  const done = actor && keeper ? await keeper.doneBy(db, subject, actor.personId) : []
  return parts.acts.flatMap(({ contract }) => {
    const step = contract.workflow === workflow ? workflow.steps[contract.step ?? ''] : undefined
    if (!step || !contract.step) return []
    const refusal = refusalOf(parts, contract.name, step, { actor, subject, done })
    const offer: StepOffer = {
      step: contract.step,
      act: contract.name,
      allowed: !refusal,
      reasonRequired: step.reason === 'required',
    }
    return [refusal ? { ...offer, refusal } : offer]
  })
}

/** @throws Problem `not_found` */
function named<T>(entries: ReadonlyMap<string, T>, name: string): T {
  const entry = entries.get(name)
  if (!entry) throw new Problem('not_found')
  return entry
}

/** The one door: every write and every read of every room goes through it, always in the same order. */
export function createDoor(parts: DoorParts) {
  const acts = new Map(parts.acts.map((entry) => [entry.contract.name, entry]))
  const queries = new Map(parts.queries.map((entry) => [entry.contract.name, entry]))

  return {
    acts,
    queries,

    /** Does an act. @throws Problem */
    async perform(name: string, actor: Actor | null, rawInput: unknown, carrier: Carrier): Promise<unknown> {
      const entry = named(acts, name)
      admit(parts, entry.contract, actor)
      const input = parseInput(entry.contract.input, rawInput) as Record<string, unknown>
      const work: Work = { entry, actor, input, carrier }
      try {
        await beforehand(parts, work)
        const reach = entry.contract.workflow ? house : reachOf(parts, entry.contract, actor)
        const result = await undisturbed(() =>
          parts.database.transaction(reach, (db) => once(parts, db, work)),
        )
        await parts.reactions?.[name]?.(result)
        return result
      } catch (error) {
        throw asProblem(error)
      } finally {
        parts.done?.(name)
      }
    },

    /** Answers a query. @throws Problem */
    async ask(name: string, asker: Actor | null, rawInput: unknown, carrier: Carrier): Promise<unknown> {
      const entry = named(queries, name)
      admit(parts, entry.contract, asker)
      const actor = readerOf(entry.contract, asker)
      const input = parseInput(entry.contract.input, rawInput)
      try {
        const reach = reachOf(parts, entry.contract, actor)
        const result = await parts.database.read(reach, (db) =>
          entry.handle({ db, input: input as never, actor, carrier }),
        )
        const checked = parts.checkAnswers ? entry.contract.output.parse(result) : result
        const mask = entry.contract.own ? null : maskOf(entry.contract.output)
        return mask ? mask(checked) : checked
      } catch (error) {
        throw asProblem(error)
      }
    },

    /** The steps that this person may take on a record now, and for a refused one why. */
    offers: (
      workflow: Workflow,
      db: Queryable,
      actor: Actor | null,
      subject: Subject,
    ): Promise<StepOffer[]> => offersOf(parts, workflow, db, actor, subject),
  }
}

export type Door = ReturnType<typeof createDoor>
