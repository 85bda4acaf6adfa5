/** What was kept: its name is what it holds. */
export interface Content {
  /** 64 hexadecimal digits */
  sha256: string
  /** bytes */
  size: number
}

/** First and last byte, both included. */
export interface Range {
  start: number
  end: number
}

/** Where bytes are kept for good: once for the same content, and never changed. */
export interface Storage {
  /** Keeps the bytes of a file on this machine. The same content again costs nothing. */
  keep(path: string): Promise<Content>
  /** The bytes, or a part of them. @throws Error `ENOENT` when they are not here */
  open(sha256: string, range?: Range): AsyncIterable<Uint8Array>
  has(sha256: string): Promise<boolean>
  /** Lets go of bytes that no record names any more. */
  remove(sha256: string): Promise<void>
  /** Everything kept, with when it came. */
  list(): AsyncIterable<{ sha256: string; at: Date }>
}

/** ab/cdef…: at most 256 folders, so that none grows too long to be read. */
export const placeOf = (sha256: string): string => `${sha256.slice(0, 2)}/${sha256.slice(2)}`

/** The SHA-256 that a place stands for, or null for what is not ours. */
export const contentAt = (place: string): string | null => {
  const found = /(?:^|\/)([0-9a-f]{2})\/([0-9a-f]{62})$/.exec(place)
  return found ? `${found[1]}${found[2]}` : null
}
