import type { Input } from '#web/kit/call/call.ts'

/** A legal document as its form holds it. */
export type LegalGiven = Required<Omit<Input<'documents.addLegal'>, 'issuerId'>>
