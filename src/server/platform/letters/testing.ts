import { inflateSync } from 'node:zlib'

/** A PDF that we wrote, read back: the words of each page in the order of printing, and the fonts inside. */
export interface PdfRead {
  title: string
  pages: string[][]
  embedded: string[]
}

interface Part {
  head: string
  stream: string
}

function partsOf(file: string): Map<string, Part> {
  const parts = new Map<string, Part>()
  for (const [, id, body] of file.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const at = body!.indexOf('\nstream\n')
    if (at < 0) parts.set(id!, { head: body!, stream: '' })
    else {
      const bytes = Buffer.from(body!.slice(at + 8, body!.lastIndexOf('\nendstream')), 'latin1')
      parts.set(id!, { head: body!.slice(0, at), stream: inflateSync(bytes).toString('latin1') })
    }
  }
  return parts
}

/** Glyph number → letter, from the table that lets readers copy and search the text. */
function lettersOf(table: string): Map<number, string> {
  const letters = new Map<number, string>()
  for (const [, first, list] of table.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/g)) {
    const codes = [...list!.matchAll(/<([0-9a-f]+)>/g)].map(([, code]) => code!)
    for (const [i, code] of codes.entries()) {
      const units = code.match(/.{4}/g)!.map((unit) => Number.parseInt(unit, 16))
      letters.set(Number.parseInt(first!, 16) + i, String.fromCharCode(...units))
    }
  }
  return letters
}

const reference = (head: string, key: string): string =>
  new RegExp(`/${key} (\\d+) 0 R`).exec(head)?.[1] ?? ''

function wordsOf(page: string, fonts: Map<string, Map<number, string>>): string[] {
  let letters = new Map<number, string>()
  const words: string[] = []
  for (const [, font, shown] of page.matchAll(/\/(F\d+) [\d.]+ Tf|\[(<[^\]]*)\] TJ/g)) {
    if (font) letters = fonts.get(font) ?? letters
    else {
      const glyphs = [...shown!.matchAll(/<([0-9a-f]*)>/g)].flatMap(([, hex]) => hex!.match(/.{4}/g) ?? [])
      words.push(
        glyphs
          .map((glyph) => letters.get(Number.parseInt(glyph, 16)) ?? '?')
          .join('')
          .trim(),
      )
    }
  }
  return words
}

const utf16 = (text: string): string =>
  Buffer.from(text.replace(/\\([()\\])/g, '$1'), 'latin1')
    .subarray(2)
    .swap16()
    .toString('utf16le')

/** Reads what pdfmake writes; no other PDF. */
export function readPdf(bytes: Uint8Array): PdfRead {
  const parts = partsOf(Buffer.from(bytes).toString('latin1'))
  const part = (id: string): Part => parts.get(id) ?? { head: '', stream: '' }
  const all = [...parts.values()]
  const fonts = new Map<string, Map<number, string>>()
  for (const { head } of all) {
    for (const [, name, id] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      fonts.set(name!, lettersOf(part(reference(part(id!).head, 'ToUnicode')).stream))
    }
  }
  const info = all.find(({ head }) => head.includes('/Creator'))?.head ?? ''
  return {
    title: utf16(/\(([\s\S]*)\)/.exec(part(reference(info, 'Title')).head)?.[1] ?? ''),
    pages: all
      .filter(({ head }) => /\/Type \/Page\n/.test(head))
      .map(({ head }) => wordsOf(part(reference(head, 'Contents')).stream, fonts)),
    embedded: all.flatMap(({ head }) =>
      head.includes('/FontFile2') ? [/\/FontName \/\w+\+(\S+)/.exec(head)?.[1] ?? ''] : [],
    ),
  }
}
