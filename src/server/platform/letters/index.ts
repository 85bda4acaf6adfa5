import { fileURLToPath } from 'node:url'
import type { Block } from 'pdfmake'

export type { Block, CoveredCell, TableBlock, TableCell, TextBlock } from 'pdfmake'

/** Media type of the files written here. */
export const pdfType = 'application/pdf'

/** A4 in points, lying on its side. */
const PAGE = { width: 841.89, height: 595.28 }
const MARGIN = { side: 42, top: 42, bottom: 48 }

/** Points between the margins of a page on its side. */
export const textWidth = PAGE.width - 2 * MARGIN.side

export interface Letter {
  title: string
  author: string
  content: Block[]
}

const font = (file: string): string =>
  fileURLToPath(import.meta.resolve(`@expo-google-fonts/tinos/${file}.ttf`))

/** Tinos has the widths of Times New Roman, so lines break where the paper's do, and may be embedded freely. */
const tinos = () => ({
  normal: font('400Regular/Tinos_400Regular'),
  bold: font('700Bold/Tinos_700Bold'),
  italics: font('400Regular_Italic/Tinos_400Regular_Italic'),
  bolditalics: font('700Bold_Italic/Tinos_700Bold_Italic'),
})

/** Read when the first PDF is asked for: the program must not start later for it. */
async function load() {
  const { default: pdfmake } = await import('pdfmake')
  const fonts = tinos()
  const ours = new Set(Object.values(fonts))
  pdfmake.setFonts({ Tinos: fonts })
  // what a person typed may name a picture or an address; nothing but our fonts is ever opened
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy((path) => ours.has(path))
  return pdfmake
}

let loaded: ReturnType<typeof load> | undefined

/** Prints on A4 lying on its side, with the page's number at the foot and its fonts inside. */
export async function toPdf({ title, author, content }: Letter): Promise<Uint8Array<ArrayBuffer>> {
  const pdfmake = await (loaded ??= load())
  const bytes = await pdfmake
    .createPdf({
      info: { title, author, creator: 'Khuyến công số', producer: 'Khuyến công số' },
      language: 'vi-VN',
      displayTitle: true,
      pageSize: 'A4',
      pageOrientation: 'landscape',
      pageMargins: [MARGIN.side, MARGIN.top, MARGIN.side, MARGIN.bottom],
      defaultStyle: { font: 'Tinos', fontSize: 12 },
      footer: (page, pages) => ({
        text: `Trang ${page}/${pages}`,
        alignment: 'center',
        fontSize: 10,
        margin: [0, 14, 0, 0],
      }),
      content,
    })
    .getBuffer()
  return new Uint8Array(bytes)
}
