import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { aDraft } from './drafts.ts'
import { cellOf, openPart, saved } from './grid.ts'
import { people } from './people.ts'

const { visitor, signedIn } = people()

const title = 'Chương trình khuyến công tỉnh Cà Mau giai đoạn 2036 - 2037'
let code = ''
const page = () => `/chuong-trinh/${code}`

const can = (on: Page) => on.getByRole('region', { name: 'Việc có thể làm ngay' })

/** Takes a step of the programme's page: fills what it asks and confirms with the same verb. */
async function take(on: Page, step: string, fields: Record<string, string>): Promise<void> {
  await can(on).getByRole('button', { name: step }).click()
  const dialog = on.getByRole('dialog', { name: step })
  for (const [label, value] of Object.entries(fields)) {
    const field = dialog.getByRole('textbox', { name: label })
    await field.fill(value)
    await field.press('Tab')
  }
  await dialog.getByRole('button', { name: step }).click()
  await dialog.waitFor({ state: 'detached' })
}

/** Puts a figure into a cell of the budget and waits until it is saved. */
async function type(on: Page, line: string, column: string, figure: string): Promise<void> {
  const cell = await cellOf(on, line, column)
  await cell.click()
  await on.keyboard.type(figure)
  await on.keyboard.press('Enter')
  await expect.poll(() => cell.innerText()).toMatch(new RegExp(`^${figure}`))
  await saved(on)
}

const decision = (number: string) => ({
  'Số quyết định': number,
  'Ngày quyết định': '17/3/2025',
  'Ngày có hiệu lực': '01/4/2025',
  'Người ký': 'Lâm Văn Sử',
})

