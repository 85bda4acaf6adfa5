import { expect, test } from '#server/testing/door.ts'
import { openedRound, planYear, roundForm } from '../testing.ts'

const line = {
  kind: 'project' as const,
  title: 'Ứng dụng máy sấy tôm khô',
  area: 3,
  beneficiaries: 'HTX thử',
  quantity: 1,
  unit: 'cơ sở',
  timing: 'Quý II',
  leadName: 'Trung tâm thử',
  money: { provincial: 300_000_000, own: 300_000_000 },
}

test('the department opens a round: every unit has its plan to write and its day, and the province’s plan begins', async ({
  as,
}) => {
  const { roundId, planId, communePlan, centrePlan } = await openedRound(as)
  expect([planId, communePlan, centrePlan].every((id) => id !== '')).toBe(true)
  const round = await as.appraiser.ask('planning.round', { id: roundId })
  expect(round).toMatchObject({ state: 'open', planState: 'draft', year: planYear })
  expect(round.senders.map(({ state, late }) => [state, late])).toEqual([
    ['draft', false],
    ['draft', false],
  ])
  const link = `/ke-hoach/${planYear}/don-vi/${communePlan}`
  const owed = await as.commune.ask('agenda.owed', { side: 'byUs' })
  expect(owed.items.filter((due) => due.link === link)).toMatchObject([{ state: 'open' }])
  const { items } = await as.commune.ask('agenda.notices', {})
  expect(items.filter((notice) => notice.link === link)).toHaveLength(1)
})

test('a year has one round, of a programme that covers it, whose units are the province’s own', async ({
  as,
  db,
}) => {
  const form = await roundForm(as)
  await as.director.do('planning.createRound', form)
  await expect(as.appraiser.do('planning.createRound', form)).rejects.toMatchObject({
    fields: [{ path: ['year'], code: 'planning.round_exists' }],
  })
  const foreign = (await as.stranger.actor())?.organisationId ?? ''
  const elsewhere = { ...form, year: planYear + 1, senders: [{ organisationId: foreign }] }
  await expect(as.director.do('planning.createRound', elsewhere)).rejects.toMatchObject({
    code: 'out_of_reach',
  })
  const { rows } = await db.query<{ id: string }>(
    `select organisation_id::text as id from identity.office where province_id = '96' and valid_to < '2026-01-01' limit 1`,
  )
  const wrong = {
    ...form,
    year: planYear + 10,
    dueOn: `${planYear + 20}-01-01`,
    programme: 'ca-mau-2026-2030',
    senders: [{ organisationId: rows[0]?.id ?? '' }],
    ceilings: [
      { source: 'provincial' as const, ceilingVnd: 1 },
      { source: 'provincial' as const, ceilingVnd: 2 },
    ],
  }
  await expect(as.director.do('planning.createRound', wrong)).rejects.toMatchObject({
    fields: [
      { path: ['dueOn'], code: 'planning.due_far' },
      { path: ['programme'] },
      { path: ['senders', 0, 'organisationId'], code: 'planning.sender_outside' },
      { path: ['ceilings', 1, 'source'], code: 'planning.source_twice' },
    ],
  })
  await expect(as.commune.do('planning.createRound', form)).rejects.toMatchObject({ code: 'not_granted' })
  await expect(as.ministry.do('planning.createRound', form)).rejects.toMatchObject({ code: 'not_granted' })
})

test('a round without units, or whose day has passed, is not opened', async ({ as }) => {
  const { id } = await as.director.do('planning.createRound', await roundForm(as, { senders: [] }))
  await expect(as.director.do('planning.openRound', { id, version: 1 })).rejects.toMatchObject({
    fields: [{ path: ['senders'], code: 'planning.no_senders' }],
  })
  const { year: _, ...form } = await roundForm(as, { dueOn: '2020-10-30' })
  await as.director.do('planning.editRound', { id, version: 1, ...form })
  await expect(as.director.do('planning.openRound', { id, version: 2 })).rejects.toMatchObject({
    fields: [{ path: ['dueOn'], code: 'planning.due_past' }],
  })
})

test('a round is closed, opened again for a reason until another day, closed and ended', async ({ as }) => {
  const { roundId: id, version, communePlan } = await openedRound(as)
  await as.director.do('planning.closeRound', { id, version })
  await expect(
    as.commune.do('planning.sendUnitPlan', {
      id: communePlan,
      version: 1,
      noNeedsBecause: 'Không có nhu cầu',
    }),
  ).rejects.toMatchObject({ code: 'invalid' })
  const dueOn = `${planYear}-01-15`
  await expect(
    as.director.do('planning.reopenRound', { id, version: version + 1, dueOn }),
  ).rejects.toMatchObject({ code: 'reason_required' })
  await as.director.do('planning.reopenRound', {
    id,
    version: version + 1,
    dueOn,
    reason: 'Xã xin thêm ngày',
  })
  const round = await as.director.ask('planning.round', { id })
  expect(round).toMatchObject({ state: 'open', dueOn, closedOn: null })
  const owed = await as.commune.ask('agenda.owed', { side: 'byUs', to: `${planYear}-12-31` })
  const mine = owed.items.filter(({ link }) => link?.endsWith(communePlan))
  expect(mine.filter(({ state }) => state === 'open').map(({ dueOn: day }) => day >= dueOn)).toEqual([true])
  await as.director.do('planning.closeRound', { id, version: version + 2 })
  await as.director.do('planning.endRound', { id, version: version + 3 })
  await expect(
    as.director.do('planning.setCeiling', { id, source: 'provincial', ceilingVnd: 1 }),
  ).rejects.toMatchObject({ code: 'step_not_allowed' })
})

