import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { aDraft } from './drafts.ts'
import { cellOf, openPart, saved } from './grid.ts'
import { people, type Person } from './people.ts'

const { signedIn } = people()

const line = 'Máy hút chân không'
const other = 'Máy sấy tôm khô'

async function openBudget(person: Person, code: string): Promise<Page> {
  await person.open(`/chuong-trinh/${code}/soan`)
  await openPart(person.page, 'Bảng kinh phí')
  await cellOf(person.page, line, 'TT')
  return person.page
}

async function type(on: Page, name: string, column: string, figure: string): Promise<void> {
  await (await cellOf(on, name, column)).click()
  await on.keyboard.type(figure)
  await on.keyboard.press('Enter')
}

const figureOf = async (person: Person, code: string, id: string): Promise<string | undefined> => {
  const { content } = await person.ask<{
    content: { tables: { lines: { id: string; cells: Record<string, string> }[] }[] }
  }>('programme.get', { code, as: 'working' })
  return content.tables[0]?.lines.find((each) => each.id === id)?.cells['second']
}

/** Two officers with the same table before them. */
async function two(title: string, year: number) {
  const [first, second] = [await signedIn('thamdinh'), await signedIn('trungtam')]
  second.expects(/status of 409/)
  const code = await aDraft(first, title, year)
  return { first, second, code, mine: await openBudget(first, code), theirs: await openBudget(second, code) }
}

const asked = (page: Page) => page.getByRole('alert').filter({ hasText: 'hai người cùng sửa' })

describe('two officers over one draft', () => {
  test('different cells of one table are joined without a question, and it is told whose they are', async () => {
    const { second, code, mine, theirs } = await two(
      'Chương trình khuyến công tỉnh Cà Mau giai đoạn 2040 - 2041',
      2040,
    )
    await type(mine, other, 'Năm 2041', '560')
    await saved(mine)
    await type(theirs, line, 'Năm 2041', '480')
    await saved(theirs)
    await theirs.getByText('Đã gộp 1 ô của Phạm Thu Hà vào phần «Bảng kinh phí».').waitFor()
    expect(await theirs.getByRole('alert').count()).toBe(0)
    expect(await (await cellOf(theirs, other, 'Năm 2041')).innerText()).toMatch(/^560/)
    expect([await figureOf(second, code, '1'), await figureOf(second, code, '2')]).toEqual(['560', '480'])
    await theirs.getByRole('button', { name: 'Xem đã gộp gì' }).click()
    await theirs.getByRole('dialog').getByText('1 Máy sấy tôm khô · Năm 2041').waitFor()
    await second.sound()
    await theirs.keyboard.press('Escape')

    // what one undoes is one's own work
    await theirs.getByRole('button', { name: 'Hoàn tác (Ctrl+Z)' }).click()
    await saved(theirs)
    expect([await figureOf(second, code, '1'), await figureOf(second, code, '2')]).toEqual(['560', '450'])
  })

  test('only the cell that both changed is asked, by row and column, and can be answered from the keyboard', async () => {
    const { second, code, mine, theirs } = await two(
      'Chương trình khuyến công tỉnh Cà Mau giai đoạn 2042 - 2043',
      2042,
    )
    await type(mine, line, 'Năm 2043', '510')
    await type(mine, other, 'Năm 2043', '560')
    await saved(mine)
    await type(theirs, line, 'Năm 2043', '480')
    await asked(theirs).getByText('1 chỗ của phần «Bảng kinh phí» hai người cùng sửa').waitFor()
    await asked(theirs)
      .getByText(/^Phạm Thu Hà lưu lúc \d{2}:\d{2}.* 1 chỗ khác sẽ được gộp/)
      .waitFor()
    expect(await (await cellOf(theirs, line, 'Năm 2043')).innerText()).toMatch(/^480/)
    await second.sound()

    await asked(theirs).getByRole('button', { name: 'Chọn từng chỗ' }).click()
    const question = theirs
      .getByRole('dialog')
      .getByRole('radiogroup', { name: '2 Máy hút chân không Năm 2043' })
    await question.getByRole('radio', { name: 'Bản của Phạm Thu Hà 510' }).waitFor()
    const join = theirs.getByRole('button', { name: 'Gộp và lưu' })
    expect(await join.isDisabled()).toBe(true)
    await second.sound()
    await question.getByRole('radio', { name: 'Bản của Phạm Thu Hà 510' }).focus()
    await theirs.keyboard.press('ArrowRight')
    expect(await question.getByRole('radio', { name: 'Bản của tôi 480' }).isChecked()).toBe(true)
    await theirs.keyboard.press('Enter')
    await saved(theirs)
    expect([await figureOf(second, code, '1'), await figureOf(second, code, '2')]).toEqual(['560', '480'])
  })

  test('an officer who closes the browser before answering is asked again, and has lost nothing', async () => {
    const { second, code, mine, theirs } = await two(
      'Chương trình khuyến công tỉnh Cà Mau giai đoạn 2052 - 2053',
      2052,
    )
    await type(mine, line, 'Năm 2053', '510')
    await saved(mine)
    await type(theirs, line, 'Năm 2053', '480')
    await type(theirs, other, 'Năm 2053', '570')
    await asked(theirs).waitFor()
    theirs.on('dialog', (dialog) => void dialog.accept())
    await theirs.goto('about:blank')

    const again = await openBudget(second, code)
    await again.getByText('Có bản chưa gửi trên máy này').waitFor()
    await second.sound()
    await again.getByRole('button', { name: 'Lấy lại bản chưa gửi' }).click()
    await asked(again).getByText('1 chỗ của phần «Bảng kinh phí» hai người cùng sửa').waitFor()
    expect(await (await cellOf(again, other, 'Năm 2053')).innerText()).toMatch(/^570/)
    await asked(again).getByRole('button', { name: 'Lấy hết của Phạm Thu Hà' }).click()
    await saved(again)
    expect([await figureOf(second, code, '1'), await figureOf(second, code, '2')]).toEqual(['570', '510'])
  })

  test('each in a part of their own, both are kept without a question', async () => {
    const [first, second] = [await signedIn('thamdinh'), await signedIn('trungtam')]
    const code = await aDraft(first, 'Chương trình khuyến công tỉnh Cà Mau giai đoạn 2048 - 2049', 2048)
    const [mine, theirs] = [await openBudget(first, code), await openBudget(second, code)]
    await theirs.getByRole('link', { name: /^Thông tin chung/ }).click()
    await theirs.getByRole('textbox', { name: /Ghi chú cho người đọc/ }).fill('Bản thảo lần hai.')
    await type(mine, line, 'Năm 2049', '490')
    await Promise.all([saved(mine), saved(theirs)])
    expect(await figureOf(first, code, '2')).toBe('490')
    const { content } = await first.ask<{ content: { head: { note: string } } }>('programme.get', {
      code,
      as: 'working',
    })
    expect(content.head.note).toBe('Bản thảo lần hai.')
    expect(await theirs.getByRole('alert').count()).toBe(0)
  })
})

