import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { aPdf, aPicture } from '#server/platform/files/testing.ts'
import { people, phone, type Person } from './people.ts'

/** A document is sent, the line breaks, it goes on; it is looked at, fetched, taken away and had back. */

const { signedIn, visitor } = people()
const at = '/chuong-trinh/ca-mau-2026-2030/can-cu'
const uploads = '**/api/files/upload/*'
/** Names of this run alone, on a program that others have used. */
const [paper, picture, scan] = [
  `Quyết định ${Date.now()}.pdf`,
  `Trang ký ${Date.now()}.jpg`,
  `Bản dở ${Date.now()}.pdf`,
]

/** Larger than one part, so that there is something to break. */
const longPdf = (name: string): Buffer => {
  const image = name.padEnd(6_000_000, 'x')
  return aPdf(`4 0 obj\n<< /Length ${image.length} >>\nstream\n${image}\nendstream\nendobj\n`)
}

/** Lets files fall on the page, as from a folder of the desk. */
async function drop(page: Page, files: { name: string; type: string; bytes: Buffer }[]): Promise<void> {
  const given = files.map(({ name, type, bytes }) => ({ name, type, base64: bytes.toString('base64') }))
  const transfer = await page.evaluateHandle((all) => {
    const data = new DataTransfer()
    for (const { name, type, base64 } of all) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0)
      data.items.add(new File([bytes], name, { type, lastModified: 1 }))
    }
    return data
  }, given)
  await page.getByText('Kéo tệp vào đây').dispatchEvent('drop', { dataTransfer: transfer })
}

/** After so many whole parts the line is broken, until it is mended. */
async function fragile({ page, expects }: Person, whole: number): Promise<{ mend(): void }> {
  expects(/ERR_CONNECTION_FAILED|Failed to load resource/)
  let left = whole
  await page.route(uploads, async (route) => {
    left -= route.request().method() === 'PATCH' ? 1 : 0
    await (left >= 0 ? route.continue() : route.abort('connectionfailed'))
  })
  return {
    mend: () => {
      left = Number.POSITIVE_INFINITY
    },
  }
}

const listed = (page: Page, name: string) => page.getByRole('button', { name: `Xem ${name}` })

async function takeAway(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: `Việc khác với ${name}` }).click()
  await page.getByRole('menuitem', { name: 'Gỡ khỏi bản ghi' }).click()
  await expect(page.getByText(`Đã gỡ «${name}».`)).toBeSeen()
}

test('two files are dropped, the line breaks between them, they go on, are seen, fetched, removed and had back', async () => {
  const officer = await signedIn('thamdinh')
  const { page } = officer
  await officer.open(at)
  const line = await fragile(officer, 2)
  const pdf = longPdf('mot')
  await drop(page, [
    { name: paper, type: 'application/pdf', bytes: pdf },
    { name: picture, type: 'image/jpeg', bytes: await aPicture('jpeg', 2600, 2200) },
  ])
  const sending = page.getByRole('list', { name: 'Tệp đang gửi' })
  await expect(sending.getByText('mất kết nối').first()).toBeSeen()
  line.mend()
  for (const name of [paper, picture]) {
    const again = sending.getByRole('button', { name: `Gửi tiếp: ${name}` })
    if (await again.isVisible()) await again.click()
    await expect(listed(page, name)).toBeSeen()
  }
  await officer.sound()
  await listed(page, paper).click()
  await expect(page.getByRole('img', { name: 'Trang 1', exact: true })).toBeSeen()
  const [fetched] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Tải về', exact: true }).last().click(),
  ])
  expect(fetched.suggestedFilename()).toBe(paper)
  const got = await fetched.createReadStream()
  const parts: Buffer[] = []
  for await (const part of got) parts.push(part as Buffer)
  expect(Buffer.concat(parts).equals(pdf)).toBe(true)
  await page.keyboard.press('Escape')
  await takeAway(page, picture)
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await expect(listed(page, picture)).toBeSeen()
  await takeAway(page, picture)

  const reader = await visitor(phone)
  await reader.open(at)
  await reader.page
    .getByRole('link', { name: /^Mở bản gốc/ })
    .first()
    .click()
  await expect(reader.page.getByRole('img', { name: 'Trang 1', exact: true })).toBeSeen()
  await reader.sound()
  await takeAway(page, paper)
})

test('after a reload the same file goes on where it stopped', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kc-e2e-files-'))
  const path = join(folder, scan)
  writeFileSync(path, longPdf('hai'))
  try {
    const officer = await signedIn('giamdoc')
    const { page } = officer
    await officer.open(at)
    const line = await fragile(officer, 1)
    await page.locator('input[type=file]').first().setInputFiles(path)
    await page.waitForResponse((answer) => answer.request().method() === 'PATCH' && answer.status() === 204)
    await page.reload()
    line.mend()
    await expect(page.getByRole('heading', { name: 'Chưa gửi xong' })).toBeSeen()
    const offsets: string[] = []
    page.on('request', (request) => {
      if (request.method() === 'PATCH') offsets.push(request.headers()['upload-offset'] ?? '')
    })
    await page.locator('input[type=file]').first().setInputFiles(path)
    await expect(listed(page, scan)).toBeSeen()
    expect(offsets.map(Number)).not.toContain(0)
    await takeAway(page, scan)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
