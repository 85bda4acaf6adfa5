import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync, type Zippable } from 'fflate'
import sharp from 'sharp'

/** Real bytes of every kind, honest and not, for tests. */

/** A PDF of one empty page, with more objects where a test wants them. */
export function aPdf(more = '', catalog = ''): Buffer {
  const objects = [
    `1 0 obj\n<< /Type /Catalog /Pages 2 0 R ${catalog} >>\nendobj\n`,
    '2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n',
    '3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>\nendobj\n',
    more,
  ].filter(Boolean)
  let body = '%PDF-1.7\n'
  const at = objects.map((object) => {
    const start = body.length
    body += object
    return start
  })
  const table = at.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('')
  const count = at.length + 1
  return Buffer.from(
    `${body}xref\n0 ${count}\n0000000000 65535 f \n${table}trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`,
    'latin1',
  )
}

const mainParts = {
  docx: ['word/document.xml', 'wordprocessingml.document.main+xml'],
  xlsx: ['xl/workbook.xml', 'spreadsheetml.sheet.main+xml'],
  pptx: ['ppt/presentation.xml', 'presentationml.presentation.main+xml'],
} as const

/** An Office file, with more parts where a test wants them. */
export function anOffice(kind: keyof typeof mainParts, more: Zippable = {}): Buffer {
  const [part, type] = mainParts[kind]
  return aZip({
    '[Content_Types].xml': strToU8(
      `<Types><Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}"/></Types>`,
    ),
    [part]: strToU8('<w:document>Kế hoạch khuyến công</w:document>'),
    ...more,
  })
}

export const aZip = (parts: Zippable): Buffer => Buffer.from(zipSync(parts))

/** A picture of noise, which no codec makes small. */
export const aPicture = async (
  kind: 'png' | 'jpeg' | 'webp',
  width = 64,
  height = 48,
  exif = false,
): Promise<Buffer> => {
  const image = sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  })
  const place = { IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '9/1 10/1 30/1' }, IFD0: { Make: 'May Anh' } }
  return await (exif ? image.withExif(place) : image)[kind]().toBuffer()
}

/** The test file that every scanner takes for a virus; in two parts, so that no scanner takes this file for one. */
export const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('')

/** A folder that goes when the process ends. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kc-files-test-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  return folder
}

const folder = aFolder()

/** The bytes as a file on this machine; its path. */
export function laid(bytes: Uint8Array | string): string {
  const path = join(folder, crypto.randomUUID())
  writeFileSync(path, bytes)
  return path
}
