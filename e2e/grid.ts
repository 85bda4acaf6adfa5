import type { Locator, Page } from 'playwright-core'

/** Puts a block on the clipboard as Excel (tabs) or Word (a table of a page) does, and presses Ctrl+V. */
export async function paste(page: Page, block: { text: string; html?: string }): Promise<void> {
  await page.evaluate(async ({ text, html }) => {
    const kinds = { 'text/plain': text, ...(html === undefined ? {} : { 'text/html': html }) }
    const blobs = Object.entries(kinds).map(([type, content]) => [type, new Blob([content], { type })])
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs) as Record<string, Blob>)])
  }, block)
  await page.keyboard.press('Control+v')
}

/** The editor's part by its name at the left. */
export async function openPart(page: Page, name: string): Promise<void> {
  const parts = page.getByRole('navigation', { name: 'Các phần của chương trình' })
  await parts.getByRole('link', { name: new RegExp(`^${name}`) }).click()
  await page.getByRole('heading', { level: 2, name }).first().waitFor()
}

/** A cell of the budget's grid: by the words of its line and the title of its column. */
export async function cellOf(page: Page, line: string, column: string): Promise<Locator> {
  const table = page.getByRole('group').getByRole('table')
  await table.getByRole('cell', { name: line, exact: true }).waitFor()
  const heads = await table.getByRole('columnheader').allInnerTexts()
  const at = heads.findIndex((head) => head.trim() === column)
  if (at < 1) throw new Error(`no column ${column} among ${heads.join(' | ')}`)
  const row = table.getByRole('row').filter({ has: page.getByRole('cell', { name: line, exact: true }) })
  return row.getByRole('cell').nth(at - 1)
}

/** Waits until the editor says when it saved. */
export async function saved(page: Page): Promise<void> {
  await page
    .getByRole('status')
    .filter({ hasText: /^Tự lưu \d{2}:\d{2}\s*$/ })
    .waitFor()
}
