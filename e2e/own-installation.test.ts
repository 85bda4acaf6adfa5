import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Secret, TOTP } from 'otpauth'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ownServer, type OwnServer } from './own-server.ts'
import { people, settled } from './people.ts'
import { start, type Program } from './program.ts'

/** An installation as an organisation keeps it: its own PostgreSQL, no demonstration, the first administrator by hand. */

const { visitor } = people()
const password = 'một chiếc thuyền câu'
let server: OwnServer
let program: Program
let address: string

beforeAll(async () => {
  server = await ownServer()
  await server.query('create database house')
  const env = { ...process.env, DATABASE_URL: server.url('house'), ADMIN_PASSWORD: password }
  const admin = join(import.meta.dirname, '../scripts/admin.ts')
  const named = ['--username', 'quantri', '--name', 'Lê Thị Nhã']
  await promisify(execFile)(process.execPath, [admin, 'create', ...named], { env })
  program = start({ DATABASE_URL: server.url('house') })
  address = await program.address()
})
afterAll(async () => {
  await program.stop()
  await server.remove()
})

async function signIn(page: Page): Promise<void> {
  await page.goto(`${address}/dang-nhap`)
  await settled(page)
  await page.getByRole('textbox', { name: 'Tên đăng nhập' }).fill('quantri')
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
}

test('an administrator comes to nothing before the second factor is set up, and is asked again for what matters', async () => {
  const person = await visitor()
  person.expects(/status of 40[13]/)
  const { page } = person
  await signIn(page)
  await page.waitForURL('**/dang-nhap/hai-lop?*')
  await person.sound()
  await page.goto(`${address}/tai-khoan`)
  await page.waitForURL('**/dang-nhap/hai-lop?*')
  await page.getByRole('button', { name: 'Bật xác thực hai lớp' }).click()
  const secret = (await page.locator('code').innerText()).replaceAll(' ', '')
  const code = (steps: number) =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * 30_000 })
  await page.getByLabel('Mã trong ứng dụng').fill(code(-1))
  await page.getByRole('button', { name: 'Xác nhận và bật' }).click()
  await page.getByLabel('Tôi đã cất các mã này').check()
  await person.sound()
  await page.getByRole('button', { name: 'Vào làm việc' }).click()
  await page.waitForURL('**/tai-khoan')
  await settled(page)
  expect(await page.getByRole('button', { name: 'Tắt', exact: true }).count()).toBe(0)

  // an hour later
  await server.query(`update identity.session set proven_at = now() - interval '1 hour'`, 'house')
  // what changes beside the program holds within a second
  await page.waitForTimeout(1100)
  await page.getByRole('button', { name: 'Đổi mật khẩu' }).click()
  await page.getByLabel('Mật khẩu mới', { exact: true }).fill('mười hai bến nước')
  await page.getByRole('button', { name: 'Lưu mật khẩu mới' }).click()
  const dialog = page.getByRole('dialog', { name: 'Xác nhận đúng là bạn' })
  await expect(dialog).toBeSeen()
  await person.sound()
  await dialog.getByRole('button', { name: 'Dùng mã xác thực' }).click()
  await dialog.getByRole('textbox', { name: 'Mã xác thực' }).fill(code(0))
  await dialog.getByRole('button', { name: 'Xác nhận' }).click()
  await expect(page.getByText('Đã đổi mật khẩu.')).toBeSeen()
})
