import type { Actor } from '#contract/kernel/actor.ts'
import { invalidField, Problem } from '#contract/kernel/problem.ts'
import type { Queryable } from '#server/platform/db.ts'

/** A record that has files. */
export interface FileSubject {
  /** lasting id, also in the audit trail */
  id: string
  /** whose it is; '00': the nation's */
  provinceId: string
  /** everyone may read the record, and so its files */
  open: boolean
}

/** What a room says of the files of its records; the composition root gives it to the room of files. */
export interface FileKeeper<S extends FileSubject = FileSubject> {
  /** what a file may be to such a record */
  roles: readonly string[]
  /** The record by its lasting id, or as the web calls it, as far as this reader's reach goes; null: not there. */
  find(db: Queryable, key: string): Promise<S | null>
  mayRead(actor: Actor | null, subject: S): boolean
  /** May this person add, replace, rename and take away? */
  mayChange(actor: Actor, subject: S): boolean
  /** Which of the roles may still be added and changed on this record, where that is not all of them. */
  rolesOf?(subject: S): readonly string[]
}

export type FileKeepers = Readonly<Record<string, FileKeeper>>

/** A record that this person has before them. */
export interface Seen extends FileSubject {
  mayChange: boolean
  roles: readonly string[]
}

/** @throws Problem `not_found` where the record is not there, or not for this person to read */
export async function readSubject(
  db: Queryable,
  keepers: FileKeepers,
  actor: Actor | null,
  { kind, key }: { kind: string; key: string },
): Promise<Seen> {
  const keeper = Object.hasOwn(keepers, kind) ? keepers[kind] : undefined
  const subject = await keeper?.find(db, key)
  if (!keeper || !subject || !keeper.mayRead(actor, subject)) throw new Problem('not_found')
  const { id, provinceId, open } = subject
  const mayChange = actor !== null && keeper.mayChange(actor, subject)
  return { id, provinceId, open, mayChange, roles: keeper.rolesOf?.(subject) ?? keeper.roles }
}

/** @throws Problem `not_found`, `out_of_reach` */
export async function changeSubject(
  db: Queryable,
  keepers: FileKeepers,
  actor: Actor,
  where: { kind: string; key: string },
): Promise<Seen> {
  const subject = await readSubject(db, keepers, actor, where)
  if (!subject.mayChange) throw new Problem('out_of_reach')
  return subject
}

export function checkRole(subject: Seen, role: string): void {
  if (!subject.roles.includes(role)) throw invalidField(['role'], 'file.role')
}
