import { z } from 'zod'
import { act } from '../../kernel/act.ts'
import { recordId } from '../../kernel/record.ts'
import { FileName, FileView, Place, SubjectRef } from './nouns.ts'

const One = z.object({ id: recordId('file') })

/** Asks to send a file, before its first byte: by right, within the quota, of a kind that is taken. */
export const beginUpload = act('documents.beginUpload', {
  input: SubjectRef.extend({
    /** what it is to the record; the record's room knows which there are */
    role: z.string().min(1).max(40),
    name: FileName,
    /** bytes */
    size: z.number().int().nonnegative(),
    /** the file whose place it takes */
    replaces: recordId('file').optional(),
    /** the sender's mark of this very file: the same mark goes on where it stopped */
    mark: z.string().max(200).default(''),
  }),
  output: z.object({
    upload: z.string(),
    /** where the bytes go (tus 1.0: HEAD, PATCH, DELETE) */
    address: z.string(),
    expiresAt: z.string(),
  }),
})

/** Lays a file that has wholly arrived beside its record, if its bytes are what they claim to be. */
export const attach = act('documents.attach', {
  input: z.object({ upload: recordId('upload') }),
  output: z.object({ upload: z.string(), file: FileView }),
})

export const dropUpload = act('documents.dropUpload', {
  input: z.object({ upload: recordId('upload') }),
  output: z.object({ upload: z.string() }),
})

export const rename = act('documents.rename', {
  input: One.extend({ name: FileName }),
  output: z.object({ id: z.string(), name: z.string() }),
})

/** Takes a file away from its record; it can be brought back until its bytes are let go. */
export const remove = act('documents.remove', { input: One, output: z.object({ id: z.string() }) })

export const restore = act('documents.restore', { input: One, output: z.object({ id: z.string() }) })

/** Says on which pages of a scan the passages begin; replaces what was said before. */
export const setPlaces = act('documents.setPlaces', {
  input: One.extend({ places: z.array(Place).max(1000) }),
  output: z.object({ id: z.string(), places: z.array(Place) }),
})
