import { describe, expect, test } from 'vitest'
import { people, phone } from './people.ts'

const { signedIn } = people()

const title = 'Máy rang muối tôm kiểu mới'
const year = new Date().getFullYear() + 1

describe('the bank of projects', () => {
  test('an owner registers on a phone, the centre completes, the department puts off with a reason and it comes back', async () => {
    const owner = await signedIn('chucoso', phone)
    await owner.open('/de-xuat')
    const form = owner.page.getByRole('form', { name: 'Đề xuất hỗ trợ' })
    await form.getByLabel('Bạn muốn làm gì?').click()
    await owner.page.getByRole('option').first().click()
    await form.getByLabel('Nói ngắn gọn').fill(title)
    await form.getByLabel('Tổng chi phí khoảng').fill('600')
    await form.getByLabel('Xin hỗ trợ').fill('200')
    await form.getByLabel(String(year), { exact: true }).check()
    await form.getByLabel('Vì sao cần làm').fill('Rang tay không đều, chậm đơn hàng.')
    await owner.sound()
    await form.getByRole('button', { name: 'Gửi đề xuất' }).click()
    owner.expects(/422 .*pipeline\.create/)
    // what lacks is told at its place, and nothing typed is lost
    await expect(
      owner.page.getByText('Hãy ghi điện thoại hoặc thư điện tử để liên hệ lại.').first(),
    ).toBeSeen()
    expect(await form.getByLabel('Nói ngắn gọn').inputValue()).toBe(title)
    await form.getByLabel('Điện thoại để gọi lại').fill('0913555121')
    await form.getByRole('button', { name: 'Gửi đề xuất' }).click()
    await expect(owner.page.getByText(/Trung tâm Khuyến công đã nhận được/)).toBeSeen()
    await owner.page.getByRole('link', { name: 'Xem đề xuất, đính kèm giấy tờ' }).click()
    await owner.page.getByRole('heading', { level: 1, name: title }).waitFor()
    await owner.sound()
    const address = new URL(owner.page.url()).pathname

    const centre = await signedIn('trungtam')
    await centre.open(address)
    await centre.page.getByRole('button', { name: 'Hoàn thiện nội dung' }).click()
    const whole = centre.page.getByRole('form', { name: 'Sửa đề xuất' })
    await whole.getByRole('textbox', { name: 'Mục tiêu' }).fill('Rang đều, tăng sản lượng gấp đôi.')
    await centre.sound()
    await whole.getByRole('button', { name: 'Lưu', exact: true }).click()
    await centre.page.getByRole('heading', { level: 1, name: title }).waitFor()
    await expect(centre.page.getByText('Rang đều, tăng sản lượng gấp đôi.').first()).toBeSeen()

    const officer = await signedIn('thamdinh')
    await officer.open(address)
    await officer.page.getByRole('button', { name: 'Để lại năm sau' }).click()
    const later = officer.page.getByRole('dialog', { name: 'Để lại năm sau' })
    await later.getByRole('textbox', { name: 'Lý do' }).fill('Hết kinh phí của năm')
    await later.getByRole('button', { name: 'Để lại năm sau' }).click()
    await later.waitFor({ state: 'detached' })
    await officer.sound()
    await owner.open(address)
    await expect(owner.page.getByText('Hết kinh phí của năm').first()).toBeSeen()
    await officer.page.getByRole('button', { name: 'Mở lại' }).click()
    const again = officer.page.getByRole('dialog', { name: 'Mở lại' })
    await again.getByRole('textbox', { name: 'Lý do' }).fill('Có vốn bổ sung')
    await again.getByRole('button', { name: 'Mở lại' }).click()
    await again.waitFor({ state: 'detached' })
    await officer.page.getByRole('button', { name: 'Đánh dấu sẵn sàng' }).click()
    const ready = officer.page.getByRole('dialog', { name: 'Đánh dấu sẵn sàng' })
    await ready.getByRole('textbox').fill('Giấy tờ gốc đã xem tại cơ sở')
    await ready.getByRole('button', { name: 'Đánh dấu sẵn sàng' }).click()
    await ready.waitFor({ state: 'detached' })
    await expect(officer.page.getByText('Giấy tờ gốc đã xem tại cơ sở').first()).toBeSeen()
  })

  test('the board, the list and the ranking of a year are read and walked by key', async () => {
    const officer = await signedIn('thamdinh')
    await officer.open('/ngan-hang-de-an')
    const column = officer.page.getByRole('region', { name: 'Sẵn sàng' })
    await column.getByRole('link').first().focus()
    await officer.page.keyboard.press('ArrowRight')
    const inside = await column
      .getByRole('link')
      .evaluateAll((links) => links.includes(document.activeElement as HTMLAnchorElement))
    expect(inside).toBe(false)
    await officer.sound()
    await officer.open('/ngan-hang-de-an?xem=danh-sach&tt=refused')
    await expect(officer.page.getByRole('table', { name: 'Ngân hàng đề án' })).toBeSeen()
    await officer.sound()
    await officer.open(`/ngan-hang-de-an/xep-hang?nam=${year}`)
    await officer.page.getByText('Vì sao hạng này').first().click()
    await expect(officer.page.getByText(/Bậc 1 · Đề án điểm/).first()).toBeSeen()
    await officer.sound()
  })
})
