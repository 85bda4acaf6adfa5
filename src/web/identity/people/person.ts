import type { Output } from '#web/kit/call/call.ts'

/** A person as their page and its dialogs draw them. */
export type Person = Output<'identity.person'>

/** Contacts that are shown masked. */
export const personal = ['email', 'phone', 'identityNumber'] as const
export type PersonalField = (typeof personal)[number]
