import type { z } from 'zod'
import type { Act, Query } from '#contract/kernel/act.ts'
import type { Actor } from '#contract/kernel/actor.ts'
import type { Fact, WireProblem } from '#contract/kernel/problem.ts'
import type { Queryable } from './db.ts'

/** The record that an act is about, taken under lock. */
export interface Subject {
  kind: string
  /** stable id for the audit trail */
  id: string
  state: string
  version: number
  provinceId: string | null
}

/** What a room tells the door about its records. */
export interface SubjectKeeper<S extends Subject = Subject> {
  /** Takes the row for update. @throws Problem `not_found` */
  lock(db: Queryable, input: Record<string, unknown>): Promise<S>
  /** Is the record within this person's reach for this act? */
  reach(actor: Actor, subject: S, act: string): boolean
  /** Acts that this person did on the record since its round began, for four eyes. */
  doneBy(db: Queryable, subject: S, personId: string): Promise<string[]>
  /** What changed since the version that the person saw. */
  changedSince?(db: Queryable, subject: S, version: number): Promise<NonNullable<WireProblem['changed']>>
}

/** What the edge gave and what the act gives back to it. */
export interface Carrier {
  address: string
  requestId: string
  idempotencyKey?: string
  /** what the browser or program says it is */
  agent?: string
  /** token of the session that the cookie named */
  token?: string
  /** has whoever asked gone away? Long work may then stop */
  gone?(): boolean
  /** a session was opened (its token) or ended (null) */
  setSession(token: string | null): void
}

/** A letter to be sent by mail, in the act's own transaction; where no mail is configured it waits in the outbox. */
export interface Letter {
  /** a person of the house, or an address */
  to: { personId: string } | { address: string }
  subject: string
  text: string
  /** carries a secret (a reset link): kept nowhere once sent */
  secret?: boolean
}

export interface ActContext<I, S> {
  db: Queryable
  input: I
  actor: Actor
  subject: S
  /** state that the step leads to */
  to: string
  carrier: Carrier
  /** sends a letter if the act commits */
  post(letter: Letter): Promise<void>
  /** adds to this act's audit event: facts for its sentence, before and after */
  note(event: {
    subject?: { kind: string; id: string; provinceId?: string | null }
    facts?: Record<string, Fact>
    before?: unknown
    after?: unknown
  }): void
}

export interface QueryContext<I> {
  /** reads only, within the reach of whoever asks */
  db: Queryable
  input: I
  /** null: a visitor who has not signed in */
  actor: Actor | null
  carrier: Carrier
}

/** Who asks for an act, and from where, before it begins. */
export interface Asked {
  actor: Actor | null
  carrier: Carrier
}

export interface RegisteredAct {
  contract: Act
  handle(context: ActContext<never, never>): Promise<unknown>
  /** Done and committed before the act begins; it stays when the act fails (counting attempts to sign in). */
  before?(db: Queryable, input: never, asked: Asked): Promise<void>
}

export interface RegisteredQuery {
  contract: Query
  handle(context: QueryContext<never>): Promise<unknown>
}

/** Registers the decision of an act; everything around it is the door's. */
export const act = <C extends Act, S extends Subject = Subject>(
  contract: C,
  handle: (context: ActContext<z.output<C['input']>, S>) => Promise<z.input<C['output']>>,
  before?: (db: Queryable, input: z.output<C['input']>, asked: Asked) => Promise<void>,
): RegisteredAct => ({ contract, handle, ...(before ? { before } : {}) })

/** Registers the answer to a query. `actor` is null for a visitor (open queries only). */
export const answer = <C extends Query>(
  contract: C,
  handle: (context: QueryContext<z.output<C['input']>>) => Promise<z.input<C['output']>>,
): RegisteredQuery => ({ contract, handle })
