import { Secret, TOTP } from 'otpauth'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { people, phone, settled } from './people.ts'

const { visitor, signedIn } = people()

test('a wrong password is told in words, and what was typed stays', async () => {
  const person = await visitor()
  person.expects(/status of 401/)
  const { page } = person
  await person.open('/dang-nhap')
  await person.sound()
  await page.getByRole('textbox', { name: 'Tên đăng nhập' }).fill('khobac')
  await page.getByLabel('Mật khẩu', { exact: true }).fill('không phải')
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  const told = page.getByRole('alert')
  await told.waitFor()
  expect(await told.innerText()).toMatch(/mật khẩu/i)
  expect(await page.getByRole('textbox', { name: 'Tên đăng nhập' }).inputValue()).toBe('khobac')
  await person.sound()
})

test('what is missing is said at the field before anything is sent', async () => {
  const person = await visitor(phone)
  const { page } = person
  await person.open('/dang-nhap')
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await expect(page.getByText('Nhập tên đăng nhập.')).toBeSeen()
  await expect(page.getByText('Nhập mật khẩu.')).toBeSeen()
  await person.sound()
})

test('an officer signs in by the keyboard alone, comes where they wanted to go, and signs out', async () => {
  const person = await visitor()
  const { page } = person
  await person.open(`/dang-nhap?tiep=${encodeURIComponent('/chuong-trinh?q=kien')}`)
  await page.keyboard.type('khobac')
  await page.keyboard.press('Tab')
  await page.keyboard.type('khuyencong')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/chuong-trinh?q=kien')
  await settled(page)

  const account = page.getByRole('button', { name: 'Tài khoản: Đỗ Thành Công' })
  await account.focus()
  await page.keyboard.press('Enter')
  const out = page.getByRole('menuitem', { name: 'Đăng xuất' })
  await out.waitFor()
  await out.focus()
  await page.keyboard.press('Enter')
  await page.waitForURL('**/dang-nhap')
  expect(await person.ask('identity.me', {})).toMatchObject({ signedIn: false })
})

test('the first press of Tab offers to skip the menu', async () => {
  const person = await visitor()
  const { page } = person
  await person.open('/chuong-trinh')
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Bỏ qua đến nội dung' })
  expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true)
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => document.activeElement?.id === 'noi-dung')
})

test('dark stays dark after a reload, and shuts nobody out', async () => {
  const person = await signedIn('bocongthuong')
  const { page } = person
  await person.open('/')
  await page.getByRole('button', { name: 'Chuyển sang nền tối' }).click()
  await page.reload()
  await settled(page)
  await page.getByRole('button', { name: 'Chuyển sang nền sáng' }).waitFor()
  expect(await page.locator('html').getAttribute('data-mantine-color-scheme')).toBe('dark')
  for (const path of ['/', '/chuong-trinh/kien-giang-2021-2025/ngan-sach', '/huong-dan']) {
    await person.open(path)
    await person.sound()
  }
})

test('the key / reaches the search from anywhere, and Enter opens what was found', async () => {
  const person = await visitor()
  const { page } = person
  await person.open('/huong-dan')
  await page.keyboard.press('/')
  await page.keyboard.type('ben tre')
  await page.getByRole('option', { name: /tỉnh Bến Tre giai đoạn 2014-2015/ }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/chuong-trinh/ben-tre-2014-2020')
  await expect(page.getByRole('heading', { level: 1, name: /tỉnh Bến Tre/ })).toBeSeen()
})

const signInBy = async (page: Page, username: string, password: string) => {
  await page.getByRole('textbox', { name: 'Tên đăng nhập' }).fill(username)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
}

test('a juror sets up the second factor, signs in with its code, and once with a recovery code', async () => {
  const first = await signedIn('giamkhao')
  await first.open('/tai-khoan')
  await first.page.getByRole('button', { name: 'Bật xác thực hai lớp' }).click()
  await first.page.getByRole('img', { name: 'Mã QR cho ứng dụng xác thực' }).waitFor()
  await first.sound()
  const secret = (await first.page.locator('code').innerText()).replaceAll(' ', '')
  const shown = (steps = 0) =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * 30_000 })
  await first.page.getByLabel('Mã trong ứng dụng').fill(shown(-1))
  await first.page.getByRole('button', { name: 'Xác nhận và bật' }).click()
  const codes = first.page.getByRole('list', { name: 'Mã khôi phục' }).getByRole('listitem')
  await expect(codes.first()).toBeSeen()
  expect(await codes.count()).toBe(10)
  const recovery = await codes.first().innerText()
  await first.sound()
  const download = first.page.waitForEvent('download')
  await first.page.getByRole('button', { name: 'Tải về' }).click()
  expect((await download).suggestedFilename()).toBe('ma-khoi-phuc-khuyen-cong-so.txt')
  await first.page.getByLabel('Tôi đã cất các mã này').check()
  await first.page.getByRole('button', { name: 'Xong' }).click()
  await expect(first.page.getByText('Còn 10 mã khôi phục chưa dùng.')).toBeSeen()

  const again = await visitor(phone)
  again.expects(/status of 4(?:01|22)/)
  for (const code of [shown(), recovery]) {
    await again.open('/dang-nhap')
    await signInBy(again.page, 'giamkhao', 'khuyencong')
    const field = again.page.getByRole('textbox', { name: 'Mã xác thực' })
    await field.fill('000000')
    await again.page.getByRole('button', { name: 'Tiếp tục' }).click()
    await expect(again.page.getByText('Mã không đúng, đã dùng rồi hoặc đã hết hạn.')).toBeSeen()
    await again.sound()
    await field.fill(code)
    await again.page.getByRole('button', { name: 'Tiếp tục' }).click()
    await again.page.waitForURL(({ pathname }) => pathname === '/')
    await again.act('identity.signOut', {})
  }

  await first.open('/tai-khoan')
  await expect(first.page.getByText('Còn 9 mã khôi phục chưa dùng.')).toBeSeen()
  await first.page.getByRole('button', { name: 'Tắt', exact: true }).click()
  await first.page.getByRole('button', { name: 'Tắt xác thực hai lớp' }).click()
  await expect(first.page.getByRole('button', { name: 'Bật xác thực hai lớp' })).toBeSeen()
})

