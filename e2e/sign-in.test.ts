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
