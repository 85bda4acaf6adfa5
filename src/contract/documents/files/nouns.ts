import { z } from 'zod'
import { kindByName } from '../../kernel/file-type.ts'
import { tidy } from '../../kernel/text.ts'

/** A record of any room, as the web calls it: `{ subjectKind: 'programme', subjectId: 'ca-mau-2026-2030' }`. */
export const SubjectRef = z.object({
  subjectKind: z.string().min(1).max(40),
  subjectId: z.string().min(1).max(80),
})

/** Names that some systems keep for devices; and names that begin with a dot hide. */
const unusable = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)|^\.|[<>:"|?*\\/]|\.\.|[. ]$/i
/** Turns the reading direction: "gpj.exe" shown as "exe.jpg". */
const deceiving = new RegExp(String.raw`[\u0000-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]`)

const refused = (code: string) => ({ params: { code } })

/** A file's own name: no path, nothing that shows itself as something else, an end that we take. */
export const FileName = z
  .string()
  .min(1)
  .max(180)
  .transform(tidy)
  .refine((name) => !unusable.test(name) && !deceiving.test(name), refused('file.name'))
  .refine((name) => kindByName(name) !== null, refused('file.kind'))

const fileStates = ['ready', 'waiting', 'infected'] as const

export const Place = z.object({
  /** reference of a passage: "II.1.2" */
  place: z.string().min(1).max(80),
  page: z.number().int().min(1).max(5000),
})

const version = {
  id: z.string(),
  name: z.string(),
  type: z.string(),
  /** bytes */
  size: z.number().int(),
  state: z.enum(fileStates),
  uploadedBy: z.string(),
  uploadedAt: z.string(),
}

export const FileView = z.object({
  ...version,
  role: z.string(),
  sha256: z.string(),
  /** pages on which passages begin */
  places: z.array(Place),
  /** files whose place it took, newest first; for those who may change it */
  older: z.array(z.object(version)),
})
export type FileView = z.infer<typeof FileView>
