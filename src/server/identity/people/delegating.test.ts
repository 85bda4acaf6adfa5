import { expect, test, type Cast } from '#server/testing/door.ts'
import type { Borrowed } from '#server/testing/database.ts'
import { today } from '#server/platform/clock.ts'
import { config } from '#server/platform/config.ts'
import { Problem } from '#contract/kernel/problem.ts'
import { openSessionFor } from '../testing.ts'
import { hashToken } from '../sign-in/tokens.ts'
import { findActor } from '../store.ts'
import { delegableOf } from './delegating.ts'
import { dayBefore } from '#contract/identity/rules.ts'

const inDays = (days: number): string =>
  new Date(Date.parse(`${today()}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

const idOf = async (as: Cast, username: string) =>
  (await as.administrator.ask('identity.people', { q: username })).items[0]?.id ?? ''

const paper = async (as: Cast, acts: string[], from = today()) => ({
  holdingId: (await as.viceChair.actor())?.holdingId ?? '',
  toPersonId: await idOf(as, 'giamdoc'),
  toTitle: 'Giám đốc Sở Công Thương',
  acts,
  from,
  to: inDays(70),
  documentNumber: '45/GUQ-UBND',
  documentDate: from,
})

/** The director, signed in anew and gone over to the delegated role; asks the door as that session. */
async function actingFor(db: Borrowed, holdingId: string, delegationId: string) {
  await openSessionFor(db, 'giamdoc', 'acting')
  await db.query(
    'update identity.session set role_holding_id = $1, delegation_id = $2 where token_hash = $3',
    [holdingId, delegationId, hashToken('acting')],
  )
  return await findActor(db, hashToken('acting'))
}

const carrier = { address: '192.0.2.7', requestId: 'test', setSession: () => {} }

test('by a paper the director acts in the role of the vice-chair: for the named acts only, and the trail says TUQ.', async ({
  as,
  db,
  door,
}) => {
  const input = await paper(as, ['programme.approve'])
  const { id } = await as.viceChair.do('identity.delegate', input)
  const actor = await actingFor(db, input.holdingId, id)
  expect(actor).toMatchObject({
    name: 'Trần Quốc Khánh',
    role: 'viceChair',
    organisationName: 'Ủy ban nhân dân tỉnh Cà Mau',
    capacity: { form: 'TUQ.', ownTitle: 'Giám đốc Sở Công Thương', delegationId: id },
  })
  const perform = (name: string, given: object) =>
    door.perform(name, actor, given, carrier).catch((error: unknown) => error)
  expect(await perform('programme.return', { code: 'x', version: 1, reason: 'x' })).toMatchObject({
    code: 'not_granted',
  })
  expect(await perform('identity.delegate', input)).toMatchObject({ code: 'not_granted' })
  expect(
    await perform('identity.switchRole', { holdingId: input.holdingId, delegationId: id }),
  ).toMatchObject({
    holdingId: input.holdingId,
  })
  const { rows } = await db.query(
    `select person_name, role, capacity from identity.audit_event where act = 'identity.switchRole' and address = '192.0.2.7'`,
  )
  expect(rows).toMatchObject([
    { person_name: 'Trần Quốc Khánh', role: 'viceChair', capacity: { form: 'TUQ.' } },
  ])
})

test('a delegation ends with its days, with its role, with its holder, and when it is revoked', async ({
  as,
  db,
}) => {
  const input = await paper(as, ['programme.approve'])
  const ways = [
    `update identity.delegation set valid_from = '2026-01-01', valid_to = '${dayBefore(today())}'`,
    `update identity.role_holding set valid_from = '2026-01-01', valid_to = '${dayBefore(today())}' where id = '${input.holdingId}'`,
    `update identity.person set active = false where username = 'phochutich'`,
  ]
  for (const way of ways) {
    await db.query('savepoint before')
    const { id } = await as.viceChair.do('identity.delegate', input)
    expect(await actingFor(db, input.holdingId, id), way).not.toBeNull()
    await db.query(way)
    expect(await findActor(db, hashToken('acting')), way).toBeNull()
    await db.query('rollback to savepoint before')
  }
  const { id } = await as.viceChair.do('identity.delegate', input)
  await actingFor(db, input.holdingId, id)
  await as.viceChair.do('identity.revokeDelegation', { id, reason: 'Đã về sớm' })
  expect(await findActor(db, hashToken('acting'))).toBeNull()
})

test('a paper hands on what the role may, to somebody else with an office, for days within the role', async ({
  as,
}) => {
  const input = await paper(as, ['programme.approve'])
  const refused = (part: Partial<typeof input>) =>
    as.viceChair.do('identity.delegate', { ...input, ...part }).catch((error: unknown) => error)
  expect(await refused({ acts: ['programme.create'] })).toMatchObject({
    fields: [{ code: 'delegation.acts' }],
  })
  expect(await refused({ acts: ['identity.delegate'] })).toMatchObject({
    fields: [{ code: 'delegation.acts' }],
  })
  expect(await refused({ toPersonId: (await as.viceChair.actor())?.personId ?? '' })).toMatchObject({
    fields: [{ code: 'delegation.self' }],
  })
  expect(await refused({ from: '2020-01-01' })).toMatchObject({ fields: [{ code: 'delegation.outside' }] })
  expect(await refused({ to: dayBefore(input.from) })).toMatchObject({ fields: [{ code: 'days.order' }] })
  expect(await refused({ holdingId: (await as.director.actor())?.holdingId ?? '' })).toMatchObject({
    code: 'out_of_reach',
  })
})

test('an administrator enters the papers of others, but none that hands a role to the administrator', async ({
  as,
}) => {
  const input = await paper(as, ['programme.approve'])
  await expect(
    as.administrator.do('identity.delegate', {
      ...input,
      toPersonId: (await as.administrator.actor())?.personId ?? '',
    }),
  ).rejects.toMatchObject({ code: 'four_eyes' })
  const { id } = await as.administrator.do('identity.delegate', input)
  const seen = await as.director.ask('identity.myHoldings', {})
  expect(seen.delegations).toMatchObject([
    { id, current: true, acts: [{ words: 'Phê duyệt' }], manages: false },
  ])
})

test('a paper lasts a year at most, its first and last day counted, and then another is needed', async ({
  as,
}) => {
  const input = await paper(as, ['programme.approve'])
  const days = config.delegationDays
  await expect(as.viceChair.do('identity.delegate', { ...input, to: inDays(days) })).rejects.toMatchObject({
    fields: [{ path: ['to'], code: 'delegation.long', facts: { days } }],
  })
  expect(await as.viceChair.do('identity.delegate', { ...input, to: inDays(days - 1) })).toHaveProperty('id')
})

test('acts that everybody may do in a role of their own are done in another’s only where the paper names them', async ({
  as,
  db,
  door,
}) => {
  const input = await paper(as, ['programme.approve', 'agenda.pause'])
  const { id } = await as.viceChair.do('identity.delegate', input)
  const actor = await actingFor(db, input.holdingId, id)
  const perform = (name: string, given: object) =>
    door.perform(name, actor, given, carrier).then(
      () => 'done',
      (error: unknown) => (error instanceof Problem ? error.code : error),
    )
  for (const name of [
    'documents.beginUpload',
    'documents.remove',
    'agenda.send',
    'agenda.resume',
    'documents.issue',
  ])
    expect(await perform(name, {}), name).toBe('not_granted')
  expect(await perform('agenda.pause', {}), 'named: only what is typed is looked at').toBe('invalid')
  expect(await perform('identity.endOtherSessions', {}), 'their own account').toBe('done')
  expect(await door.ask('agenda.mine', actor, {}, carrier), 'plain reading').toHaveProperty('items')
  const delegable = delegableOf('viceChair')
  expect(delegable).toEqual(expect.arrayContaining(['agenda.send', 'documents.remove']))
  expect(delegable.filter((name) => name.startsWith('identity.'))).toEqual([])
})
