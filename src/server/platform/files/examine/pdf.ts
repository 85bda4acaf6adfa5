import { inflateSync } from 'node:zlib'
import { refuseFile } from './refusals.ts'

/**
 * Actions that a reader would carry out, and files that a PDF would carry along. They are refused and not cut out:
 * a PDF written anew would lose its digital signature (chữ ký số), and with it its force as a document.
 * @see ISO 32000-1, 7.11.4 embedded files, 12.6.4 actions, 12.7.8 XFA forms
 */
const active: readonly [RegExp, string][] = [
  [/\/JavaScript(?![A-Za-z])|\/JS\s*[(<]|\/JS\s+\d+\s+\d+\s+R/, 'JavaScript'],
  [/\/Launch(?![A-Za-z])/, 'Launch'],
  [/\/EmbeddedFiles?(?![A-Za-z])/, 'EmbeddedFile'],
  [/\/RichMedia(?![A-Za-z])/, 'RichMedia'],
  [/\/XFA\s*(?:\[|\d+\s+\d+\s+R)/, 'XFA'],
  [/\/SubmitForm(?![A-Za-z])/, 'SubmitForm'],
  [/\/ImportData(?![A-Za-z])/, 'ImportData'],
  [/\/GoToE(?![A-Za-z])/, 'GoToE'],
]

/** Names may be written with any letter as #xx: /J#61vaScript. */
const plain = (text: string): string =>
  text.includes('#')
    ? text.replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text

function refuseActive(text: string): void {
  const found = active.find(([pattern]) => pattern.test(text))
  if (found) throw refuseFile('pdf_active', { what: found[1] })
}

/** All that the packed objects of one PDF may unfold to. */
const mostUnpacked = 256 * 1024 * 1024

/** The dictionary that ends right before the word `stream`, from where its object begins. */
const dictionaryBefore = (text: string, at: number): string => {
  const from = Math.max(text.lastIndexOf('obj', at), at - 4096)
  return plain(text.slice(Math.max(0, from), at))
}

/** Objects packed into streams (PDF 1.5) are read as a reader would read them. @throws Problem */
function refuseActivePacked(bytes: Buffer, text: string): void {
  let left = mostUnpacked
  for (const { index } of text.matchAll(/stream\r?\n/g)) {
    if (text.slice(index - 3, index) === 'end') continue
    const dictionary = dictionaryBefore(text, index)
    const isPacked =
      /\/ObjStm(?![A-Za-z])/.test(dictionary) || (/\/First\b/.test(dictionary) && /\/N\b/.test(dictionary))
    if (!isPacked) continue
    if (!/\/Filter\s*\[?\s*\/(?:FlateDecode|Fl)\b\s*\]?\s*(?:\/|>>)/.test(dictionary)) {
      if (/\/Filter/.test(dictionary)) throw refuseFile('broken', { what: 'object stream' })
      continue
    }
    const start = index + (text[index + 6] === '\r' ? 8 : 7)
    const unpacked = inflate(bytes.subarray(start), left)
    left -= unpacked.length
    refuseActive(plain(unpacked.toString('latin1')))
  }
}

function inflate(packed: Buffer, most: number): Buffer {
  try {
    return inflateSync(packed, { maxOutputLength: Math.max(1, most), finishFlush: 2 })
  } catch (error) {
    const tooMuch =
      error instanceof RangeError || (error instanceof Error && /larger than/.test(error.message))
    throw tooMuch ? refuseFile('bomb') : refuseFile('broken', { what: 'object stream' })
  }
}

/** @throws Problem `file.pdf_active`, `file.pdf_locked`, `file.hidden`, `file.broken`, `file.bomb` */
export function checkPdf(bytes: Buffer): void {
  const end = bytes.lastIndexOf('%%EOF')
  if (end < 0) throw refuseFile('broken', { what: '%%EOF' })
  // what is glued on behind the end may be another kind of file altogether
  if (!/^[\s\0]*$/.test(bytes.toString('latin1', end + 5))) throw refuseFile('hidden')
  const text = bytes.toString('latin1')
  const named = plain(text)
  if (/\/Encrypt\s*(?:<<|\d+\s+\d+\s+R)/.test(named)) throw refuseFile('pdf_locked')
  refuseActive(named)
  refuseActivePacked(bytes, text)
}
