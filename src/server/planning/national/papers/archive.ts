import { createHash } from 'node:crypto'
import { Zip, ZipPassThrough } from 'fflate'
import { type CellStyle, toXlsx } from '#server/platform/sheets/index.ts'
import { paperPdf } from './page.ts'
import { paperXlsx } from './sheet.ts'
import type { Paper, PaperTable } from './table.ts'

/** One paper of the file: its name without ending, and what it is in words. */
export interface Enclosed {
  name: string
  paper: Paper
}

interface Written {
  name: string
  what: string
  lines: number
  size: number
  sha256: string
}

/** Nobody reads more on paper, and the printer keeps all of it in memory. */
const MOST_PRINTED = 3000

export const archiveType = 'application/zip'

/** An archive whose bytes are taken out as soon as there are some. Its files are packed already, so they are only stored. */
class Archive {
  #ready: Uint8Array[] = []
  readonly #zip = new Zip((error, bytes) => {
    if (error) throw error
    this.#ready.push(bytes)
  })

  add(name: string, body: Uint8Array): Uint8Array[] {
    const entry = new ZipPassThrough(name)
    this.#zip.add(entry)
    entry.push(body, true)
    return this.#taken()
  }

  end(): Uint8Array[] {
    this.#zip.end()
    return this.#taken()
  }

  #taken(): Uint8Array[] {
    const bytes = this.#ready
    this.#ready = []
    return bytes
  }
}

const hashOf = (body: Uint8Array): string => createHash('sha256').update(body).digest('hex')

const linesOf = (tables: readonly PaperTable[]): number =>
  tables.reduce((sum, { rows }) => sum + rows.filter(({ adds }) => !adds).length, 0)

const head: CellStyle = { bold: true, border: true, align: 'center', wrap: true }
const cell: CellStyle = { border: true, wrap: true, vertical: 'top' }

/** The first sheet that whoever opens the archive looks at: what is in it, and the mark of each file. */
function indexOf(title: string, author: string, files: readonly Written[]): Uint8Array {
  const headings = ['TT', 'Tệp', 'Nội dung', 'Số dòng', 'Dung lượng (byte)', 'Dấu của tệp (SHA-256)']
  return toXlsx({
    title,
    author,
    sheets: [
      {
        name: 'Mục lục',
        widths: [5, 34, 46, 10, 14, 70],
        rows: [
          { cells: [{ value: `Hồ sơ trình: ${title}`, across: 6, style: { bold: true, size: 14 } }] },
          { cells: [] },
          { cells: headings.map((value) => ({ value, style: head })) },
          ...files.map(({ name, what, lines, size, sha256 }, at) => ({
            cells: [at + 1, name, what, lines, size, sha256].map((value) => ({ value, style: cell })),
          })),
        ],
      },
    ],
  })
}

/**
 * Everything in one archive, made and sent file by file; at the end the index, and the marks of all files in the form that
 * `sha256sum -c` reads.
 * @param gone has whoever asked gone away? Then the rest is not made.
 */
export async function* archiveOf(
  title: string,
  papers: readonly Enclosed[],
  gone: () => boolean = () => false,
): AsyncGenerator<Uint8Array, void> {
  const archive = new Archive()
  const files: Written[] = []
  const author = papers[0]?.paper.author ?? ''
  for (const { name, paper } of papers) {
    const lines = linesOf(paper.tables)
    const bodies: [string, Uint8Array][] = [[`${name}.xlsx`, paperXlsx(paper)]]
    if (lines <= MOST_PRINTED) bodies.push([`${name}.pdf`, await paperPdf(paper)])
    for (const [file, body] of bodies) {
      files.push({ name: file, what: paper.title, lines, size: body.byteLength, sha256: hashOf(body) })
      yield* archive.add(file, body)
    }
    if (gone()) return
    // other people's questions come in between
    await new Promise((resolve) => setImmediate(resolve))
  }
  const index = indexOf(title, author, files)
  const marks = [...files, { name: '00-muc-luc.xlsx', sha256: hashOf(index) }]
  yield* archive.add('00-muc-luc.xlsx', index)
  const text = marks.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join('')
  yield* archive.add('SHA256SUMS.txt', new TextEncoder().encode(text))
  yield* archive.end()
}
