import { describe, expect, test } from 'vitest'
import { cellOf, openPart, paste, saved } from './grid.ts'
import { people, phone, settled } from './people.ts'

const { visitor, signedIn } = people()

const title = 'Chương trình khuyến công tỉnh Cà Mau giai đoạn 2031 - 2035'

/** As Excel copies it: the head's sum of 2032 is printed 100 too high. */
const fromExcel = [
  ['I', 'Mô hình trình diễn kỹ thuật', '', '', '2.400', '1.200', '1.300'],
  ['1', 'Máy sấy tôm khô', 'mô hình', '02', '1.400', '700', '700'],
  ['2', 'Máy hút chân không', 'mô hình', '01', '1.000', '500', '500'],
]
  .map((row) => row.join('\t'))
  .join('\r\n')

/** As Word copies it: paragraphs, its own markup, a hard space. */
const fromWord = `<html><body><!--StartFragment--><table class=MsoTableGrid><tr>
  <td><p class=MsoNormal><b>II</b></p></td><td><p class=MsoNormal>Tập huấn khởi sự
  doanh&nbsp;nghiệp</p></td><td><p>lớp</p></td><td>05</td><td>250</td><td>100</td><td>150</td>
  </tr></table><!--EndFragment--></body></html>`

let address = ''

describe('an officer of the department', () => {
  test('comes in by one press and drafts a programme for a unit typed without its marks', async () => {
    const person = await visitor()
    const { page } = person
    await person.open('/dang-nhap')
    await page.getByRole('button', { name: /^Vào thử với vai Chuyên viên thẩm định/ }).click()
    await page.getByRole('heading', { level: 1, name: 'Việc của tôi' }).waitFor()
    await person.sound()
    await page
      .getByRole('navigation', { name: 'Menu chính' })
      .getByRole('link', { name: 'Chương trình' })
      .click()
    await page.getByRole('button', { name: 'Lập chương trình' }).click()
    const dialog = page.getByRole('dialog', { name: 'Lập chương trình mới' })
    const unit = dialog.getByRole('combobox', { name: 'Địa bàn' })
    await dialog.getByRole('textbox', { name: 'Tên chương trình' }).fill(title)
    await expect.poll(() => unit.inputValue()).toBe('Tỉnh Cà Mau')
    await unit.fill('ca mau')
    await page.getByRole('option', { name: /^Tỉnh Cà Mau/ }).click()
    await dialog.getByRole('textbox', { name: 'Từ năm' }).fill('2031')
    await dialog.getByRole('textbox', { name: 'Đến năm' }).fill('2030')
    await person.sound()
    person.expects(/status of 422/)
    await dialog.getByRole('button', { name: 'Lập bản nháp' }).click()
    await dialog.getByRole('alert').first().waitFor()
    await dialog.getByRole('textbox', { name: 'Đến năm' }).fill('2035')
    await dialog.getByRole('button', { name: 'Lập bản nháp' }).click()
    await page.waitForURL(/\/chuong-trinh\/[a-z0-9-]+\/soan/)
    address = new URL(page.url()).pathname
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
    await person.sound()
  })

  test('makes a table, pastes a block from Excel and sees sums and findings at once', async () => {
    const person = await signedIn('thamdinh')
    const { page } = person
    await person.open(address)
    await openPart(page, 'Bảng kinh phí')
    await page.getByRole('button', { name: 'Lập bảng kinh phí' }).click()
    const wizard = page.getByRole('dialog', { name: 'Lập bảng kinh phí' })
    await wizard.getByRole('checkbox', { name: 'Năm 2033' }).uncheck()
    await wizard.getByRole('checkbox', { name: 'Năm 2034' }).uncheck()
    await wizard.getByRole('checkbox', { name: 'Năm 2035' }).uncheck()
    await wizard.getByText('Bảng sẽ có 7 cột.').waitFor()
    await person.sound()
    await wizard.getByRole('button', { name: 'Lập bảng' }).click()

    await page.getByRole('textbox', { name: /^Chưa có dòng nào/ }).focus()
    await paste(page, { text: fromExcel })
    const asked = page.getByRole('dialog', { name: 'Dán khối lớn hơn bảng' })
    await asked.getByText('Khối dán có 3 dòng × 7 cột.').waitFor()
    await asked.getByRole('button', { name: 'Thêm 3 dòng và dán' }).click()

    expect(await (await cellOf(page, 'Máy sấy tôm khô', 'Số lượng')).innerText()).toBe('02')
    const head = await cellOf(page, 'Mô hình trình diễn kỹ thuật', 'Năm 2032')
    await head.getByText('1.200', { exact: true }).waitFor()
    const foot = page.getByRole('row', { name: /^Tính từ 2 dòng/ })
    expect((await foot.innerText()).split(/\s+/)).toEqual(expect.arrayContaining(['2.400', '1.200']))
    const side = page.getByRole('complementary', { name: 'Đối chiếu' })
    await side.getByText('In 1.300. Cộng 2 số ở các dòng thành phần được 1.200, lệch −100.').waitFor()
    await side.getByText('2.400,0').waitFor()
    await saved(page)
    await person.sound()
  })

  test('types a figure that cannot be meant, is told its likely reading and takes it with one key', async () => {
    const person = await signedIn('thamdinh')
    const { page } = person
    await person.open(`${address}#bang-kinh-phi`)
    const cell = await cellOf(page, 'Máy sấy tôm khô', 'Năm 2031')
    // the server says no as well when it is sent before it is put right
    person.expects(/status of 422/)
    await cell.click()
    await page.keyboard.type('0,75 tỷ')
    await page.keyboard.press('Enter')
    await page.keyboard.press('ArrowUp')
    const status = page.getByRole('status').filter({ hasText: 'hiểu là' })
    await status.getByText('«0,75 tỷ»: hiểu là 750 triệu đồng?').waitFor()
    await person.sound()
    await page.keyboard.press('F4')
    await saved(page)
    expect(await cell.innerText()).toBe('750')
  })

  test('takes a figure back that the server refused, and no reproach stays behind', async () => {
    const person = await signedIn('thamdinh')
    person.expects(/status of 422/)
    const { page } = person
    await person.open(`${address}#bang-kinh-phi`)
    const cell = await cellOf(page, 'Máy sấy tôm khô', 'Năm 2031')
    await cell.click()
    await page.keyboard.type('bảy trăm')
    await page.keyboard.press('Enter')
    await page.getByText(/^Có chỗ phải sửa mới lưu được/).waitFor()
    const reproach = page.getByRole('link', { name: /1 chỗ phải sửa/ })
    await reproach.waitFor()
    await person.sound()
    await cell.click()
    await page.keyboard.type('750')
    await page.keyboard.press('Enter')
    await reproach.waitFor({ state: 'detached' })
    expect(await cell.innerText()).toBe('750')
  })

  test('pastes a table from Word, leaves and finds everything when coming back', async () => {
    const person = await signedIn('thamdinh')
    const { page } = person
    await person.open(`${address}#bang-kinh-phi`)
    await (await cellOf(page, 'Máy hút chân không', 'TT')).click()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Home')
    await paste(page, { text: 'II', html: fromWord })
    const label = 'Tập huấn khởi sự doanh nghiệp'
    await page.getByRole('cell', { name: label, exact: true }).waitFor()
    await saved(page)
    await page
      .getByRole('navigation', { name: 'Menu chính' })
      .getByRole('link', { name: 'Việc của tôi' })
      .click()
    await page.getByRole('link', { name: /Tôi đang soạn/ }).click()
    await person.sound()
    await page.locator(`a[href="${address}"]`, { hasText: 'Soạn tiếp' }).click()
    await openPart(page, 'Bảng kinh phí')
    expect(await (await cellOf(page, label, 'Năm 2032')).innerText()).toBe('150')
    expect(await (await cellOf(page, label, 'Số lượng')).innerText()).toBe('05')
    expect(await (await cellOf(page, 'Máy sấy tôm khô', 'Năm 2031')).innerText()).toBe('750')
  })

  test('reads and writes the same on a phone', async () => {
    const person = await signedIn('thamdinh', phone)
    const { page } = person
    await person.open(address)
    await person.sound()
    await page.getByRole('combobox', { name: 'Phần' }).selectOption({ label: 'Bảng kinh phí' })
    await expect(page.getByRole('cell', { name: 'Máy sấy tôm khô', exact: true })).toBeSeen()
    await person.sound()
    await page.getByRole('combobox', { name: 'Phần' }).selectOption({ label: 'Thông tin chung' })
    await page.getByRole('textbox', { name: /Ghi chú cho người đọc/ }).fill('Số liệu tạm tính.')
    await saved(page)
  })

  test('may not draft for another level or place than their own', async () => {
    const person = await signedIn('khobac')
    person.expects(/status of 404/)
    await person.open('/chuong-trinh')
    expect(await person.page.getByRole('button', { name: 'Lập chương trình' }).count()).toBe(0)
    await person.page.goto(address)
    await settled(person.page)
    await person.page.getByText('Không tìm thấy chương trình này, hoặc bạn không được xem.').waitFor()
  })
})
