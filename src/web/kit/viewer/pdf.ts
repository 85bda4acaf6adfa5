import {
  getDocument,
  GlobalWorkerOptions,
  version,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from 'pdfjs-dist'

/** Laid there by the build (src/web/theme/pdf-parts-plugin.ts). */
const parts = `/assets/pdfjs-${version}/`
GlobalWorkerOptions.workerSrc = `${parts}pdf.worker.min.mjs`

export type Paper = PDFDocumentProxy
export type Page = PDFPageProxy

/** Opens a PDF to be drawn page by page; nothing in it runs. Only the parts that are looked at are fetched. */
export const openPaper = (address: string) =>
  getDocument({
    url: address,
    disableAutoFetch: true,
    disableStream: true,
    rangeChunkSize: 256 * 1024,
    useWasm: false,
    // the same letters on every machine, also where a paper brings none
    useSystemFonts: false,
    wasmUrl: parts,
    standardFontDataUrl: parts,
    enableXfa: false,
    stopAtErrors: false,
  })

/** Draws a page so wide; the picture is as sharp as the screen, within what a phone's memory bears. */
export function drawPage(page: Page, canvas: HTMLCanvasElement, width: number) {
  const plain = page.getViewport({ scale: 1 })
  const most = 4096
  const density = Math.min(window.devicePixelRatio || 1, 2, most / width)
  const viewport = page.getViewport({ scale: (width / plain.width) * density })
  canvas.width = Math.floor(viewport.width)
  canvas.height = Math.floor(viewport.height)
  return page.render({ canvas, viewport })
}

/** The words of a page, for those who hear the screen; a scan without words has none. */
export async function wordsOf(page: Page): Promise<string> {
  const { items } = await page.getTextContent()
  return items.map((item) => ('str' in item ? item.str : '')).join(' ')
}