test('while a round is open a unit is added and has its plan; one that wrote is not left out', async ({
  as,
}) => {
  const { roundId: id, version, communePlan } = await openedRound(as)
  await as.commune.do('planning.writeUnitPlan', { id: communePlan, lines: [{ key: 'a', fields: line }] })
  const { offices } = await as.director.ask('planning.newRound', { year: planYear })
  const centre = (await as.centre.actor())?.organisationId ?? ''
  const other = offices.find(({ kind }) => kind === 'communeCommittee')?.organisationId ?? ''
  const { year: _, ...form } = await roundForm(as)
  const without = { ...form, senders: [{ organisationId: centre }, { organisationId: other }] }
  await expect(as.director.do('planning.editRound', { id, version, ...without })).rejects.toMatchObject({
    fields: [{ path: ['senders'], code: 'planning.sender_wrote' }],
  })
  const senders = [...(form.senders ?? []), { organisationId: other }]
  await as.director.do('planning.editRound', { id, version, ...form, senders })
  const round = await as.director.ask('planning.round', { id })
  expect(round.senders.map(({ state }) => state)).toEqual(['draft', 'draft', 'draft'])
})

test('a ceiling is never set below what approved lines hold, and both figures are told', async ({
  as,
  db,
}) => {
  const { roundId: id } = await openedRound(as)
  await db.query(`update planning.ceiling set reserved_vnd = 2000000000 where round_id = $1`, [id])
  const set = (ceilingVnd: number) =>
    as.appraiser.do('planning.setCeiling', { id, source: 'provincial', ceilingVnd, basis: 'QĐ thử' })
  await expect(set(1_999_000_000)).rejects.toMatchObject({
    fields: [
      {
        path: ['ceilingVnd'],
        code: 'planning.below_reserved',
        facts: { ceiling: '1.999', reserved: '2.000' },
      },
    ],
  })
  await set(2_000_000_000)
  const { ceilings } = await as.finance.ask('planning.round', { id })
  expect(ceilings).toEqual([
    { source: 'provincial', ceilingVnd: 2_000_000_000, reservedVnd: 2_000_000_000, basis: 'QĐ thử' },
  ])
})

test('whoever has not sent is reminded in one go, once a day; who has sent is left in peace', async ({
  as,
}) => {
  const { roundId: id, communePlan } = await openedRound(as)
  await as.commune.do('planning.sendUnitPlan', {
    id: communePlan,
    version: 1,
    noNeedsBecause: 'Năm nay chưa có nhu cầu.',
  })
  const first = await as.appraiser.do('planning.remindSenders', { id })
  expect(first.units.map(({ told, staffed }) => [told > 0, staffed])).toEqual([[true, true]])
  expect(first.people).toBeGreaterThan(0)
  expect((await as.appraiser.do('planning.remindSenders', { id })).people).toBe(0)
  const owed = await as.commune.ask('agenda.owed', { side: 'byUs' })
  expect(owed.items.find(({ link }) => link?.endsWith(communePlan))?.state).toBe('sent')
})

test('a commune sees its own unit alone; another province sees nothing of the round', async ({ as }) => {
  const { roundId: id, communePlan, centrePlan } = await openedRound(as)
  await as.centre.do('planning.writeUnitPlan', { id: centrePlan, lines: [{ key: 'a', fields: line }] })
  const round = await as.commune.ask('planning.round', { id })
  expect(round.senders.map(({ unitPlanId }) => unitPlanId)).toEqual([communePlan])
  expect(round.bySource).toEqual([])
  expect(await as.commune.ask('planning.year', { year: planYear })).toMatchObject({ ownPlanId: communePlan })
  const whole = await as.finance.ask('planning.round', { id })
  expect(whole.bySource.map(({ source, askedVnd }) => [source, askedVnd])).toEqual([
    ['provincial', 300_000_000],
    ['own', 300_000_000],
  ])
  expect(whole.byArea).toMatchObject([{ area: 3, lines: 1, askedVnd: 300_000_000, inForceVnd: 300_000_000 }])
  await expect(as.stranger.ask('planning.round', { id })).rejects.toMatchObject({ code: 'not_found' })
  expect((await as.stranger.ask('planning.rounds', {})).items).toEqual([])
  expect((await as.ministry.ask('planning.rounds', {})).items).toHaveLength(1)
})

test('the day that a new round begins with is the procedure’s, and whose rule it is is said', async ({
  as,
}) => {
  const start = await as.director.ask('planning.newRound', { year: 2027 })
  expect(start).toMatchObject({ dueOn: '2026-10-30', existing: null })
  expect(start.dueBasis).not.toBe('')
  expect(start.programmes.map(({ code }) => code)).toContain('ca-mau-2026-2030')
  expect(start.offices.filter(({ usual }) => usual).length).toBeGreaterThan(60)
  const { items } = await as.director.ask('planning.profiles', {})
  expect(items.filter(({ ours }) => ours).map(({ provinceId, funding }) => [provinceId, funding])).toEqual([
    ['00', 'national'],
    ['96', 'local'],
  ])
  expect(new Set(items.map(({ provinceId }) => provinceId))).toEqual(
    new Set(['00', '08', '86', '91', '92', '96']),
  )
})
