import { openBrowser } from '../e2e/browser.ts'
import { dataFolder, start } from '../e2e/program.ts'

/**
 * The first visit with a cold cache: bytes over the wire and the time until the page can be used.
 * `node bench/first-page.ts`
 */
const pages = [
  { path: '/dang-nhap', usable: 'text=Vào thử, một chạm' },
  { path: '/chuong-trinh', usable: 'text=Kiên Giang' },
  { path: '/chuong-trinh/kien-giang-2021-2025/ngan-sach', usable: 'text=Vốn NS' },
]

const folder = dataFolder()
const program = start({ DATA_DIR: folder.path })
const address = await program.address()
const browser = await openBrowser()
try {
  for (const { path, usable } of pages) {
    const times: number[] = []
    let bytes = 0
    for (let round = 0; round < 5; round += 1) {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
      const page = await context.newPage()
      const wire = await context.newCDPSession(page)
      await wire.send('Network.enable')
      bytes = 0
      wire.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength))
      const began = performance.now()
      await page.goto(`${address}${path}`)
      await page.waitForSelector(usable)
      times.push(performance.now() - began)
      await page.waitForLoadState('networkidle')
      await context.close()
    }
    const median = times.toSorted((a, b) => a - b)[2] ?? 0
    console.log(
      `${path}  usable after ${median.toFixed(0)} ms (median of 5), ${(bytes / 1024).toFixed(0)} KB over the wire, fonts included`,
    )
  }
} finally {
  await browser.close()
  await program.stop()
  folder.remove()
}
