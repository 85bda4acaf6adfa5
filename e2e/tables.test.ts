import { readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readXlsx } from 'hucre/xlsx'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { workbookOf } from '#server/platform/tables/testing.ts'
import { people, phone } from './people.ts'

const { signedIn } = people()

const centre = 'Trung tâm Khuyến công và Xúc tiến thương mại tỉnh Cà Mau'
const head = ['TT', 'Họ và tên (*)', 'Tài khoản', 'Email', 'Vai trò', 'Đơn vị công tác', 'Từ ngày']

/** A list as an office keeps it; `tag` keeps the accounts of one journey from those of another. */
function listOf(tag: string, role: string): string {
  const rows = Array.from({ length: 8 }, (_, i) => [
    i + 1,
    `Nguyễn Văn ${i + 1}`,
    `${tag}.${i + 1}`,
    `${tag}${i + 1}@camau.example`,
    i === 3 ? role : 'Viên chức Trung tâm',
    centre,
    '01/7/2025',
  ])
  const path = join(tmpdir(), `${tag}.xlsx`)
  writeFileSync(path, workbookOf([['DANH SÁCH CÁN BỘ'], [], head, ...rows], 'Danh sách'))
  return path
}

const choose = async (page: Page, path: string) => {
  await page.locator('input[type=file]').setInputFiles(path)
  await page.getByRole('heading', { name: 'Ghép cột' }).waitFor()
}
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()
const answer = (page: Page, name: string | RegExp) =>
  page.getByRole('dialog').getByRole('button', { name }).click()

test('an administrator takes a list in: a bad cell is marked and mended, the rest is one press, and one press back', async () => {
  const person = await signedIn('quantri')
  const { page } = person
  await person.open('/nhap-bang')
  await person.sound()
  await choose(page, listOf('hanhtrinh', 'Viên chức Trung tân'))
  await expect(page.getByText('Không dùng: «TT».')).toBeSeen()
  await person.sound()
  await press(page, 'Kiểm tra')
  const row = page.getByRole('row', { name: /E7/ })
  await expect(row.getByText('Viên chức Trung tâm?')).toBeSeen()
  await person.sound()

  const [copy] = await Promise.all([page.waitForEvent('download'), press(page, 'Tải bảng đã đánh dấu')])
  expect(copy.suggestedFilename()).toBe('hanhtrinh-can-sua.xlsx')
  const marked = join(tmpdir(), 'hanhtrinh-can-sua.xlsx')
  await copy.saveAs(marked)
  const [sheet] = (await readXlsx(new Uint8Array(readFileSync(marked)), { readStyles: true })).sheets
  expect(sheet?.cells?.get('6,4')?.comment?.text).toContain('Không có trong danh mục')

  await press(page, 'Gửi tệp đã sửa')
  await page.getByRole('heading', { name: 'Nhập tệp mới' }).waitFor()
  await choose(page, listOf('hanhtrinh', 'Viên chức Trung tâm'))
  await press(page, 'Kiểm tra')
  await press(page, 'Nhập 8 bản ghi mới')
  await answer(page, 'Nhập 8 bản ghi mới')
  await expect(page.getByText(/^Đã thêm 8, sửa 0 bản ghi/)).toBeSeen()
  const found = await person.ask<{ total: number }>('identity.people', { q: 'hanhtrinh' })
  expect(found.total).toBe(8)

  await press(page, 'Hoàn tác lần nhập này')
  await answer(page, 'Hoàn tác lần nhập này')
  await expect(page.getByText(/đã hoàn tác lúc/)).toBeSeen()
  expect((await person.ask<{ total: number }>('identity.people', { q: 'hanhtrinh' })).total).toBe(0)
  await person.sound()
})

test('the same on a phone, where a column that was matched wrongly is matched by hand', async () => {
  const person = await signedIn('quantri', phone)
  const { page } = person
  await person.open('/nhap-bang')
  await person.sound()
  await choose(page, listOf('dienthoai', 'Viên chức Trung tâm'))
  const role = page.getByRole('combobox', { name: 'Vai trò' })
  await role.click()
  await page.getByRole('option', { name: 'Không có trong tệp' }).click()
  await expect(page.getByText('Còn cột bắt buộc chưa ghép: «Vai trò».')).toBeSeen()
  await role.click()
  await page.getByRole('option', { name: 'E · Vai trò' }).click()
  await person.sound()
  await press(page, 'Kiểm tra')
  await expect(page.getByRole('button', { name: 'Nhập 8 bản ghi mới' })).toBeSeen()
  await person.sound()
  await press(page, 'Bỏ tệp này')
  await answer(page, 'Bỏ tệp này')
  await page.getByRole('heading', { name: 'Nhập tệp mới' }).waitFor()
})

test('whoever may import nothing is told so, and a list is taken away as it is filtered', async () => {
  const person = await signedIn('khobac')
  const { page } = person
  await person.open('/nhap-bang')
  await expect(page.getByText(/Vai trò của bạn không nhập được bảng nào/)).toBeSeen()
  await person.open('/chuong-trinh?q=kien')
  await press(page, 'Tải về')
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'CSV, dấu chấm phẩy' }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/^chuong-trinh-khuyen-cong-.*\.csv$/)
  const chunks: Buffer[] = []
  for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer)
  const lines = Buffer.concat(chunks).toString('utf8').trim().split('\r\n')
  expect(lines.length).toBe(2)
  expect(lines[1]).toContain('Kiên Giang')
})
