/** What the house takes as a file: kinds that can be looked at and that carry no program. */

interface FileType {
  /** media type under which it is kept and sent */
  type: string
  /** how its name may end; the first is the usual one */
  extensions: readonly [string, ...string[]]
}

const office = 'application/vnd.openxmlformats-officedocument'

export const fileKinds = {
  pdf: { type: 'application/pdf', extensions: ['pdf'] },
  png: { type: 'image/png', extensions: ['png'] },
  jpeg: { type: 'image/jpeg', extensions: ['jpg', 'jpeg'] },
  webp: { type: 'image/webp', extensions: ['webp'] },
  docx: { type: `${office}.wordprocessingml.document`, extensions: ['docx'] },
  xlsx: { type: `${office}.spreadsheetml.sheet`, extensions: ['xlsx'] },
  pptx: { type: `${office}.presentationml.presentation`, extensions: ['pptx'] },
  odt: { type: 'application/vnd.oasis.opendocument.text', extensions: ['odt'] },
  ods: { type: 'application/vnd.oasis.opendocument.spreadsheet', extensions: ['ods'] },
  csv: { type: 'text/csv', extensions: ['csv'] },
  txt: { type: 'text/plain', extensions: ['txt'] },
} as const satisfies Record<string, FileType>

export type FileKind = keyof typeof fileKinds

const fileKindNames = Object.keys(fileKinds) as FileKind[]

/** The end of a file name after its last dot, in small letters; none: an empty text. */
export const extensionOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''

/** The kind that a name claims to be, or null. */
export const kindByName = (name: string): FileKind | null =>
  fileKindNames.find((kind) => fileKinds[kind].extensions.some((end) => end === extensionOf(name))) ?? null

/** The kind of a media type, or null. */
export const kindByType = (type: string): FileKind | null =>
  fileKindNames.find((kind) => fileKinds[kind].type === type) ?? null

export const isImage = (type: string): boolean => type.startsWith('image/')
