import type { Locator } from 'playwright-core'
import { expect, test } from 'vitest'
import { people, phone, settled, type Person } from './people.ts'

const { visitor, signedIn } = people()

const password = 'Ba con rạch nhỏ 2026'

/** Chooses what a field that searches offers for what was typed. */
async function pick(dialog: Locator, label: string, typed: string, option: RegExp): Promise<void> {
  const field = dialog.getByRole('combobox', { name: label })
  await field.click()
  await field.fill(typed)
  await dialog.page().getByRole('option', { name: option }).first().click()
}

/** The token of the newest letter to this person, as it waits in the outbox of a house without mail. */
async function invitation(administrator: Person, name: string): Promise<string> {
  const { items } = await administrator.ask<{ items: { id: string; to: string; opens: boolean }[] }>(
    'agenda.letters',
    {},
  )
  const letter = items.find(({ to, opens }) => to === name && opens)
  const { body } = await administrator.act<{ body: string }>('agenda.openLetter', { id: letter?.id ?? '' })
  return /#([\w-]+)/.exec(body)?.[1] ?? ''
}

/** A new person at a new organisation, made on the screens; the address of their page. */
async function aNewcomer(administrator: Person, centre: string, name: string, username: string) {
  const { page } = administrator
  await administrator.open('/to-chuc')
  await administrator.sound()
  await page.getByRole('button', { name: 'Thêm tổ chức' }).click()
  const organisation = page.getByRole('dialog', { name: 'Thêm tổ chức' })
  await organisation.getByRole('textbox', { name: 'Tên' }).fill(centre)
  await pick(organisation, 'Loại', 'trung tam', /^Trung tâm Khuyến công$/)
  await administrator.sound()
  await organisation.getByRole('button', { name: 'Thêm tổ chức' }).click()
  await page.getByRole('heading', { level: 1, name: centre }).waitFor()
  await administrator.sound()

  await administrator.open('/nguoi-dung')
  await administrator.sound()
  await page.getByRole('button', { name: 'Thêm người dùng' }).click()
  const dialog = page.getByRole('dialog', { name: 'Thêm người dùng' })
  await dialog.getByRole('textbox', { name: 'Họ và tên' }).fill(name)
  await dialog.getByRole('textbox', { name: /^Thư điện tử/ }).fill(`${username}@example.vn`)
  await dialog.getByRole('textbox', { name: /^Điện thoại/ }).fill('0912345678')
  await dialog.getByRole('textbox', { name: 'Tên đăng nhập' }).fill(username)
  await pick(dialog, 'Tổ chức', centre, new RegExp(centre))
  await pick(dialog, 'Vai trò', 'vien chuc', /Viên chức Trung tâm/)
  await administrator.sound()
  await dialog.getByRole('button', { name: 'Tạo tài khoản' }).click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
  return page.url()
}

