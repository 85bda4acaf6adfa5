import type { Fact } from '#contract/kernel/problem.ts'
import type { Queryable } from '#server/platform/db.ts'
import { recordAudit } from '../store.ts'

/** Something that is told of an invented record, by one of the cast or by nobody who exists (without an id). */
interface SampleEvent {
  act: string
  subject: { kind: string; id: string; provinceId: string }
  by: { personId: string | null; name: string; organisationName: string }
  facts: Record<string, Fact>
  reason?: string
}

/** Gives a record of the demonstration its history: links of the trail as any other, of the moment it was laid down. */
export const recordSample = (db: Queryable, { act, subject, by, facts, reason = '' }: SampleEvent) =>
  recordAudit(db, {
    act,
    actor: by,
    subject,
    facts,
    before: null,
    after: null,
    reason: reason === '' ? null : reason,
    address: '',
    requestId: '',
  })
