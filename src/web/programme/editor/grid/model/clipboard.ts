/** A block of cells as it travels by the clipboard: rows of texts. */
export type Block = string[][]

/** Tab-separated text as Excel writes it: a cell with a line break or a quote stands in quotes, quotes doubled. */
export function parseTsv(text: string): Block {
  const rows: Block = []
  let row: string[] = []
  let cell = ''
  let quoted = false
  const source = text.replace(/\r\n?/g, '\n')
  for (let i = 0; i < source.length; i += 1) {
    const sign = source[i]!
    if (quoted) {
      if (sign !== '"') cell += sign
      else if (source[i + 1] === '"') {
        cell += '"'
        i += 1
      } else quoted = false
    } else if (sign === '"' && cell === '' && closes(source, i)) quoted = true
    else if (sign === '\t') {
      row.push(cell)
      cell = ''
    } else if (sign === '\n') {
      rows.push([...row, cell])
      row = []
      cell = ''
    } else cell += sign
  }
  if (cell !== '' || row.length > 0) rows.push([...row, cell])
  return even(rows)
}

/** A quote opens a cell only when another one closes it before the next cell; an inch mark does not. */
function closes(source: string, from: number): boolean {
  for (let i = from + 1; i < source.length; i += 1) {
    if (source[i] !== '"') continue
    if (source[i + 1] === '"') i += 1
    else return source[i + 1] === undefined || source[i + 1] === '\t' || source[i + 1] === '\n'
  }
  return false
}

/** All rows as wide as the widest. */
const even = (rows: Block): Block => {
  const width = Math.max(0, ...rows.map((row) => row.length))
  return rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')])
}

const named: Record<string, string> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ndash: '–',
  mdash: '—',
  minus: '−',
}

const decode = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, dec?: string, name?: string) => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16))
    if (dec) return String.fromCodePoint(Number(dec))
    return named[(name ?? '').toLowerCase()] ?? whole
  })

const invisible = /<!--[\s\S]*?-->|<(style|script|head|xml)\b[\s\S]*?<\/\1>|<!\[[\s\S]*?\]>/gi

/** Text of a cell: markup gone, paragraphs as lines, Word's own line wraps as spaces. */
const cellText = (html: string): string =>
  decode(
    html
      .replace(/\s+/g, ' ')
      .replace(/<br\b[^>]*>|<\/(?:p|div|li)>/gi, '\n')
      .replace(/<[^>]*>/g, ''),
  )
    .replace(/\u00a0/g, ' ')
    .split('\n')
    .map((line) => line.replace(/ +/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')

const spanOf = (tag: string, name: 'colspan' | 'rowspan'): number =>
  Math.min(200, Math.max(1, Number(new RegExp(`\\b${name}\\s*=\\s*["']?(\\d+)`, 'i').exec(tag)?.[1] ?? 1)))

/**
 * The first table of a page copied from Word or Excel; `null` when there is none. A merged cell fills its first
 * place and leaves the others blank. It reads text only: nothing of the page is ever put into ours.
 */
export function parseHtmlTable(html: string): Block | null {
  const table = /<table\b[\s\S]*?<\/table>/i.exec(html.replace(invisible, ''))
  if (!table) return null
  const rows: Block = []
  const taken = new Set<string>()
  const lines = table[0].split(/<tr\b/i).slice(1)
  lines.forEach((line, rowIndex) => {
    const row: string[] = []
    let col = 0
    for (const found of line.matchAll(/<t[dh]\b([^>]*)>([\s\S]*?)(?=<t[dh]\b|<\/t[dh]>|<\/tr>|$)/gi)) {
      while (taken.has(`${rowIndex} ${col}`)) col += 1
      row[col] = cellText(found[2] ?? '')
      const [wide, high] = [spanOf(found[1] ?? '', 'colspan'), spanOf(found[1] ?? '', 'rowspan')]
      for (let r = 1; r < high; r += 1)
        for (let c = 0; c < wide; c += 1) taken.add(`${rowIndex + r} ${col + c}`)
      col += wide
    }
    rows.push(Array.from({ length: Math.max(col, row.length) }, (_, index) => row[index] ?? ''))
  })
  const filled = rows.filter((row) => row.length > 0)
  return filled.length > 0 ? even(filled) : null
}

/** What was copied: a table of Word or Excel where there is one, else lines and tabs. */
export const readClipboard = (html: string, text: string): Block =>
  (html === '' ? null : parseHtmlTable(html)) ?? parseTsv(text)

const quote = (cell: string): string => (/[\t\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

export const toTsv = (block: Block): string => block.map((row) => row.map(quote).join('\t')).join('\n')

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>')

/** For Word, which makes a table of it. Figures are marked as text, so that Excel keeps `1.020` as printed. */
export const toHtml = (block: Block): string =>
  `<table>${block.map((row) => `<tr>${row.map((cell) => `<td style="mso-number-format:'\\@'">${escape(cell)}</td>`).join('')}</tr>`).join('')}</table>`
