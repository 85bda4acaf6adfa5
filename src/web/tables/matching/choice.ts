import type { Input } from '#web/kit/call/call.ts'

/** How a person wants the file read. */
export type Choice = Omit<Input<'tables.preview'>, 'id'>