test('the administrator makes an organisation and a person; the person works; the role ends and opens nothing', async () => {
  const administrator = await signedIn('quantri')
  const { page } = administrator
  const address = await aNewcomer(administrator, 'Trung tâm Thử hành trình', 'Ngô Bá Hành', 'hanh.trinh')
  await expect(page.getByText('•••••••678')).toBeSeen()
  await administrator.sound()

  await page.getByRole('button', { name: 'Xem điện thoại' }).click()
  const eye = page.getByRole('dialog', { name: 'Xem thông tin cá nhân' })
  await eye.getByRole('textbox', { name: 'Lý do' }).fill('Gọi báo đã có tài khoản')
  await eye.getByRole('button', { name: 'Xem', exact: true }).click()
  await expect(page.getByText('0912345678')).toBeSeen()

  await page.getByRole('button', { name: 'Gửi liên kết đặt mật khẩu' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Gửi liên kết' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Xong' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  const newcomer = await visitor()
  const token = await invitation(administrator, 'Ngô Bá Hành')
  await newcomer.act('identity.choosePassword', { token, password })
  await newcomer.act('identity.signIn', { username: 'hanh.trinh', password })
  await newcomer.open('/chuong-trinh')
  await expect(newcomer.page.getByRole('button', { name: /Ngô Bá Hành/ })).toBeSeen()
  expect(await newcomer.ask('identity.me', {})).toMatchObject({ role: { code: 'centreOfficer' } })

  await page.goto(address)
  await settled(page)
  await page.getByRole('link', { name: 'Ai được làm gì, vì sao' }).click()
  await expect(page.getByText('phạm vi: Cà Mau', { exact: false }).first()).toBeSeen()
  await administrator.sound()
  await page
    .getByRole('link', { name: /^Vai trò/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Cho thôi' }).click()
  const end = page.getByRole('dialog', { name: 'Cho thôi vai trò' })
  await end.getByRole('textbox', { name: 'Lý do' }).fill('Hết thời gian thử việc')
  await end.getByRole('button', { name: 'Cho thôi' }).click()
  await expect(page.getByText('không còn, hoặc chưa đến ngày', { exact: false })).toBeSeen()
  expect(await newcomer.ask('identity.me', {})).toMatchObject({ signedIn: false })

  await page.getByRole('button', { name: 'Xoá dữ liệu cá nhân' }).click()
  const erase = page.getByRole('dialog', { name: 'Xoá dữ liệu cá nhân' })
  await erase.getByRole('textbox', { name: 'Lý do' }).fill('Theo yêu cầu của người đã nghỉ')
  await administrator.sound()
  await erase.getByRole('button', { name: 'Xoá dữ liệu cá nhân' }).click()
  await expect(page.getByText('Còn giữ theo quy định')).toBeSeen()
  await page.getByRole('dialog').getByRole('button', { name: 'Đóng' }).last().click()
  await page.getByRole('heading', { level: 1, name: 'Người dùng đã xoá dữ liệu' }).waitFor()
})

test('everyone takes home what the house holds about them, as a file', async () => {
  const officer = await signedIn('trungtam')
  await officer.open('/tai-khoan')
  const saved = officer.page.waitForEvent('download')
  await officer.page.getByRole('button', { name: 'Lấy dữ liệu về máy' }).click()
  expect((await saved).suggestedFilename()).toMatch(/^du-lieu-trungtam-.*\.json$/)
  await expect(officer.page.getByText(/Đã lưu tệp gồm \d+ bảng/)).toBeSeen()
  await officer.sound()
})

test('a vice-chair hands one act on by a paper; the director acts in that role until it is revoked', async () => {
  const chair = await signedIn('phochutich')
  const number = `${Date.now() % 100_000}/GUQ-UBND`
  const paper = (person: Person) => person.page.getByRole('listitem').filter({ hasText: number })
  await chair.open('/vai-tro')
  await chair.sound()
  await chair.page.getByRole('button', { name: 'Ủy quyền' }).click()
  const dialog = chair.page.getByRole('dialog', { name: 'Ủy quyền' })
  await pick(dialog, 'Người được ủy quyền', 'tran quoc', /Trần Quốc Khánh/)
  await dialog.getByRole('checkbox', { name: 'Phê duyệt', exact: true }).check()
  await dialog.getByRole('textbox', { name: 'Số giấy ủy quyền' }).fill(number)
  await chair.sound()
  await dialog.getByRole('button', { name: 'Ủy quyền' }).click()
  await expect(paper(chair)).toBeSeen()

  const director = await signedIn('giamdoc', phone)
  await director.open('/vai-tro')
  await director.sound()
  await paper(director).getByRole('button', { name: 'Chuyển sang' }).click()
  await expect(
    director.page.getByRole('button', { name: /^Tài khoản: Trần Quốc Khánh Phó Chủ tịch/ }),
  ).toBeSeen()
  const acting = await director.ask<{ can: string[] }>('identity.me', {})
  expect(acting).toMatchObject({ role: { code: 'viceChair' }, person: { username: 'giamdoc' } })
  expect(acting.can).toContain('programme.approve')
  expect(acting.can).not.toContain('programme.return')

  await paper(chair).getByRole('button', { name: 'Thu hồi' }).click()
  const revoke = chair.page.getByRole('dialog', { name: 'Thu hồi ủy quyền' })
  await revoke.getByRole('textbox', { name: 'Lý do' }).fill('Đã đi công tác về')
  await revoke.getByRole('button', { name: 'Thu hồi' }).click()
  await revoke.waitFor({ state: 'detached' })
  await expect(paper(chair).getByText('đã thu hồi', { exact: false })).toBeSeen()
  expect(await director.ask('identity.me', {})).toMatchObject({ signedIn: false })
})

test('an old centre is found under the name that an old paper prints, on a phone too', async () => {
  const officer = await signedIn('trungtam', phone)
  const { page } = officer
  await officer.open('/to-chuc?het=true')
  await page.getByRole('textbox', { name: 'Tìm tổ chức' }).fill('trung tam khuyen cong ben tre')
  await page.getByRole('link', { name: /Tư vấn phát triển công nghiệp tỉnh Bến Tre/ }).click()
  await page.getByRole('heading', { level: 1, name: /Bến Tre/ }).waitFor()
  await officer.sound()
  await page.getByRole('textbox', { name: 'Ngày', exact: true }).fill('01/02/2007')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').getByText('Trung tâm Khuyến công Bến Tre')).toBeSeen()
  await page.getByRole('link', { name: /tỉnh Vĩnh Long/ }).click()
  await page.getByRole('heading', { level: 1, name: /Vĩnh Long/ }).waitFor()
  await officer.sound()
})

test('who may take which step on a programme is told to its officers', async () => {
  const officer = await signedIn('thamdinh')
  await officer.open('/quyen/programme/ca-mau-2026-2030')
  await expect(officer.page.getByRole('heading', { level: 2, name: 'Kết thúc chương trình' })).toBeSeen()
  await officer.sound()
})
