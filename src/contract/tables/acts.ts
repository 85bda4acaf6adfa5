import { z } from 'zod'
import { act, upload } from '../kernel/act.ts'
import { recordId } from '../kernel/record.ts'
import { Import, Reading } from './nouns.ts'

/** Largest file that is taken in. */
export const mostBytes = 32 * 1024 * 1024

const One = z.object({ id: recordId('import') })
const Versioned = One.extend({ version: z.number().int() })

/** Takes a file to be looked at; the same file of the same person is the same import until it is committed. */
export const receive = upload('tables.receive', {
  most: mostBytes,
  input: z.object({
    kind: z.string().min(1).max(60),
    name: z.string().min(1).max(255),
    bytes: z.instanceof(Uint8Array),
  }),
  output: Import,
})

/** The dry run: every bad cell, and what a commit would do. Large files are checked as long work. */
export const check = act('tables.check', { input: Versioned.extend({ reading: Reading }), output: Import })

/** Writes all rows or none, if nothing stands against them and the dry run still holds. */
export const commit = act('tables.commit', { proof: true, input: Versioned, output: Import })

/** Takes a whole import back while nothing newer touched its rows. */
export const undo = act('tables.undo', { proof: true, input: Versioned, output: Import })

/** Lays a file aside that was not taken in. */
export const discard = act('tables.discard', { input: One, output: z.object({ id: z.uuid() }) })