describe('an officer whose network is gone', () => {
  test('is told that nothing is lost, and it is saved as soon as the network is back', async () => {
    const person = await signedIn('thamdinh')
    person.expects(/ERR_INTERNET_DISCONNECTED/)
    const code = await aDraft(person, 'Chương trình khuyến công tỉnh Cà Mau giai đoạn 2044 - 2045', 2044)
    const page = await openBudget(person, code)
    await person.context.setOffline(true)
    await type(page, line, 'Năm 2045', '495')
    await page.getByText(/^Chưa lưu được: mất kết nối\. Nội dung giữ trên máy này/).waitFor()
    await person.context.setOffline(false)
    await saved(page)
    expect(await figureOf(person, code, '2')).toBe('495')
  })

  test('finds it again after closing the window', async () => {
    const person = await signedIn('thamdinh')
    person.expects(/ERR_INTERNET_DISCONNECTED/)
    const code = await aDraft(person, 'Chương trình khuyến công tỉnh Cà Mau giai đoạn 2046 - 2047', 2046)
    const page = await openBudget(person, code)
    // until the window is open again nothing gets through, also not from a page that takes its time to close
    let cut = true
    await person.context.route('**/api/programme.edit', (route) =>
      cut ? route.abort('internetdisconnected') : route.continue(),
    )
    await type(page, line, 'Năm 2047', '497')
    await page.getByText(/^Chưa lưu được: mất kết nối/).waitFor()
    await page.close()
    const again = await person.context.newPage()
    await again.goto(`/chuong-trinh/${code}/soan`)
    await openPart(again, 'Bảng kinh phí')
    await again.getByText('Có bản chưa gửi trên máy này').waitFor()
    cut = false
    await again.getByRole('button', { name: 'Lấy lại bản chưa gửi' }).click()
    await saved(again)
    expect(await figureOf(person, code, '2')).toBe('497')
  })
})
