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

describe('two officers over one draft', () => {
  test('the later one is told who saved what and when, and decides; nothing typed is lost', async () => {
    const [first, second] = [await signedIn('thamdinh'), await signedIn('trungtam')]
    second.expects(/status of 409/)
    const code = await aDraft(first, 'Chương trình khuyến công tỉnh Cà Mau giai đoạn 2040 - 2041', 2040)
    const [mine, theirs] = [await openBudget(first, code), await openBudget(second, code)]

    await type(mine, other, 'Năm 2041', '560')
    await saved(mine)
    await type(theirs, line, 'Năm 2041', '480')
    const notice = theirs.getByRole('alert').filter({ hasText: 'vừa được người khác lưu' })
    await notice.getByText('Phần «Bảng kinh phí» vừa được người khác lưu').waitFor()
    await notice.getByText(/^Phạm Thu Hà lưu lúc \d{2}:\d{2}/).waitFor()
    expect(await (await cellOf(theirs, line, 'Năm 2041')).innerText()).toMatch(/^480/)
    await second.sound()

    await notice.getByRole('button', { name: 'Xem khác biệt' }).click()
    const table = theirs.getByRole('dialog').getByRole('table')
    await table.getByText('Bản của Phạm Thu Hà').waitFor()
    expect(await table.innerText()).toMatch(/480/)
    await second.sound()
    await theirs.keyboard.press('Escape')
    await notice.getByRole('button', { name: 'Giữ bản của tôi' }).click()
    await saved(theirs)
    expect(await figureOf(second, code, '2')).toBe('480')
  })

  test('each in a part of their own, both are kept without a question', async () => {
    const [first, second] = [await signedIn('thamdinh'), await signedIn('trungtam')]
    const code = await aDraft(first, 'Chương trình khuyến công tỉnh Cà Mau giai đoạn 2042 - 2043', 2042)
    const [mine, theirs] = [await openBudget(first, code), await openBudget(second, code)]
    await theirs.getByRole('link', { name: /^Thông tin chung/ }).click()
    await theirs.getByRole('textbox', { name: /Ghi chú cho người đọc/ }).fill('Bản thảo lần hai.')
    await type(mine, line, 'Năm 2043', '490')
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
    await person.context.setOffline(true)
    await type(page, line, 'Năm 2047', '497')
    await page.getByText(/^Chưa lưu được: mất kết nối/).waitFor()
    page.on('dialog', (dialog) => void dialog.accept())
    await page.goto('about:blank')
    await person.context.setOffline(false)
    const again = await openBudget(person, code)
    await again.getByText('Có bản chưa gửi trên máy này').waitFor()
    await person.sound()
    await again.getByRole('button', { name: 'Lấy lại bản chưa gửi' }).click()
    await saved(again)
    expect(await figureOf(person, code, '2')).toBe('497')
  })
})
