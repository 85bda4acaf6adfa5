import { gzipSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { openBrowser } from '../e2e/browser.ts'
import { dataFolder, start } from '../e2e/program.ts'

/**
 * The first visit with a cold cache: its code in gzip, bytes over the wire, and the time until it can be used.
 * `node bench/first-page.ts`
 */
const pages = [
  { path: '/', usable: 'h1' },
  { path: '/dang-nhap', usable: 'text=Vào thử, một chạm' },
  { path: '/chuong-trinh', usable: 'text=Kiên Giang' },
  { path: '/chuong-trinh/kien-giang-2021-2025/ngan-sach', usable: 'text=Vốn NS' },
]

interface Visit {
  /** until it can be used, in ms */
  time: number
  /** all that came, as it was packed (Brotli where the browser takes it) */
  wire: number
  /** addresses of scripts and stylesheets */
  code: string[]
}

async function visit(browser: Browser, url: string, usable: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  const seen: Visit = { time: 0, wire: 0, code: [] }
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (seen.wire += encodedDataLength))
  page.on('response', (response) => {
    if (/\.(?:js|css)$/.test(new URL(response.url()).pathname)) seen.code.push(response.url())
  })
  const began = performance.now()
  await page.goto(url)
  await page.waitForSelector(usable)
  seen.time = performance.now() - began
  await page.waitForLoadState('networkidle')
  await context.close()
  return seen
}

/** Bytes of these files in gzip, the measure of the bar of 300 KB, however they were sent. */
async function gzipped(urls: readonly string[]): Promise<number> {
  const sizes = [...new Set(urls)].map(async (url) => {
    const answer = await fetch(url)
    return gzipSync(await answer.arrayBuffer(), { level: 9 }).length
  })
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}

const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(0)} KB`

const folder = dataFolder()
const program = start({ DATA_DIR: folder.path })
const address = await program.address()
const browser = await openBrowser()
try {
  for (const { path, usable } of pages) {
    const visits: Visit[] = []
    for (let round = 0; round < 5; round += 1) visits.push(await visit(browser, `${address}${path}`, usable))
    const median = visits.map(({ time }) => time).toSorted((a, b) => a - b)[2] ?? 0
    const last = visits.at(-1)
    const code = kilobytes(await gzipped(last?.code ?? []))
    console.log(
      `${path}  usable after ${median.toFixed(0)} ms (median of 5); JS and CSS ${code} in gzip; ` +
        `${kilobytes(last?.wire ?? 0)} over the wire, fonts and data included`,
    )
  }
} finally {
  await browser.close()
  await program.stop()
  folder.remove()
}
