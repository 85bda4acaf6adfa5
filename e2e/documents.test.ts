import { expect, test } from 'vitest'
import { people, phone, settled, type Person } from './people.ts'

const { visitor, signedIn } = people()

/** The row of the list whose document has this number. */
const rowOf = ({ page }: Person, number: string) =>
  page.getByRole('row').filter({ has: page.getByRole('link', { name: number, exact: true }) })

test('a visitor finds the decree without its marks, on another day, and what has changed it', async () => {
  const person = await visitor()
  const { page } = person
  await person.open('/van-ban')
  await person.sound()
  await page.getByRole('textbox', { name: 'Tìm văn bản' }).fill('45/2012')
  await expect(rowOf(person, '45/2012/NĐ-CP').getByText('Hết hiệu lực một phần')).toBeSeen()
  await page.getByRole('textbox', { name: 'Vào ngày' }).fill('14/10/2025')
  await page.keyboard.press('Tab')
  await expect(rowOf(person, '45/2012/NĐ-CP').getByText('Còn hiệu lực')).toBeSeen()
  expect(page.url()).toContain('ngay=2025-10-14')

  await rowOf(person, '45/2012/NĐ-CP').getByRole('link', { name: '45/2012/NĐ-CP' }).click()
  await page.getByRole('heading', { level: 1, name: 'Khuyến công', exact: true }).waitFor()
  const relations = page.getByRole('region', { name: 'Quan hệ với văn bản khác' })
  await relations.getByRole('link', { name: '235/2025/NĐ-CP' }).waitFor()
  await page
    .getByRole('region', { name: 'Đã thay thế nhau' })
    .getByRole('link', { name: '134/2004/NĐ-CP' })
    .waitFor()
  await page
    .getByRole('region', { name: 'Chương trình dẫn văn bản này' })
    .getByRole('link', { name: /Cà Mau/ })
    .waitFor()
  await person.sound()
})

test('an old programme says which of its papers are no longer in force, and what stands in their place', async () => {
  const person = await visitor()
  const { page } = person
  await person.open('/chuong-trinh/can-tho-2017-2020/can-cu')
  const row = rowOf(person, '26/2014/TTLT-BTC-BCT')
  await expect(row.getByText('Hết hiệu lực')).toBeSeen()
  await expect(row.getByText('khi phê duyệt: còn hiệu lực')).toBeSeen()
  await person.sound()
  await row.getByRole('link', { name: '28/2018/TT-BTC' }).click()
  await page.getByRole('heading', { level: 1 }).filter({ hasText: 'kinh phí khuyến công' }).waitFor()
})

test('an officer adds a regulation that takes the place of another, and its chain is drawn', async () => {
  const person = await signedIn('thamdinh')
  const { page } = person
  // the day of signing is forgotten at first
  person.expects(/status of 422/)
  await person.open('/van-ban')
  await page.getByRole('button', { name: 'Thêm văn bản' }).click()
  const form = page.getByRole('dialog', { name: 'Thêm văn bản' })
  await form.getByRole('textbox', { name: /^Số, ký hiệu/ }).fill('12/2026/QĐ-UBND')
  await form.getByRole('textbox', { name: 'Trích yếu' }).fill('Quy định quản lý khuyến công (thử)')
  await form.getByRole('textbox', { name: 'Cơ quan ban hành' }).fill('UBND tỉnh Cà Mau')
  await form.getByRole('button', { name: 'Lưu văn bản' }).click()
  await form.getByRole('alert').getByText('Có 1 chỗ cần sửa').waitFor()
  await form.getByRole('textbox', { name: /^Ngày ký/ }).fill('02/03/2026')
  await page.keyboard.press('Tab')
  await form.getByRole('button', { name: 'Lưu văn bản' }).click()
  await page.getByRole('heading', { level: 1, name: 'Quy định quản lý khuyến công (thử)' }).waitFor()

  await page.getByRole('button', { name: 'Ghi quan hệ' }).click()
  const relate = page.getByRole('dialog', { name: 'Ghi quan hệ' })
  await relate.getByRole('combobox', { name: 'Quan hệ' }).click()
  await page.getByRole('option', { name: 'Thay thế' }).click()
  await relate.getByRole('combobox', { name: 'Văn bản kia' }).fill('03/2021')
  await page.getByRole('option', { name: /^03\/2021\/QĐ-UBND/ }).click()
  await relate.getByRole('button', { name: 'Ghi quan hệ' }).click()
  const chain = page.getByRole('region', { name: 'Đã thay thế nhau' })
  await chain.getByRole('link', { name: '03/2021/QĐ-UBND' }).waitFor()
  await page
    .getByRole('region', { name: 'Lịch sử' })
    .getByText(/Ghi quan hệ của 12\/2026\/QĐ-UBND/)
    .waitFor()
  await person.sound()
})

