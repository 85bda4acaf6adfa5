import { open, readFile, type FileHandle } from 'node:fs/promises'
import { fileTypeFromBuffer } from 'file-type'
import { extensionOf, fileKinds, kindByName, type FileKind } from '#contract/kernel/file-type.ts'
import { writeAnew } from './image.ts'
import { officeKind } from './office.ts'
import { checkPdf } from './pdf.ts'
import { checkText } from './plain-text.ts'
import { refuseFile } from './refusals.ts'
import { endOfZip, longestTail, type Source } from './zip.ts'

/** What a file is, and where the bytes lie that may be kept: its own, or those of a picture written anew. */
export interface Examined {
  type: string
  path: string
}

const source = (file: FileHandle, size: number): Source => ({
  size,
  async read(start, end) {
    const bytes = Buffer.alloc(Math.max(0, Math.min(end, size) - start))
    const { bytesRead } = await file.read(bytes, 0, bytes.length, start)
    return bytes.subarray(0, bytesRead)
  },
})

const isOld = (head: Buffer): boolean => head.subarray(0, 8).equals(Buffer.from('d0cf11e0a1b11ae1', 'hex'))
const isZip = (head: Buffer): boolean => head.subarray(0, 4).toString('latin1') === 'PK\x03\x04'
/** Phones' pictures in the HEIF container: heic, heix, mif1, msf1… */
const isHeic = (head: Buffer): boolean =>
  /^ftyp(?:hei[cxms]|hev[cmsx]|mif1|msf1)/.test(head.toString('latin1', 4, 12))

/** What the first bytes say; texts say nothing and are taken by their name. @throws Problem `file.*` */
async function kindOf(head: Buffer, bytes: Source, name: string): Promise<FileKind> {
  if (isOld(head)) throw refuseFile('legacy')
  if (isHeic(head)) throw refuseFile('heic')
  if (isZip(head)) {
    const kind = await officeKind(bytes)
    if (!kind) throw refuseFile('archive')
    return kind
  }
  if (head.subarray(0, 5).toString('latin1') === '%PDF-') return 'pdf'
  const found = await fileTypeFromBuffer(head)
  if (found?.mime === 'image/png') return 'png'
  if (found?.mime === 'image/jpeg') return 'jpeg'
  if (found?.mime === 'image/webp') return 'webp'
  const claimed = kindByName(name)
  const isText = claimed === 'csv' || claimed === 'txt'
  if (isText && (!found || found.mime.startsWith('text/'))) return claimed
  throw refuseFile('type', { found: found?.ext ?? extensionOf(name) })
}

/** Two kinds of file in one: each reader would see another. */
async function refuseTwofold(kind: FileKind, head: Buffer, bytes: Source): Promise<void> {
  if (kind !== 'pdf' && head.subarray(0, 1024).includes('%PDF-')) throw refuseFile('hidden')
  const tail = await bytes.read(Math.max(0, bytes.size - longestTail), bytes.size)
  if ((kind === 'pdf' || kind === 'csv' || kind === 'txt') && endOfZip(tail) >= 0) throw refuseFile('hidden')
}

/**
 * Decides by its bytes whether a file may be kept, and as what. Its name must agree with them.
 * @param path of the file on this machine; a picture written anew is laid beside it
 * @throws Problem `invalid` on `file` with the reason
 */
export async function examine(path: string, name: string, mostPixels: number): Promise<Examined> {
  const file = await open(path, 'r')
  let kind: FileKind
  try {
    const { size } = await file.stat()
    if (size === 0) throw refuseFile('empty')
    const bytes = source(file, size)
    const head = await bytes.read(0, 4100)
    kind = await kindOf(head, bytes, name)
    const ends: readonly string[] = fileKinds[kind].extensions
    if (!ends.includes(extensionOf(name)))
      throw refuseFile('extension', { extension: extensionOf(name), found: ends[0] ?? kind })
    await refuseTwofold(kind, head, bytes)
  } finally {
    await file.close()
  }
  const { type } = fileKinds[kind]
  if (kind === 'pdf') checkPdf(await readFile(path))
  if (kind === 'csv' || kind === 'txt') checkText(await readFile(path))
  if (kind !== 'png' && kind !== 'jpeg' && kind !== 'webp') return { type, path }
  const anew = `${path}.anew`
  await writeAnew(kind, path, anew, mostPixels)
  return { type, path: anew }
}
