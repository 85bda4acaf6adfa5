import { z } from 'zod'
import { query, stream } from '../../kernel/act.ts'
import { recordId } from '../../kernel/record.ts'
import { FileView, SubjectRef } from './nouns.ts'

/** The files of a record, for whoever may read the record. */
export const files = query('documents.files', {
  open: true,
  input: SubjectRef,
  output: z.object({
    items: z.array(FileView),
    /** may this person add, replace, rename and remove? */
    mayChange: z.boolean(),
    /** roles that a file of this record may have */
    roles: z.array(z.string()),
    /** taken away, and still to be had back; for those who may change */
    removed: z.array(z.object({ id: z.string(), name: z.string(), by: z.string(), at: z.string() })),
    /** this person's own files on their way to this record */
    unfinished: z.array(
      z.object({
        upload: z.string(),
        address: z.string(),
        role: z.string(),
        name: z.string(),
        size: z.number().int(),
        /** bytes that have arrived */
        sent: z.number().int(),
        mark: z.string(),
        replaces: z.string().nullable(),
        expiresAt: z.string(),
      }),
    ),
    /** largest file in bytes */
    largest: z.number().int(),
  }),
})

/** The bytes, always as a download. */
export const file = stream('documents.file', { open: true, input: z.object({ id: recordId('file') }) })

/** A smaller picture of a picture. */
export const preview = stream('documents.preview', {
  open: true,
  input: z.object({ id: recordId('file'), size: z.enum(['small', 'large']).default('small') }),
})
