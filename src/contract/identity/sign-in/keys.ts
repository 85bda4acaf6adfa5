import { z } from 'zod'
import { act, query } from '../../kernel/act.ts'
import { recordId } from '../../kernel/record.ts'

/** Names of acts and queries that a key is good for. */
const Scopes = z.array(z.string().min(1).max(80)).min(1).max(200)

/**
 * Makes a key for a program that works for a person: `Authorization: Bearer kc_…`. It may do what was ticked, as long
 * as the person may; never what wants a proof, never the person's own account.
 */
export const createKey = act('identity.createKey', {
  secret: true,
  proof: true,
  input: z.object({
    name: z.string().trim().min(2).max(80),
    scopes: Scopes,
    expiresOn: z.iso.date(),
    /** whose key; only an administrator makes one for somebody else */
    personId: recordId('person').optional(),
  }),
  output: z.object({
    id: z.string(),
    /** shown now and never again */
    key: z.string(),
  }),
})

export const revokeKey = act('identity.revokeKey', {
  input: z.object({ id: recordId('key') }),
  output: z.object({ revoked: z.literal(true) }),
})

const Key = z.object({
  id: z.string(),
  name: z.string(),
  hint: z.string(),
  scopes: z.array(z.string()),
  createdAt: z.string(),
  expiresAt: z.string(),
  lastUsedAt: z.string().nullable(),
  revokedAt: z.string().nullable(),
})

/** Keys of one's own, or, for an administrator, of a person. */
export const keys = query('identity.keys', {
  input: z.object({ personId: recordId('person').optional() }),
  output: z.object({
    items: z.array(Key),
    /** names that a new key may be given */
    choosable: z.array(z.object({ name: z.string(), writes: z.boolean() })),
    /** the latest day on which a new key may end */
    latest: z.iso.date(),
  }),
})
