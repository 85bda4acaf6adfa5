import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { grants, isGranted } from '#contract/grants.ts'
import { contracts } from '#contract/index.ts'
import { roles } from '#contract/identity/nouns.ts'
import type { Act, Contract } from '#contract/kernel/act.ts'
import { Problem, problemStatus, type ProblemCode } from '#contract/kernel/problem.ts'
import { actOfStep } from '#contract/kernel/workflow.ts'
import * as en from '#contract/words/en.ts'
import * as vi from '#contract/words/vi.ts'
import { builtRooms, roomNames, rooms } from '#rooms'
import { generated } from '../../../scripts/generate/make-generated.ts'
import { workflowWords, workflows } from '../../../scripts/generate/workflow-page.ts'
import { toWire } from '../platform/http/wire.ts'
import { castNames, expect, test, type CastName } from './door.ts'

/** What every act and query owes, read from the lists themselves: a new one is asked the same questions. */

const all: readonly Contract[] = Object.values(contracts)
const acts = all.filter((contract) => contract.kind === 'act')
const stepActs = acts.filter((contract) => contract.workflow)
const closed = all.filter((contract) => !contract.open)
const people = Object.keys(castNames).filter((name): name is CastName => name in castNames)

test('every act and query stands at the door under its own name, and nothing else does', ({ door }) => {
  const names = (kind: string) => all.filter((contract) => contract.kind === kind).map(({ name }) => name)
  expect([...door.acts.keys()].toSorted()).toEqual(names('act').toSorted())
  expect([...door.queries.keys()].toSorted()).toEqual(names('query').toSorted())
  for (const [name, contract] of Object.entries(contracts)) expect(contract.name).toBe(name)
  for (const { name } of all) expect(builtRooms.map(String)).toContain(name.split('.')[0])
})

test('every act and query is open or granted to somebody, and nothing open is also granted', () => {
  for (const { name, open } of all) {
    const holders = roles.filter((role) => isGranted(role, name))
    expect(open ? 'open' : holders.length, name).not.toBe(0)
    if (open) expect(holders, name).toEqual([])
  }
})

test('a role is granted each name once, and an unknown role nothing', () => {
  for (const [role, names] of Object.entries(grants)) expect(new Set(names).size, role).toBe(names.length)
  for (const { name } of closed) expect(isGranted('nobody', name)).toBe(false)
})

test('the cast has a person for every role', async ({ as }) => {
  const played = new Set<string | undefined>()
  for (const who of people) played.add((await as[who].actor())?.role)
  expect(roles.filter((role) => !played.has(role))).toEqual([])
})

test('every act is told in words when it happened, and no words are left of acts that are gone', () => {
  expect(Object.keys(vi.happened).toSorted()).toEqual(acts.map(({ name }) => name).toSorted())
  for (const words of Object.values(vi.happened)) expect(words.trim()).not.toBe('')
})

test('every problem has a Vietnamese title and detail on the wire, and an English one', () => {
  for (const code of Object.keys(problemStatus).filter((key): key is ProblemCode => key in problemStatus)) {
    const wire = toWire(new Problem(code), 'house')
    expect(wire.title, code).toMatch(/[À-ỹ]/)
    expect(wire.detail, code).toMatch(/[À-ỹ]/)
    expect(wire.status, code).toBeGreaterThanOrEqual(400)
    expect(en.problems[code], code).not.toBe('')
  }
})

test('every workflow step has one act, and every act that takes a step names an existing one', () => {
  const taken = (workflow: Act['workflow']) =>
    stepActs.filter((contract) => contract.workflow === workflow).map(({ step }) => step ?? '')
  for (const workflow of workflows)
    expect(taken(workflow).toSorted(), workflow.subject).toEqual(Object.keys(workflow.steps).toSorted())
  for (const { name, workflow, step } of stepActs)
    expect(name).toBe(workflow && actOfStep(workflow, step ?? ''))
})

test('every state of a workflow can be reached, and four eyes watch acts that exist', () => {
  const names = new Set(acts.map(({ name }) => name))
  for (const { subject, states, steps } of workflows) {
    const reached = new Set([states[0], ...Object.values(steps).map(({ to }) => to)])
    expect(
      states.filter((state) => !reached.has(state)),
      subject,
    ).toEqual([])
    const watched = Object.values(steps).flatMap(({ fourEyes }) => fourEyes ?? [])
    expect(
      watched.filter((name) => !names.has(name)),
      subject,
    ).toEqual([])
  }
})

test('every workflow is approved by somebody else than who wrote it', () => {
  for (const { subject, steps } of workflows)
    for (const [name, { fourEyes }] of Object.entries(steps))
      if (name.startsWith('approve')) expect(fourEyes?.length, `${subject}.${name}`).toBeGreaterThan(0)
})

test('every state and step of a workflow has words', () => {
  for (const { subject, states, steps } of workflows) {
    expect(Object.keys(workflowWords[subject]?.states ?? {}).toSorted()).toEqual([...states].toSorted())
    expect(Object.keys(workflowWords[subject]?.steps ?? {}).toSorted()).toEqual(Object.keys(steps).toSorted())
  }
})

test('a room uses only rooms above it on the map', () => {
  for (const [index, name] of roomNames.entries())
    for (const used of rooms[name].uses)
      expect(roomNames.indexOf(used), `${name} uses ${used}`).toBeLessThan(index)
})

test.each(Object.entries(generated()))('docs/generated/%s is what the code says', (name, text) => {
  const written = readFileSync(join(import.meta.dirname, '../../../docs/generated', name), 'utf8')
  expect(written, 'run npm run generate').toBe(text)
})
