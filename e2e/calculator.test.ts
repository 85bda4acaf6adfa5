import { expect, test } from 'vitest'
import { people, phone, settled } from './people.ts'

const { visitor } = people()

test('an owner on a phone, without an account, learns what machines get, by which article, and what to bring', async () => {
  const person = await visitor(phone)
  const { page } = person
  await person.open('/')
  await page.getByRole('link', { name: 'Tính thử' }).click()
  await page.getByRole('heading', { level: 1, name: 'Tôi được hỗ trợ bao nhiêu?' }).waitFor()
  await person.sound()

  await page.getByRole('radio', { name: /Mua máy móc, thiết bị mới/ }).check()
  const place = page.getByRole('combobox', { name: '2. Nơi sản xuất ở đâu?' })
  await place.fill('phan ngoc hien')
  await page.getByRole('option', { name: /Xã Phan Ngọc Hiển/ }).click()
  await page.getByRole('combobox', { name: '3. Anh, chị là ai?' }).click()
  await page.getByRole('option', { name: 'Hợp tác xã', exact: true }).click()
  await page.getByRole('textbox', { name: 'Mua máy móc, thiết bị mới' }).fill('640')

  const answer = page.getByRole('region', { name: 'Kết quả' })
  await answer.getByText('300.000.000 đồng').first().waitFor()
  await settled(page)
  expect(await answer.getByRole('status').first().innerText()).toContain('Được hỗ trợ tối đa')
  // the rest is the owner's own
  await answer.getByText('340.000.000').first().waitFor()
  const cited = answer.getByRole('link', { name: 'Thông tư 28/2018/TT-BTC' })
  expect(await cited.first().getAttribute('href')).toMatch(/^\/van-ban\//)
  await answer.getByText('64/2024/TT-BTC').first().waitFor()
  await answer.getByText('Báo giá hoặc hợp đồng mua máy').waitFor()
  await answer.getByText(/Bản sao giấy đăng ký hợp tác xã/).waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(phone.width)
  await person.sound()

  // the whole question stands in the address: another person opens the same answer
  const address = new URL(page.url())
  expect(address.searchParams.get('viec')).toBe('N-MMTB')
  const other = await visitor(phone)
  await other.open(`${address.pathname}${address.search}`)
  await other.page.getByRole('region', { name: 'Kết quả' }).getByText('300.000.000 đồng').first().waitFor()

  // a whole line of machines is paid more; the province's own money is not known yet, and the page says so
  await page.getByRole('checkbox', { name: /Đây là cả dây chuyền/ }).check()
  await answer.getByText('320.000.000 đồng').first().waitFor()
  await answer.getByText('Địa phương', { exact: true }).click()
  await answer.getByText(/Nghị quyết 03\/2025\/NQ-HĐND, nhưng con số chưa được nhập/).waitFor()
  await answer.getByText('Để tham khảo: tối đa khoảng').waitFor()
  await person.sound()
})
