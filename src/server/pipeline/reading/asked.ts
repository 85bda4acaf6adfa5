import type { Actor } from '#contract/kernel/actor.ts'
import type { BankFilters } from '#contract/pipeline/queries.ts'
import { scopeOf } from '#contract/pipeline/rules.ts'
import type { Queryable } from '#server/platform/db.ts'
import type { Narrowed } from '../store-list.ts'
import { listOwn } from '../store-parts.ts'

/** What a list of the bank is narrowed by: what the screen asks, and whose proposals the reader sees. */
export async function narrowedFor(
  db: Queryable,
  actor: Actor | null,
  filters: BankFilters,
): Promise<Narrowed> {
  const scope = scopeOf(actor)
  return {
    filters,
    scope,
    own: scope.kind === 'owner' ? await listOwn(db, scope.organisationId) : [],
    personId: actor?.personId ?? null,
  }
}
