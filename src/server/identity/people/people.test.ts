import { expect, test, type Cast } from '#server/testing/door.ts'
import { config } from '#server/platform/config.ts'
import { today } from '#server/platform/clock.ts'
import { dayBefore } from '#contract/identity/rules.ts'

const person = async (as: Cast, q: string) => {
  const [found] = (await as.administrator.ask('identity.people', { q, state: 'any' })).items
  if (!found) throw new Error(`nobody is called ${q}`)
  return await as.administrator.ask('identity.person', { id: found.id })
}

const organisation = async (as: Cast, q: string) => {
  const [found] = (await as.administrator.ask('identity.organisations', { q, provinceId: '96' })).items
  if (!found) throw new Error(`no organisation is called ${q}`)
  return found
}

const aNewcomer = async (as: Cast) => {
  const { id } = await as.administrator.do('identity.createPerson', {
    name: 'Đặng Thị Mới',
    username: 'Moi.Dang',
    email: 'Moi@example.vn',
    phone: '0912 345 678',
    identityNumber: '096123456789',
    organisationId: (await organisation(as, 'so cong thuong')).id,
    role: 'departmentAppraiser',
    from: '2026-01-01',
    title: 'Chuyên viên',
  })
  return await as.administrator.ask('identity.person', { id })
}

test('a new person belongs to the province of the role, is found without diacritics, and is shown masked', async ({
  as,
}) => {
  const made = await aNewcomer(as)
  expect(made).toMatchObject({ username: 'moi.dang', phone: '•••••••678', identityNumber: '•••••••789' })
  expect(made.email).not.toContain('moi@')
  expect(made.holdings).toMatchObject([{ role: 'departmentAppraiser', current: true, title: 'Chuyên viên' }])
  expect((await as.administrator.ask('identity.people', { q: 'dang moi' })).items).toMatchObject([
    { name: 'Đặng Thị Mới' },
  ])
})

test('contacts that come back masked from a form stay as they were', async ({ as, db }) => {
  const made = await aNewcomer(as)
  const { id, version, name, email, phone, identityNumber } = made
  await as.administrator.do('identity.changePerson', {
    id,
    version,
    name,
    email,
    identityNumber,
    phone: '0987654321',
    division: 'Phòng Quản lý công nghiệp',
  })
  const { rows } = await db.query('select email, phone, identity_number from identity.person where id = $1', [
    id,
  ])
  expect(rows).toEqual([{ email: 'moi@example.vn', phone: '0987654321', identity_number: '096123456789' }])
  const again = { id, version, name, phone }
  await expect(as.administrator.do('identity.changePerson', again)).rejects.toMatchObject({
    code: 'stale_version',
  })
})

test('one personal value is shown whole to the administrator for a reason, and the trail keeps who and why, not what', async ({
  as,
  db,
}) => {
  const { id } = await aNewcomer(as)
  const asked = { kind: 'person', id, field: 'phone', reason: 'Gọi xác nhận lịch họp' }
  expect(await as.administrator.do('identity.unmask', asked)).toEqual({ value: '0912345678' })
  // whoever keeps establishments may see a number of one of them, and of no account
  for (const [who, code] of [
    ['appraiser', 'out_of_reach'],
    ['director', 'out_of_reach'],
    ['auditor', 'not_granted'],
  ] as const)
    await expect(as[who].do('identity.unmask', asked)).rejects.toMatchObject({ code })
  await expect(
    as.administrator.do('identity.unmask', { ...asked, field: 'password_hash' }),
  ).rejects.toMatchObject({
    code: 'not_found',
  })
  const { rows } = await db.query<Record<string, unknown>>(
    `select * from identity.audit_event where act in ('identity.unmask', 'identity.createPerson') and subject_id = $1`,
    [id],
  )
  expect(rows.find(({ act }) => act === 'identity.unmask')).toMatchObject({ reason: asked.reason })
  expect(JSON.stringify(rows)).not.toMatch(/0912345678|096123456789|moi@example/)
})