test('whoever forgot the password chooses another by the link in the letter', async () => {
  const person = await visitor(phone)
  const { page } = person
  await person.open('/dang-nhap')
  await page.getByRole('link', { name: 'Quên mật khẩu?' }).click()
  await settled(page)
  await person.sound()
  await page.getByRole('textbox', { name: 'Tên đăng nhập hoặc thư điện tử' }).fill('giamkhao')
  await page.getByRole('button', { name: 'Gửi liên kết' }).click()
  await expect(page.getByRole('heading', { name: 'Đã nhận yêu cầu' })).toBeSeen()
  await person.sound()

  const keeper = await signedIn('quantri')
  const { items } = await keeper.ask<{ items: { id: string; subject: string; body: string | null }[] }>(
    'agenda.letters',
    {},
  )
  const letter = items.find(({ subject }) => subject === 'Đặt lại mật khẩu Khuyến công số')
  expect(letter?.body, 'the list never shows the link').toBeNull()
  const { body } = await keeper.act<{ body: string }>('agenda.openLetter', { id: letter?.id ?? '' })
  const token = /#([\w-]{43})/.exec(body)?.[1] ?? ''
  await keeper.open('/hom-thu-di')
  await keeper.page.getByRole('button', { name: 'Mở thư' }).first().click()
  await expect(keeper.page.getByText(token)).toBeSeen()
  await keeper.sound()
  await person.open(`/dat-mat-khau#${token}`)
  await expect(page.getByText('Tăng Ngọc Bích, tên đăng nhập giamkhao')).toBeSeen()
  await page.getByLabel('Mật khẩu mới', { exact: true }).fill('giamkhao 202')
  await page.getByRole('button', { name: 'Đặt mật khẩu' }).click()
  await expect(page.getByText('Phải có ít nhất 14 ký tự (đang có 12).')).toBeSeen()
  await person.sound()
  await page.getByLabel('Mật khẩu mới', { exact: true }).fill('tôm khô rạch gốc 26')
  await expect(page.getByText('Độ mạnh: rất tốt')).toBeSeen()
  await page.getByRole('button', { name: 'Đặt mật khẩu' }).click()
  await expect(page.getByRole('heading', { name: 'Đã đặt mật khẩu' })).toBeSeen()
  await page.getByRole('link', { name: 'Đăng nhập', exact: true }).click()
  await settled(page)
  await signInBy(page, 'giamkhao', 'tôm khô rạch gốc 26')
  await page.waitForURL(({ pathname }) => pathname === '/')

  const late = await visitor()
  late.expects(/status of 422/)
  await late.open(`/dat-mat-khau#${token}`)
  await expect(late.page.getByRole('heading', { name: 'Liên kết không dùng được' })).toBeSeen()
  await late.sound()
})

test('a session is seen and ended from elsewhere, and whoever sat there is a visitor', async () => {
  const [here, there] = [await signedIn('congtacvien'), await signedIn('congtacvien', phone)]
  await there.open('/tai-khoan/phien')
  await there.sound()
  await here.open('/tai-khoan/phien')
  await here.sound()
  const end = here.page.getByRole('button', { name: 'Kết thúc phiên trên Chrome trên Linux' })
  await end.first().click()
  await expect(here.page.getByText('Đã kết thúc 1 phiên.')).toBeSeen()
  expect(await there.ask('identity.me', {})).toMatchObject({ signedIn: false })
  expect(await here.ask('identity.me', {})).toMatchObject({ signedIn: true })
})

test('a key for another program is made, shown once, used without a cookie, and ended', async () => {
  const person = await signedIn('congtacvien')
  const { page } = person
  await person.open('/tai-khoan/khoa')
  await page.getByRole('button', { name: 'Tạo khoá' }).click()
  await page.getByRole('textbox', { name: 'Tên khoá' }).fill('Phần mềm kế toán')
  await page.getByLabel('Hết hạn').fill('31/12/2026')
  await page.keyboard.press('Tab')
  await page.getByRole('checkbox', { name: 'programme.mine' }).check()
  await person.sound()
  await page.getByRole('button', { name: 'Tạo khoá' }).click()
  const key = await page.locator('code', { hasText: /^kc_/ }).innerText()
  const use = () =>
    fetch(`${new URL(page.url()).origin}/api/programme.mine`, { headers: { authorization: `Bearer ${key}` } })
  expect((await use()).status).toBe(200)
  await page.getByRole('button', { name: 'Đã chép xong' }).click()
  await person.sound()
  await page.getByRole('button', { name: 'Thu hồi khoá Phần mềm kế toán' }).click()
  await page.getByRole('button', { name: 'Thu hồi', exact: true }).click()
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  expect((await use()).status).toBe(401)
})
