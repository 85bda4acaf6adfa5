import type { FileKind } from '#contract/kernel/file-type.ts'
import { refuseFile } from './refusals.ts'
import { readZip, unpack, type Source, type ZipEntry } from './zip.ts'

/** How far an archive may unfold before it is called a bomb. */
export interface ArchiveLimits {
  entries: number
  /** bytes of everything unpacked */
  total: number
  /** unpacked to packed, once more than a megabyte came out */
  ratio: number
}

const archiveLimits: ArchiveLimits = { entries: 10_000, total: 512 * 1024 * 1024, ratio: 150 }

const megabyte = 1024 * 1024
/** A table inside a text is unpacked in memory: 20 MB of it is a lot. */
const largestInside = 20 * megabyte

/** Parts that say what the whole is, and what it fetches from elsewhere. */
const told = /^(?:\[Content_Types\]\.xml|mimetype|META-INF\/manifest\.xml|.*\.rels)$/
const programs =
  /(?:^|\/)(?:vbaProject\.bin|vbaData\.xml|vbaProjectSignature\w*\.bin|macrosheets|dialogsheets|activeX|customUI|Basic|Scripts)(?:\/|$)/i
const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const zip = Buffer.from('PK\x03\x04', 'latin1')

interface Look {
  source: Source
  limits: ArchiveLimits
  /** bytes unpacked so far, of the archives inside too */
  spent: { bytes: number }
  depth: number
}

/** Unpacks one entry to know what it is; returns its text where the text says something about the whole. */
async function lookInto(entry: ZipEntry, look: Look): Promise<string> {
  if (programs.test(entry.name)) throw refuseFile('macro', { what: entry.name })
  const kept: Buffer[] = []
  let size = 0
  let wanted = told.test(entry.name)
  let first: Buffer | null = null
  for await (const piece of unpack(look.source, entry)) {
    size += piece.length
    look.spent.bytes += piece.length
    const tooDense = size > megabyte && size > entry.packed * look.limits.ratio
    if (look.spent.bytes > look.limits.total || tooDense) throw refuseFile('bomb')
    if (!first && piece.length > 0) {
      first = piece
      if (piece.subarray(0, 8).equals(ole)) throw refuseFile('embedded', { what: entry.name })
      wanted ||= piece.subarray(0, 4).equals(zip)
    }
    if (wanted && size > largestInside) throw refuseFile('bomb')
    if (wanted) kept.push(piece)
  }
  const bytes = Buffer.concat(kept)
  if (first?.subarray(0, 4).equals(zip)) {
    await lookInside(bytes, look)
    return ''
  }
  return bytes.toString('utf8')
}

/** A chart carries its own small table; an archive within that has no honest reason. */
async function lookInside(bytes: Buffer, look: Look): Promise<void> {
  if (look.depth > 0) throw refuseFile('bomb')
  const source = {
    size: bytes.length,
    read: (start: number, end: number) => Promise.resolve(bytes.subarray(start, end)),
  }
  await kindInside({ ...look, source, depth: look.depth + 1 })
}

const mainParts: readonly [RegExp, FileKind][] = [
  [/wordprocessingml\.document\.main\+xml/, 'docx'],
  [/spreadsheetml\.sheet\.main\+xml/, 'xlsx'],
  [/presentationml\.(?:presentation|slideshow)\.main\+xml/, 'pptx'],
]

const openDocuments: Readonly<Record<string, FileKind>> = {
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
}

/** Templates and objects that the program would fetch from elsewhere when the paper is opened. */
const fetches =
  /<Relationship\b(?=[^>]*TargetMode\s*=\s*["']External)(?=[^>]*Type\s*=\s*["'][^"']*(?:attachedTemplate|oleObject|frame|subDocument))[^>]*>/i

async function kindInside(look: Look): Promise<FileKind | null> {
  const entries = await readZip(look.source, look.limits.entries)
  const texts = new Map<string, string>()
  for (const entry of entries) texts.set(entry.name, await lookInto(entry, look))
  for (const [name, text] of texts)
    if (name.endsWith('.rels') && fetches.test(text)) throw refuseFile('external')
  const types = texts.get('[Content_Types].xml') ?? ''
  if (/macroEnabled|macrosheet|vbaProject/i.test(types)) throw refuseFile('macro', { what: 'macroEnabled' })
  return (
    mainParts.find(([part]) => part.test(types))?.[1] ??
    openDocuments[texts.get('mimetype')?.trim() ?? ''] ??
    null
  )
}

/**
 * Looks through an Office or OpenDocument file whole: nothing hidden, no program, no bomb.
 * Returns what it is; null: an archive of something else.
 * @throws Problem `file.*`
 */
export const officeKind = (source: Source, limits: ArchiveLimits = archiveLimits): Promise<FileKind | null> =>
  kindInside({ source, limits, spent: { bytes: 0 }, depth: 0 })