test('nobody gives, changes or ends a role of their own', async ({ as }) => {
  const self = await as.administrator.actor()
  const gift = {
    personId: self?.personId ?? '',
    organisationId: self?.organisationId ?? '',
    role: 'departmentDirector',
    from: today(),
  } as const
  const id = self?.holdingId ?? ''
  await expect(as.administrator.do('identity.giveRole', gift)).rejects.toMatchObject({ code: 'four_eyes' })
  await expect(
    as.administrator.do('identity.endRole', { id, lastDay: today(), reason: 'Thử' }),
  ).rejects.toMatchObject({ code: 'four_eyes' })
  await expect(as.administrator.do('identity.changeRole', { id, title: 'GIÁM ĐỐC' })).rejects.toMatchObject({
    code: 'four_eyes',
  })
  await expect(
    as.administrator.do('identity.disablePerson', { id: gift.personId, reason: 'Thử' }),
  ).rejects.toMatchObject({ code: 'four_eyes' })
})

test('a role is held where it belongs, once, and only while its organisation stands', async ({ as }) => {
  const { id: personId, holdings } = await person(as, 'thamdinh')
  const { id: organisationId } = await organisation(as, 'so cong thuong')
  const refused = (role: 'treasuryOfficer' | 'departmentAppraiser' | 'departmentDirector', from: string) =>
    as.administrator
      .do('identity.giveRole', { personId, organisationId, role, from })
      .catch((error: unknown) => error)
  expect(await refused('treasuryOfficer', today())).toMatchObject({ fields: [{ code: 'role.misplaced' }] })
  expect(await refused('departmentAppraiser', today())).toMatchObject({ fields: [{ code: 'role.held' }] })
  expect(await refused('departmentDirector', '2025-06-30')).toMatchObject({
    fields: [{ code: 'role.organisation_ended' }],
  })
  expect(holdings).toHaveLength(1)
})

test('who holds two roles goes from one to the other, and what they may follows', async ({ as, db }) => {
  const { id: personId } = await person(as, 'taichinh')
  const { id: organisationId } = await organisation(as, 'so cong thuong')
  const { id: holdingId } = await as.administrator.do('identity.giveRole', {
    personId,
    organisationId,
    role: 'departmentDirector',
    from: today(),
    title: 'Phó Giám đốc',
    signingForm: 'KT.',
    signingFor: 'Giám đốc',
  })
  await as.finance.do('identity.switchRole', { holdingId })
  const { rows } = await db.query('select role_holding_id as id from identity.session where id = $1', [
    (await as.finance.actor())?.sessionId,
  ])
  expect(rows).toEqual([{ id: holdingId }])
  const foreign = (await person(as, 'giamdoc')).holdings[0]?.id ?? ''
  await expect(as.finance.do('identity.switchRole', { holdingId: foreign })).rejects.toMatchObject({
    code: 'not_found',
  })
})

test('a role that ended yesterday opens nothing today', async ({ as }) => {
  const { holdings } = await person(as, 'thamdinh')
  const id = holdings[0]?.id ?? ''
  await as.administrator.do('identity.endRole', {
    id,
    lastDay: dayBefore(today()),
    reason: 'Chuyển công tác',
  })
  const after = await person(as, 'thamdinh')
  expect(after.holdings).toMatchObject([{ current: false, to: dayBefore(today()) }])
  await expect(
    as.visitor.do('identity.signIn', { username: 'thamdinh', password: config.demoPassword }),
  ).rejects.toMatchObject({ code: 'bad_credentials' })
})

test('a disabled account signs in nowhere, its sessions end, and it can be opened again', async ({
  as,
  db,
}) => {
  const { id } = await person(as, 'thamdinh')
  await as.appraiser.actor()
  const signIn = () =>
    as.visitor.do('identity.signIn', { username: 'thamdinh', password: config.demoPassword })
  await as.administrator.do('identity.disablePerson', { id, reason: 'Nghỉ hưu' })
  await expect(signIn()).rejects.toMatchObject({ code: 'bad_credentials' })
  expect((await db.query('select from identity.session where person_id = $1', [id])).rows).toEqual([])
  expect((await as.administrator.ask('identity.people', { q: 'thamdinh' })).items).toEqual([])
  await as.administrator.do('identity.enablePerson', { id, reason: 'Khoá nhầm' })
  expect(await signIn()).toMatchObject({ signedIn: true })
})
