import { letteringOf, vietnameseShare } from './lettering.ts'
import { readLetters } from './old-fonts.ts'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258' | 'windows-1252'

const decode = (bytes: Uint8Array, encoding: Encoding): string =>
  new TextDecoder(encoding, { ignoreBOM: false }).decode(bytes)

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** Every second byte of Western text in UTF-16 is zero. */
function wideOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const sample = bytes.subarray(0, 4000)
  let even = 0
  let odd = 0
  for (const [i, byte] of sample.entries()) {
    if (byte !== 0) continue
    if (i % 2 === 0) even += 1
    else odd += 1
  }
  const enough = sample.length / 8
  if (odd > enough && even < odd / 4) return 'utf-16le'
  return even > enough && odd < even / 4 ? 'utf-16be' : null
}

/** One byte per letter: Windows-1258 where that reads as Vietnamese, otherwise Western places under an old font. */
function narrow(bytes: Uint8Array): Encoding {
  const sample = bytes.subarray(0, 40_000)
  const western = decode(sample, 'windows-1252')
  const lettering = letteringOf([western])
  const old = lettering ? vietnameseShare(readLetters[lettering](western)) : 0
  return vietnameseShare(decode(sample, 'windows-1258')) >= old ? 'windows-1258' : 'windows-1252'
}

/** Which encoding a text file was written in. */
export function encodingOf(bytes: Uint8Array): Encoding {
  return wideOrder(bytes) ?? (isUtf8(bytes) ? 'utf-8' : narrow(bytes))
}

/** The text of a file, without its byte order mark; letters that were typed apart come composed. */
export const decodeText = (bytes: Uint8Array, encoding: Encoding): string =>
  decode(bytes, encoding).normalize('NFC')
