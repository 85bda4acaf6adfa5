import { expect, test } from 'vitest'
import { people, phone, settled } from './people.ts'

const { visitor } = people()

test('a ward that is no more is found without its marks, with what it has become', async () => {
  const person = await visitor()
  const { page } = person
  await person.open('/dia-ban')
  await person.sound()
  await page.getByRole('checkbox', { name: 'Cả đơn vị đã kết thúc' }).check()
  await page.getByRole('textbox', { name: 'Tìm đơn vị' }).fill('p tan thanh')
  const row = page.getByRole('row', { name: /quận Tân Phú, thành phố Hồ Chí Minh/ })
  await row.getByRole('link', { name: 'Phường Tân Thành' }).click()
  await page.getByRole('heading', { level: 1, name: 'Phường Tân Thành' }).waitFor()
  const later = page.getByRole('region', { name: 'Về sau' })
  for (const name of ['Phường Tân Sơn Nhì', 'Phường Phú Thọ Hoà', 'Phường Tân Phú'])
    await later.getByRole('link', { name, exact: true }).waitFor()
  expect(await later.getByText('một phần').count()).toBeGreaterThan(0)
  await person.sound()

  await later.getByRole('link', { name: 'Phường Tân Phú', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Phường Tân Phú' }).waitFor()
  await settled(page)
  await page
    .getByRole('region', { name: 'Trước đó' })
    .getByRole('link', { name: 'Phường Tân Thành' })
    .waitFor()
})

test('on another day a ward may lie in several, and the page says that a person must choose', async () => {
  const person = await visitor()
  const { page } = person
  const { items } = await person.ask<{ items: { id: string; path: string }[] }>('territory.search', {
    q: 'tan thanh',
    validity: 'any',
    limit: '60',
  })
  const ward = items.find(({ path }) => path === 'Phường Tân Thành, quận Tân Phú, thành phố Hồ Chí Minh')
  await person.open(`/dia-ban/${ward?.id}`)
  await page.getByRole('textbox', { name: 'Đơn vị này vào ngày' }).fill('01/01/2026')
  await page.keyboard.press('Tab')
  const answer = page.getByRole('region', { name: 'Vào ngày khác' }).getByRole('status')
  await answer.getByText('Đã chia, cần chọn theo địa chỉ').waitFor()
  await answer.getByText(/thuộc 3 đơn vị/).waitFor()
  expect(await answer.getByRole('link').count()).toBe(3)
  await person.sound()
})

test('a district is offered for a day before July 2025 and never after', async () => {
  const person = await visitor()
  const { page } = person
  const levels = async () => {
    const box = page.getByRole('combobox', { name: 'Cấp', exact: true })
    await box.click()
    await page.getByRole('option', { name: 'Mọi cấp' }).waitFor()
    const offered = await page.getByRole('option').allInnerTexts()
    await page.keyboard.press('Escape')
    return offered
  }
  await person.open('/dia-ban?q=nam%20can')
  const names = page.getByRole('table', { name: 'Địa bàn' }).getByRole('rowheader')
  await names.filter({ hasText: 'Xã Năm Căn' }).first().waitFor()
  expect(await names.filter({ hasText: 'Huyện' }).count()).toBe(0)
  expect(await levels()).toEqual(['Mọi cấp', 'Cấp tỉnh', 'Cấp xã'])

  await person.open('/dia-ban?q=nam%20can&ngay=2025-06-30')
  await names.filter({ hasText: 'Huyện Năm Căn' }).first().waitFor()
  expect(await levels()).toEqual(['Mọi cấp', 'Cấp tỉnh', 'Cấp huyện', 'Cấp xã'])

  await person.open('/dia-ban?q=nam%20can&cap=district')
  expect(await names.filter({ hasText: 'Huyện' }).count()).toBe(0)
})

test('the pages are read on a phone', async () => {
  const person = await visitor(phone)
  await person.open('/dia-ban?q=ca%20mau')
  await person.sound()
  await person.page.getByRole('link', { name: 'Tỉnh Cà Mau', exact: true }).click()
  await expect(person.page.getByRole('heading', { level: 1, name: 'Tỉnh Cà Mau' })).toBeSeen()
  await person.sound()
})
