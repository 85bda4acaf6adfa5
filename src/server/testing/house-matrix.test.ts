import { isGranted } from '#contract/grants.ts'
import { contracts } from '#contract/index.ts'
import { roles } from '#contract/identity/nouns.ts'
import type { Contract } from '#contract/kernel/act.ts'
import type { Actor } from '#contract/kernel/actor.ts'
import { Problem } from '#contract/kernel/problem.ts'
import type { Carrier, Door } from '../platform/door.ts'
import { castNames, expect, test, type Cast } from './door.ts'
import { inputFor, isAboutRecord, recordsIn, unmarkedIds, type Records } from './matrix/inputs.ts'
import { everyRoleElsewhere, recordsOfCaMau, rowsOfCaMau } from './matrix/world.ts'

/**
 * Every act and query × every role × inside and outside of the record's province. The cases come from the lists:
 * a new act is asked for every role from both sides before anybody wrote a line about it.
 */

const all: readonly Contract[] = Object.values(contracts)
const carrier: Carrier = { address: '192.0.2.9', requestId: 'matrix', setSession: () => {} }

/** What refuses a person because of whose the record is. */
const kept = ['out_of_reach', 'not_found', 'four_eyes']

/** Reading these is everybody's: the directory of offices, what the law pays. */
const publicKinds = ['organisation', 'norm']

const isPublic = (contract: Contract): boolean =>
  contract.kind === 'query' && recordsIn(contract).every(({ kind }) => publicKinds.includes(kind))

/** Lists that a record only narrows: who asks for another province's gets what they may see of it. */
const narrows = (contract: Contract): boolean =>
  contract.kind === 'query' &&
  recordsIn(contract).length > 0 &&
  recordsIn(contract).every(({ path }) => !['id', 'personId'].includes(path.join()))

/** An act on a list of records passes over those that are not the person's own. */
const passesOver = (contract: Contract): boolean =>
  contract.kind === 'act' && recordsIn(contract).every(({ path }) => path.join() === 'ids,*')

async function ask(door: Door, contract: Contract, actor: Actor | null, records: Records): Promise<string> {
  const input = inputFor(contract, records)
  try {
    if (contract.kind === 'act') await door.perform(contract.name, actor, input, carrier)
    else await door.ask(contract.name, actor, input, carrier)
    return 'done'
  } catch (error) {
    return error instanceof Problem ? error.code : String(error)
  }
}

async function insiders(as: Cast): Promise<Map<string, Actor>> {
  const found = new Map<string, Actor>()
  for (const name of Object.keys(castNames) as (keyof typeof castNames)[]) {
    const actor = await as[name].actor()
    if (actor?.provinceId === '96') found.set(actor.role, actor)
  }
  return found
}

test('every id that an input names says of what kind of record it is', () => {
  for (const contract of all) expect(unmarkedIds(contract), contract.name).toEqual([])
})

test('every act and query refuses the visitor who is not signed in, unless it is open', async ({
  door,
  as,
  db,
}) => {
  const records = await recordsOfCaMau(db, as)
  for (const contract of all.filter(({ open }) => !open))
    expect(await ask(door, contract, null, records), contract.name).toBe('not_signed_in')
})

test('inside the province every role is let to what it is granted, and to nothing else', async ({
  door,
  as,
  db,
}) => {
  const records = await recordsOfCaMau(db, as)
  const people = await insiders(as)
  expect(people.size).toBeGreaterThan(10)
  for (const contract of all.filter(({ open }) => !open)) {
    const granted: string[] = []
    for (const [role, actor] of people) {
      const undone = new Error('undone')
      let answer = ''
      // each question finds the world as it was
      await db
        .transaction({ province: '*' }, async () => {
          answer = await ask(door, contract, actor, records)
          throw undone
        })
        .catch((error: unknown) => {
          if (error !== undone) throw error
        })
      if (isGranted(role, contract.name)) granted.push(answer)
      else expect(answer, `${contract.name} ${role}`).toBe('not_granted')
    }
    // a room may ask for more than the name: a table of people comes in through whoever may add people
    expect(
      granted.length === 0 || granted.some((answer) => !/^not_(granted|signed_in)$/.test(answer)),
      contract.name,
    ).toBe(true)
  }
}, 180_000)

test('from outside the province no role gets at a record, and no row of the province is moved', async ({
  door,
  as,
  db,
}) => {
  const records = await recordsOfCaMau(db, as)
  const people = await everyRoleElsewhere(db)
  expect([...people.keys()]).toEqual([...roles])
  const before = await rowsOfCaMau(db)
  const asked = new Set<string>()
  const outs: string[] = []
  for (const contract of all.filter((each) => !each.open && isAboutRecord(each)))
    for (const [role, actor] of people) {
      const answer = await ask(door, contract, actor, records)
      if (!isGranted(role, contract.name)) expect(answer, `${contract.name} ${role}`).toBe('not_granted')
      else if (!isPublic(contract) && !narrows(contract)) {
        const fine = passesOver(contract) ? [...kept, 'done'] : kept
        if (!fine.includes(answer)) outs.push(`${contract.name} ${role}: ${answer}`)
        asked.add(contract.name)
      }
    }
  expect(outs).toEqual([])
  expect(asked.size, 'acts and queries about a record that were asked from outside').toBeGreaterThan(50)
  expect(await rowsOfCaMau(db)).toEqual(before)
}, 180_000)

test('what is open shows the visitor and the outsider nothing of a draft', async ({ door, as, db }) => {
  const records = await recordsOfCaMau(db, as)
  const outsider = await as.stranger.actor()
  const open = all.filter(
    (each) =>
      each.open &&
      each.kind === 'query' &&
      isAboutRecord(each) &&
      !each.name.startsWith('territory.') &&
      (recordsIn(each).length === 0 || !isPublic(each)),
  )
  expect(open.length).toBeGreaterThan(8)
  for (const contract of open)
    for (const actor of [null, outsider])
      expect(['not_found', 'out_of_reach'], `${contract.name} ${actor?.username}`).toContain(
        await ask(door, contract, actor, records),
      )
})
