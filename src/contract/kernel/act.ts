import { z } from 'zod'
import type { Workflow } from './workflow.ts'

/** An act: a write with one name that is route, permission, audit event, job and word key at once. */
export interface Act<
  N extends string = string,
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
> {
  kind: 'act'
  name: N
  input: I
  output: O
  /** the workflow step that this act takes, if it is one */
  workflow?: Workflow
  step?: string
  /** usable before sign-in (signing in itself); everything else is denied by default */
  open?: boolean
  /** money, roles and contacts: the person proves again who they are when the last proof is some minutes old */
  proof?: boolean
  /** what goes in or comes out is a secret: no answer is kept for a repeated write */
  secret?: boolean
  /** the body is a file of at most so many bytes, given to the act as `bytes`; the rest of its input stands in the address */
  most?: number
}

/** A query: a read with one name; `open` queries answer without sign-in. */
export interface Query<
  N extends string = string,
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
> {
  kind: 'query'
  name: N
  input: I
  output: O
  open?: boolean
  /** the answer is a file to download (`FileAnswer`, `StreamAnswer`), not JSON */
  file?: boolean
  /** about the asking person alone: personal data stands unmasked */
  own?: boolean
}

export type Contract = Act | Query

/** Declares an act. The name is `<room>.<verb>`. */
export const act = <const N extends string, I extends z.ZodType, O extends z.ZodType>(
  name: N,
  parts: { input: I; output: O; open?: boolean; proof?: boolean; secret?: boolean },
): Act<N, I, O> => ({ kind: 'act', name, ...parts })

/** Declares an act that takes a file of at most `most` bytes. */
export const upload = <const N extends string, I extends z.ZodType, O extends z.ZodType>(
  name: N,
  parts: { input: I; output: O; most: number },
): Act<N, I, O> => ({ kind: 'act', name, ...parts })

/** Declares an act that takes a step of a workflow: `<subject>.<step>`. */
export const step = <const N extends string, I extends z.ZodType, O extends z.ZodType>(
  workflow: Workflow,
  stepName: string,
  name: N,
  parts: { input: I; output: O; proof?: boolean },
): Act<N, I, O> => ({ kind: 'act', name, workflow, step: stepName, ...parts })

/** A file made for a person: XLSX, PDF, DOCX. */
export const FileAnswer = z.object({
  /** name under which the browser saves it */
  name: z.string(),
  type: z.string(),
  body: z.instanceof(Uint8Array),
})

/** Declares a query that answers with a file. */
export const download = <const N extends string, I extends z.ZodType>(
  name: N,
  parts: { input: I; open?: boolean },
): Query<N, I, typeof FileAnswer> => ({ kind: 'query', name, ...parts, output: FileAnswer, file: true })

/** A kept file, of which the reader may want only a part. */
export const StreamAnswer = z.object({
  name: z.string(),
  type: z.string(),
  /** bytes; null: it is made while it is sent, and sent whole */
  size: z.number().int().nullable(),
  /** names the very bytes: the same tag, the same content */
  tag: z.string(),
  /** the bytes from `start` to `end`, both included */
  open: z.custom<(range?: { start: number; end: number }) => AsyncIterable<Uint8Array>>(
    (value) => typeof value === 'function',
  ),
})
export type StreamAnswer = z.infer<typeof StreamAnswer>

/** Declares a query that answers with a kept file, whole or in part. */
export const stream = <const N extends string, I extends z.ZodType>(
  name: N,
  parts: { input: I; open?: boolean },
): Query<N, I, typeof StreamAnswer> => ({ kind: 'query', name, ...parts, output: StreamAnswer, file: true })

/** Declares a query. */
export const query = <const N extends string, I extends z.ZodType, O extends z.ZodType>(
  name: N,
  parts: { input: I; output: O; open?: boolean; own?: boolean },
): Query<N, I, O> => ({ kind: 'query', name, ...parts })

export type InputOf<C extends Contract> = z.input<C['input']>
export type OutputOf<C extends Contract> = z.output<C['output']>