describe('a programme on its way', () => {
  test('is submitted by the director; a step that is still locked says why, and a visitor sees nothing', async () => {
    const officer = await signedIn('thamdinh')
    code = await aDraft(officer, title, 2036)
    const chair = await signedIn('phochutich')
    await chair.open(page())
    await can(chair.page).getByText('Phê duyệt chương trình').waitFor()
    await expect(can(chair.page).getByText('Sau khi có tờ trình.')).toBeSeen()
    await chair.sound()

    const director = await signedIn('giamdoc')
    await director.open(page())
    await take(director.page, 'Trình phê duyệt', {
      'Số tờ trình': '12/TTr-SCT',
      'Ngày tờ trình': '03/3/2025',
    })
    await expect(can(director.page).getByText(/^Đang chờ cấp có thẩm quyền; sửa được khi/)).toBeSeen()
    await director.sound()

    const stranger = await visitor()
    stranger.expects(/status of 404/)
    await stranger.page.goto(page())
    await stranger.page.getByText('Không tìm thấy chương trình này, hoặc bạn không được xem.').waitFor()
  })

  test('waits among the work of the vice-chair, who returns it with a reason', async () => {
    const { page: on, open, sound } = await signedIn('phochutich')
    await open('/')
    await sound()
    await on
      .getByRole('listitem')
      .filter({ hasText: title })
      .getByRole('link', { name: 'Xem và phê duyệt' })
      .click()
    await on.getByRole('heading', { level: 1, name: title }).waitFor()
    await sound()
    await can(on).getByRole('button', { name: 'Trả lại để sửa' }).click()
    const confirm = on.getByRole('dialog').getByRole('button', { name: 'Trả lại để sửa' })
    expect(await confirm.isDisabled()).toBe(true)
    await on.getByRole('dialog').getByRole('textbox', { name: 'Lý do' }).fill('Bổ sung kinh phí năm 2037.')
    await sound()
    await confirm.click()
    await on.getByRole('dialog').waitFor({ state: 'detached' })
  })

  test('is changed by the appraiser, who finds the reason, and submitted again', async () => {
    const officer = await signedIn('thamdinh')
    await officer.open(`${page()}/lich-su`)
    await expect(officer.page.getByText('Lý do: Bổ sung kinh phí năm 2037.')).toBeSeen()
    await officer.sound()
    await officer.open(page())
    await expect(officer.page.getByText('trả lại để sửa: Bổ sung kinh phí năm 2037.')).toBeSeen()
    await can(officer.page).getByRole('button', { name: 'Soạn nội dung' }).click()
    await officer.page.waitForURL(/\/soan/)
    await openPart(officer.page, 'Bảng kinh phí')
    await type(officer.page, 'Máy hút chân không', 'Năm 2037', '470')
    await type(officer.page, 'Mô hình trình diễn kỹ thuật', 'Năm 2037', '1.020')

    const director = await signedIn('giamdoc')
    await director.open(page())
    await take(director.page, 'Trình phê duyệt', {
      'Số tờ trình': '15/TTr-SCT',
      'Ngày tờ trình': '10/3/2025',
    })
  })

  test('is approved with number and date, and from then on anyone reads it', async () => {
    const chair = await signedIn('phochutich')
    await chair.open(page())
    await take(chair.page, 'Phê duyệt chương trình', decision('99/QĐ-UBND'))
    await chair.page.getByText('99/QĐ-UBND, 17/3/2025').waitFor()
    await chair.sound()

    const reader = await visitor()
    await reader.open('/chuong-trinh?q=99%2FQD-UBND')
    await reader.page.getByRole('link', { name: title, exact: true }).click()
    await reader.page.getByRole('heading', { level: 1, name: title }).waitFor()
    await reader.open(`${page()}/ngan-sach?xem=ban-in`)
    await reader.page.getByRole('figure').getByRole('cell', { name: '1.020', exact: true }).waitFor()
    expect(await can(reader.page).count()).toBe(0)
    await reader.sound()
  })

  test('is amended: the figure in force changes, the first decision is still read, and history tells both', async () => {
    const officer = await signedIn('thamdinh')
    await officer.open(page())
    await take(officer.page, 'Điều chỉnh chương trình', { 'Lý do': 'Giá máy tăng.' })
    await officer.open(`${page()}/soan#bang-kinh-phi`)
    await type(officer.page, 'Máy sấy tôm khô', 'Năm 2036', '620')
    await type(officer.page, 'Mô hình trình diễn kỹ thuật', 'Năm 2036', '1.020')

    const director = await signedIn('giamdoc')
    await director.open(page())
    await take(director.page, 'Trình bản điều chỉnh', {
      'Số tờ trình': '3/TTr-SCT',
      'Ngày tờ trình': '02/6/2025',
    })

    const chair = await signedIn('phochutich')
    await chair.open(page())
    await take(chair.page, 'Phê duyệt điều chỉnh', {
      ...decision('20/QĐ-UBND'),
      'Ngày quyết định': '10/6/2025',
      'Ngày có hiệu lực': '01/7/2025',
    })
    await expect(chair.page.getByText('20/QĐ-UBND, 10/6/2025')).toBeSeen()
  })

  test('is read as first decided and as amended', async () => {
    const reader = await visitor()
    const { page: on } = reader
    await reader.open(`${page()}/ngan-sach?as=decided`)
    await on.getByText(/Đang xem như quyết định ban đầu/).waitFor()
    await on.getByRole('gridcell', { name: '500', exact: true }).waitFor()
    expect(await on.getByRole('gridcell', { name: '620', exact: true }).count()).toBe(0)
    await reader.sound()
    await on.getByRole('combobox', { name: 'Bản đang xem' }).click()
    await on.getByRole('option', { name: 'Đang hiệu lực' }).click()
    await on.waitForURL((url) => !url.searchParams.has('as'))
    await on.getByText(/Đang xem như quyết định ban đầu/).waitFor({ state: 'detached' })

    const officer = await signedIn('giamdoc')
    await officer.open(`${page()}/lich-su`)
    const change = officer.page.getByRole('row', { name: /Máy sấy tôm khô/ })
    expect(await change.innerText()).toMatch(/500[\s\S]*620/)
    await officer.page.getByText('Lý do: Giá máy tăng.').first().waitFor()
    await officer.sound()
  })
})
