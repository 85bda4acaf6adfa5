import { expect, test, type Cast } from '#server/testing/door.ts'
import type { Borrowed } from '#server/testing/database.ts'

const idOf = async (as: Cast, who: keyof Cast) => (await as[who].actor())?.personId ?? ''

test('everyone takes home what the system holds about them, without the secrets that prove who they are', async ({
  as,
}) => {
  const { name, parts } = await as.centre.do('identity.exportPerson', { id: await idOf(as, 'centre') })
  expect(name).toBe('Nguyễn Minh Đăng')
  expect(parts.map(({ title }) => title)).toEqual(expect.arrayContaining(['Tài khoản', 'Vai trò đã giữ']))
  const text = JSON.stringify(parts)
  expect(text).toContain('trungtam')
  expect(text).not.toMatch(/\$argon2|"[a-z_]*hash"|"secret"/)
})

test('nobody takes another person’s data home, except whoever keeps the account', async ({ as }) => {
  const id = await idOf(as, 'centre')
  for (const who of ['director', 'stranger', 'ministry'] as const)
    await expect(as[who].do('identity.exportPerson', { id }), who).rejects.toThrow('out_of_reach')
  expect((await as.administrator.do('identity.exportPerson', { id })).name).toBe('Nguyễn Minh Đăng')
  const far = await idOf(as, 'stranger')
  await expect(as.administrator.do('identity.exportPerson', { id: far })).rejects.toThrow('not_found')
})

async function endRoles(db: Borrowed, id: string) {
  await db.query(
    `update identity.role_holding set valid_from = '2026-01-01', valid_to = '2026-01-02' where person_id = $1`,
    [id],
  )
}

test('the data of a person who has left are taken out; what they did stays proven', async ({ as, db }) => {
  const id = await idOf(as, 'juror')
  await as.juror.do('identity.endOtherSessions', {})
  await expect(as.administrator.do('identity.erasePerson', { id, reason: 'Đã nghỉ' })).rejects.toThrow(
    'in_use',
  )
  await endRoles(db, id)
  const { erased, kept } = await as.administrator.do('identity.erasePerson', { id, reason: 'Đã nghỉ' })
  expect(erased.length * kept.length).toBeGreaterThan(0)
  const { rows } = await db.query<{ name: string; text: string }>(
    'select name, to_jsonb(p)::text as text from identity.person p where id = $1',
    [id],
  )
  expect(rows[0]?.name).toBe('Người dùng đã xoá dữ liệu')
  expect(rows[0]?.text).not.toMatch(/Tăng Ngọc Bích|giamkhao|argon2/)
  const trail = await as.administrator.ask('identity.trail', { who: 'tang ngoc bich' })
  expect(trail.items.length).toBeGreaterThan(0)
  expect((await db.query('select * from identity.verify_audit()')).rows).toEqual([])
})

test('nobody erases themselves, and nobody erases across provinces', async ({ as, db }) => {
  const own = await idOf(as, 'administrator')
  await expect(as.administrator.do('identity.erasePerson', { id: own, reason: 'x' })).rejects.toMatchObject({
    fields: [{ path: ['id'], code: 'person.self' }],
  })
  const far = await idOf(as, 'stranger')
  await endRoles(db, far)
  await expect(as.administrator.do('identity.erasePerson', { id: far, reason: 'x' })).rejects.toThrow(
    'not_found',
  )
})

test('a link that opens the account does not go home with its data', async ({ as }) => {
  await as.visitor.do('identity.requestReset', { login: 'trungtam' })
  const { parts } = await as.administrator.do('identity.exportPerson', { id: await idOf(as, 'centre') })
  const text = JSON.stringify(parts)
  expect(text).toContain('Đặt lại mật khẩu')
  expect(text).not.toContain('/dat-mat-khau#')
})
