import { inject, test as base } from 'vitest'
import type { z } from 'zod'
import type { ActName, Contracts, QueryName } from '#contract/index.ts'
import type { Actor } from '#contract/kernel/actor.ts'
import { openDoor } from '../app.ts'
import { actorNamed } from '../identity/testing.ts'
import type { Carrier, Door } from '../platform/door.ts'
import { borrow, type Borrowed } from './database.ts'
import { someFiles } from './files.ts'

/** The cast under the names that tests call them by; `visitor` has not signed in. */
export const castNames = {
  centre: 'trungtam',
  appraiser: 'thamdinh',
  director: 'giamdoc',
  finance: 'taichinh',
  viceChair: 'phochutich',
  treasury: 'khobac',
  commune: 'congchucxa',
  communeChair: 'chutichxa',
  collaborator: 'congtacvien',
  juror: 'giamkhao',
  owner: 'chucoso',
  ministry: 'bocongthuong',
  ministryLeader: 'lanhdaobo',
  administrator: 'quantri',
  stranger: 'tinhkhac',
  auditor: 'kiemtoan',
  visitor: null,
} as const

export type CastName = keyof typeof castNames

export interface Person {
  /** Does an act through the door, as the browser does. */
  do<N extends ActName>(
    name: N,
    input: z.input<Contracts[N]['input']>,
    carrier?: Partial<Carrier>,
  ): Promise<z.output<Contracts[N]['output']>>
  /** Asks a query; its answer is checked against the contract. */
  ask<N extends QueryName>(
    name: N,
    input: z.input<Contracts[N]['input']>,
  ): Promise<z.output<Contracts[N]['output']>>
  actor(): Promise<Actor | null>
}

export type Cast = Record<CastName, Person>

const noCarrier: Carrier = { address: '192.0.2.1', requestId: 'test', setSession: () => {} }

function personOf(door: Door, db: Borrowed, username: string | null): Person {
  let known: Actor | null | undefined
  const actor = async () => (known ??= username ? await actorNamed(db, username) : null)
  return {
    actor,
    async do(name, input, carrier = {}) {
      return (await door.perform(name, await actor(), input, { ...noCarrier, ...carrier })) as never
    },
    async ask(name, input) {
      return (await door.ask(name, await actor(), input, noCarrier)) as never
    },
  }
}

interface Fixtures {
  db: Borrowed
  door: Door
  as: Cast
}

/** A test with a database of its own (rolled back), the door, and the cast. */
export const test = base.extend<Fixtures>({
  db: async ({ task }, use) => {
    const db = await borrow({ ...inject('database'), user: 'kc_app' }, task.name)
    await use(db)
    await db.giveBack()
  },
  door: async ({ db }, use) => {
    await use(openDoor(db, { checkAnswers: true, files: someFiles() }))
  },
  as: async ({ db, door }, use) => {
    const people = Object.entries(castNames).map(([name, username]) => [name, personOf(door, db, username)])
    await use(Object.fromEntries(people) as Cast)
  },
})

export { expect } from 'vitest'
