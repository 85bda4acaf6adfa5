import type { Actor } from '#contract/kernel/actor.ts'
import { Problem } from '#contract/kernel/problem.ts'
import type { Import } from '#contract/tables/nouns.ts'
import type { Queryable } from '#server/platform/db.ts'
import type { ImportDefinition } from '#server/platform/tables/definition.ts'
import { definitionFor } from './kinds.ts'
import { findCommitted, findImport, lockImport, type ImportRecord } from './store.ts'

/** An import as people see it. */
export async function toView(
  db: Queryable,
  record: ImportRecord,
  definition: ImportDefinition,
): Promise<Import> {
  const {
    id,
    kind,
    state,
    version,
    fileName,
    size,
    counts,
    by,
    at,
    committedAt,
    undoneAt,
    undoneBy,
    workId,
  } = record
  const before = state === 'received' || state === 'checked' ? await findCommitted(db, record) : null
  return {
    id,
    kind,
    title: definition.title,
    state,
    version,
    fileName,
    size,
    counts,
    by,
    at,
    committedAt,
    undoneAt,
    undoneBy,
    before,
    workId,
  }
}

export interface Held {
  record: ImportRecord
  definition: ImportDefinition
}

/** An import of one's organisation, of a kind that one may do. @throws Problem `not_found`, `not_granted` */
export async function seen(
  db: Queryable,
  definitions: readonly ImportDefinition[],
  actor: Actor,
  id: string,
): Promise<Held> {
  const record = await findImport(db, actor.organisationId, id)
  if (!record) throw new Problem('not_found')
  return { record, definition: definitionFor(definitions, actor, record.kind) }
}

/** The same under lock, in the version that the person saw. @throws Problem `stale_version` too */
export async function held(
  db: Queryable,
  definitions: readonly ImportDefinition[],
  actor: Actor,
  input: { id: string; version: number },
): Promise<Held> {
  const record = await lockImport(db, actor.organisationId, input.id)
  if (!record) throw new Problem('not_found')
  const definition = definitionFor(definitions, actor, record.kind)
  if (record.version !== input.version) throw new Problem('stale_version', { changed: [] })
  return { record, definition }
}
