import { describe, expect, test } from 'vitest'
import { people, phone, settled } from './people.ts'

const { signedIn } = people()

const report = 'Báo cáo tiến độ đề án (Mẫu 3a)'

describe('work and time', () => {
  test('an officer sees what waits by deadline, goes through it by key, and a month at a glance', async () => {
    const person = await signedIn('trungtam')
    const { page } = person
    await person.open('/')
    const late = page.getByRole('region', { name: 'Quá hạn' })
    await expect(late.getByText(report)).toBeSeen()
    await person.sound()
    const first = late.getByRole('link').first()
    await first.focus()
    await page.keyboard.press('ArrowDown')
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('A')
    expect(await first.evaluate((link) => link === document.activeElement)).toBe(false)
    await page.getByRole('link', { name: 'Lịch', exact: true }).click()
    await page.getByRole('heading', { name: /^Tháng \d+\/\d{4}$/ }).waitFor()
    await page.getByRole('button', { name: 'Tháng sau' }).click()
    await expect(page.getByRole('link', { name: new RegExp(`Gửi: ${report.slice(0, 20)}`) })).toBeSeen()
    await person.sound()
  })

  test('the centre sends its report, the department finds it waiting and returns it; both read why', async () => {
    const centre = await signedIn('trungtam')
    await centre.open('/')
    const late = centre.page.getByRole('region', { name: 'Quá hạn' })
    await late.getByRole('link').first().click()
    await centre.page.getByRole('heading', { level: 1, name: report }).waitFor()
    await centre.sound()
    await centre.page.getByRole('button', { name: 'Báo đã gửi' }).click()
    const dialog = centre.page.getByRole('dialog', { name: 'Báo đã gửi' })
    await dialog.getByRole('textbox').fill('Báo cáo số 12/BC-TTKC')
    await dialog.getByRole('button', { name: 'Báo đã gửi' }).click()
    await expect(
      centre.page.getByRole('banner').or(centre.page.locator('main')).getByText('Đã gửi').first(),
    ).toBeSeen()
    const address = new URL(centre.page.url()).pathname

    const officer = await signedIn('thamdinh')
    await officer.open('/?loai=receive')
    await expect(officer.page.getByText(`Nhận: ${report}`)).toBeSeen()
    await officer.open(address)
    await officer.page.getByRole('button', { name: 'Trả lại' }).click()
    const back = officer.page.getByRole('dialog', { name: 'Trả lại' })
    await back.getByRole('textbox', { name: 'Lý do' }).fill('Thiếu phụ lục tiến độ')
    await back.getByRole('button', { name: 'Trả lại' }).click()
    await back.waitFor({ state: 'detached' })
    await expect(officer.page.getByText(/Thiếu phụ lục tiến độ/)).toBeSeen()
    await officer.sound()

    await centre.open('/')
    await centre.page.getByRole('button', { name: /^Thông báo, \d+ chưa đọc$/ }).click()
    const news = centre.page.getByRole('dialog', { name: 'Thông báo' })
    await expect(news.getByText('Thiếu phụ lục tiến độ')).toBeSeen()
    await news
      .getByRole('link', { name: /trả lại/ })
      .first()
      .click()
    await centre.page.waitForURL(`**${address}`)
  })

  test('the department sees which communes have not sent, and reminds those who are late by one click', async () => {
    const person = await signedIn('thamdinh')
    const { page } = person
    await person.open('/ai-no-gi?tt=late')
    const table = page.getByRole('table', { name: 'Từng đơn vị' })
    await expect(table.getByText('Ủy ban nhân dân xã Phan Ngọc Hiển')).toBeSeen()
    await person.sound()
    await page.getByRole('textbox', { name: 'Tìm', exact: true }).fill('phan ngoc hien')
    await page.waitForURL(/q=phan/)
    await page.getByRole('button', { name: 'Nhắc 1 đơn vị chưa gửi' }).click()
    await page.getByRole('dialog').getByRole('button', { name: /^Nhắc/ }).click()
    await expect(page.getByText(/^Đã nhắc \d người/)).toBeSeen()

    const commune = await signedIn('congchucxa')
    await commune.open('/thong-bao')
    await expect(commune.page.getByText(/Sở Công Thương tỉnh Cà Mau nhắc/)).toBeSeen()
    await commune.sound()
    await commune.open('/thong-bao/cai-dat')
    await commune.sound()
    const overdue = commune.page.getByRole('checkbox', { name: 'Quá hạn: hiện trong hệ thống' })
    await overdue.click()
    await expect(commune.page.getByText('Đã lưu.')).toBeSeen()
    await commune.open('/thong-bao/cai-dat')
    expect(await overdue.isChecked()).toBe(false)
  })

  test('an obligation is written by the department, a holiday by the Ministry; letters wait where no mail is set', async () => {
    const director = await signedIn('giamdoc')
    const { page } = director
    await director.open('/nghia-vu')
    await director.sound()
    await page.getByRole('button', { name: 'Thêm nghĩa vụ' }).click()
    const dialog = page.getByRole('dialog', { name: 'Thêm nghĩa vụ' })
    await dialog.getByRole('textbox', { name: 'Việc phải làm' }).fill('Báo cáo quý về cụm công nghiệp')
    await dialog.getByRole('combobox', { name: 'Nhịp' }).click()
    await page.getByRole('option', { name: 'Hằng quý' }).click()
    await director.sound()
    await dialog.getByRole('button', { name: 'Lưu nghĩa vụ' }).click()
    await dialog.waitFor({ state: 'detached' })
    await expect(page.getByText('Báo cáo quý về cụm công nghiệp')).toBeSeen()

    const ministry = await signedIn('bocongthuong')
    await ministry.open('/lich-lam-viec?nam=2028')
    await ministry.page.getByRole('button', { name: 'Thêm ngày' }).click()
    const day = ministry.page.getByRole('dialog', { name: 'Thêm ngày' })
    const field = day.getByRole('textbox', { name: 'Ngày', exact: true })
    await field.fill('03/01/2028')
    await field.press('Tab')
    await day.getByRole('textbox', { name: 'Tên' }).fill('Nghỉ bù Tết Dương lịch')
    await ministry.sound()
    await day.getByRole('button', { name: 'Lưu ngày' }).click()
    await day.waitFor({ state: 'detached' })
    await expect(ministry.page.getByText('Nghỉ bù Tết Dương lịch')).toBeSeen()
    await ministry.sound()

    await director.open('/hom-thu-di')
    await expect(page.getByText(/Chưa đặt máy chủ thư/)).toBeSeen()
    await director.sound()
  })

  test('all of it can be read and done on a phone', async () => {
    const person = await signedIn('thamdinh', phone)
    for (const path of [
      '/',
      '/?muc=lich',
      '/ai-no-gi',
      '/nghia-vu',
      '/thong-bao',
      '/lich-lam-viec',
      '/viec-dai',
      '/hom-thu-di',
    ]) {
      await person.open(path)
      await person.sound()
    }
    await person.open('/ai-no-gi')
    await person.page.getByRole('link', { name: 'Ủy ban nhân dân xã Phan Ngọc Hiển' }).first().click()
    await settled(person.page)
    await person.sound()
  })
})
