import type { Locator } from 'playwright-core'
import type { Person } from './people.ts'

/** What people do on the screens of a yearly plan, for the journeys that go through one. */

/** A dialog that is opened by a button, and closes when its step is taken. */
export async function take(
  person: Person,
  step: string,
  fill?: (dialog: Locator) => Promise<void>,
): Promise<void> {
  await person.page.getByRole('button', { name: step, exact: true }).first().click()
  const dialog = person.page.getByRole('dialog')
  await dialog.waitFor()
  await fill?.(dialog)
  await dialog.getByRole('button', { name: step, exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
}

export const reason = (text: string) => async (dialog: Locator) =>
  await dialog.getByRole('textbox', { name: 'Lý do' }).fill(text)

/** Opens the unit's own plan of a year, from the list of its plans. */
export async function openOwnPlan(unit: Person, year: number): Promise<string> {
  await unit.open('/ke-hoach/cua-toi')
  await unit.page
    .getByRole('link', { name: new RegExp(`${year}`) })
    .first()
    .click()
  await unit.page.waitForURL(/\/don-vi\//)
  return unit.page.url().split('/').at(-1) ?? ''
}

/** Writes one task of the plan in its dialog, and waits until the page has kept it. */
export async function writeLine(unit: Person, title: string, millions: number): Promise<void> {
  const { page } = unit
  await page.getByRole('button', { name: 'Thêm mục' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Tên đề án, nhiệm vụ' }).fill(title)
  await dialog.getByRole('combobox', { name: 'Nội dung (Điều 4)' }).click()
  await page.getByRole('option', { name: /^5\. / }).click()
  await dialog.getByRole('textbox', { name: 'Khối lượng' }).fill('1')
  await dialog.getByRole('textbox', { name: 'Đơn vị tính' }).fill('lớp')
  await dialog.getByRole('textbox', { name: 'Thời gian thực hiện' }).fill('Quý II')
  await dialog.getByRole('textbox', { name: 'Ngân sách tỉnh' }).fill(String(millions))
  await dialog.getByRole('button', { name: 'Xong' }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByText(/^Đã lưu/).waitFor()
}

/** Sends the plan that is open, with its letter; what else is asked, `fill` says. */
export const sendPlan = (unit: Person, fill?: (dialog: Locator) => Promise<void>): Promise<void> =>
  take(unit, 'Gửi Sở Công Thương', async (dialog) => {
    await dialog.getByRole('textbox', { name: 'Số văn bản gửi kèm' }).fill('12/UBND-KT')
    await fill?.(dialog)
  })

/** Picks every line of a group in the consolidation and puts them into the plan. */
export async function keepGroup(officer: Person, group: RegExp): Promise<void> {
  const { page } = officer
  await page.getByRole('checkbox', { name: group }).check()
  await page.getByRole('button', { name: 'Đưa vào kế hoạch', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Đưa vào kế hoạch', exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
}

/** Opens a line in the consolidation and gives it other figures, with a reason. */
export async function trimLine(
  officer: Person,
  title: string,
  { millions, why }: { millions: number; why: string },
): Promise<void> {
  const { page } = officer
  await page.getByRole('button', { name: title, exact: true }).click()
  const form = page.getByRole('form', { name: 'Kinh phí theo nguồn' })
  await form.getByRole('textbox', { name: 'Ngân sách tỉnh' }).fill(String(millions))
  await form.getByRole('textbox', { name: 'Lý do điều chỉnh' }).fill(why)
  await form.getByRole('button', { name: 'Điều chỉnh' }).click()
  await form.waitFor({ state: 'detached' })
}