test('a paper goes from its drafter to the director, who signs it and reads its number', async () => {
  const drafter = await signedIn('thamdinh')
  await drafter.open('/van-ban-di')
  await drafter.sound()
  await drafter.page.getByRole('button', { name: 'Soạn văn bản' }).click()
  const form = drafter.page.getByRole('dialog', { name: 'Soạn văn bản' })
  await form.getByRole('combobox', { name: 'Loại văn bản' }).click()
  await drafter.page.getByRole('option', { name: 'Thông báo (TB)' }).click()
  await form.getByRole('textbox', { name: 'Trích yếu' }).fill('Lịch kiểm tra đề án quý IV')
  await form.getByRole('button', { name: 'Lưu dự thảo' }).click()
  await drafter.page.getByRole('heading', { level: 1, name: 'Lịch kiểm tra đề án quý IV' }).waitFor()
  await drafter.page.getByRole('button', { name: 'Trình ký' }).click()
  await drafter.page.getByRole('dialog').getByRole('button', { name: 'Trình ký' }).click()
  await drafter.page.getByText('Đã trình ký').first().waitFor()
  await drafter.sound()

  const director = await signedIn('giamdoc')
  await director.open('/')
  await director.page.getByText('Lịch kiểm tra đề án quý IV').first().waitFor()
  await director.open(new URL(drafter.page.url()).pathname)
  await director.page.getByRole('button', { name: 'Ký, cấp số và phát hành' }).click()
  await director.page.getByRole('dialog').getByRole('button', { name: 'Ký, cấp số và phát hành' }).click()
  const given = director.page.getByRole('dialog', { name: 'Đã cấp số' })
  await given.getByText(/^\d{2,}\/TB-SCT$/).waitFor()
  await given.getByRole('button', { name: 'Xong' }).click()
  await settled(director.page)
  await director.page.getByText('Đã phát hành').first().waitFor()
  await director.sound()
  await director.open('/so-van-ban')
  await director.page.getByRole('row', { name: /Thông báo/ }).waitFor()
  await director.sound()
})

test('what arrives is written down and gets its number', async () => {
  const person = await signedIn('thamdinh')
  const { page } = person
  await person.open('/van-ban-den')
  await page.getByRole('button', { name: 'Nhận văn bản' }).click()
  const form = page.getByRole('dialog', { name: 'Nhận văn bản' })
  await form.getByRole('textbox', { name: 'Nơi gửi' }).fill('UBND tỉnh Cà Mau')
  await form.getByRole('textbox', { name: 'Trích yếu' }).fill('Rà soát kế hoạch khuyến công')
  await form.getByRole('button', { name: 'Ghi vào sổ' }).click()
  await page.getByRole('row', { name: /Rà soát kế hoạch khuyến công/ }).waitFor()
  await person.sound()
})

test('all of it is read on a phone', async () => {
  const person = await signedIn('giamdoc', phone)
  await person.open('/van-ban')
  await person.sound()
  await person.page.getByRole('link', { name: '235/2025/NĐ-CP' }).first().click()
  await person.page.getByRole('heading', { level: 1, name: /Sửa đổi, bổ sung/ }).waitFor()
  await person.sound()
  await person.open('/van-ban-di')
  await person.sound()
  await person.page
    .getByRole('link', { name: /Tờ trình, chưa cấp số/ })
    .first()
    .click()
  await person.page.getByRole('heading', { level: 1, name: /kế hoạch khuyến công/ }).waitFor()
  await person.sound()
})
