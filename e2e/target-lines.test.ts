import { describe, expect, test } from 'vitest'
import { aDraft } from './drafts.ts'
import { openPart } from './grid.ts'
import { people, phone } from './people.ts'

const { signedIn } = people()

const title = 'Chương trình khuyến công tỉnh Cà Mau giai đoạn 2042 - 2043'
let code = ''

interface Working {
  content: { targets: { lines: object[] }[] }
}

describe('a target and the budget lines that bear it out', () => {
  test('are tied by searching lines without marks; the tie is kept and shown', async () => {
    const person = await signedIn('thamdinh')
    const { page } = person
    code = await aDraft(person, title, 2042)
    await person.open(`/chuong-trinh/${code}/soan`)
    await openPart(page, 'Chỉ tiêu')
    await page.getByRole('button', { name: 'Thêm dòng' }).first().click()
    await page.keyboard.press('Tab')
    await page.keyboard.type('Cơ sở được hỗ trợ')
    await page.keyboard.press('Tab')
    await page.getByRole('button', { name: 'Dòng kinh phí…' }).click()
    const dialog = page.getByRole('dialog', { name: /^Dòng kinh phí của/ })
    await dialog.getByRole('textbox', { name: /^Tìm theo số, tên dòng/ }).fill('may hut')
    await expect.poll(() => dialog.getByRole('checkbox').count()).toBe(1)
    await dialog.getByRole('checkbox').check()
    await dialog.getByRole('textbox', { name: /^Tìm theo số, tên dòng/ }).fill('may say')
    await dialog.getByRole('checkbox').check()
    await person.sound()
    await dialog.getByRole('button', { name: 'Bỏ 2 Máy hút chân không' }).click()
    await dialog.getByRole('button', { name: 'Xong' }).last().click()
    await dialog.waitFor({ state: 'detached' })
    const kept = async () => {
      const { content } = await person.ask<Working>('programme.get', { code, as: 'working' })
      return content.targets[0]?.lines
    }
    await expect.poll(kept, { timeout: 10_000 }).toEqual([{ line: '1', measure: 'quantity', periods: [] }])
    await person.sound()
  })

  test('whoever submits is told what is still empty, on a phone too', async () => {
    const director = await signedIn('giamdoc', phone)
    const { page } = director
    await director.open(`/chuong-trinh/${code}`)
    await page.getByRole('button', { name: 'Trình phê duyệt' }).click()
    const told = page.getByRole('region', { name: 'Trước khi trình' })
    await told.getByRole('link', { name: 'Căn cứ' }).waitFor()
    expect(await told.getByRole('link', { name: /^Kinh phí/ }).count()).toBe(0)
    await director.sound()
  })
})
