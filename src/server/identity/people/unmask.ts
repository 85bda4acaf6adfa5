import { unmask } from '#contract/identity/rights.ts'
import type { Actor } from '#contract/kernel/actor.ts'
import { Problem } from '#contract/kernel/problem.ts'
import type { Queryable } from '#server/platform/db.ts'
import { act } from '#server/platform/door.ts'
import { getOwned, homeOf } from './kept.ts'

interface Unmasked {
  /** whose it is */
  name: string
  /** what it is, in words: "số điện thoại" */
  field: string
  value: string | null
  provinceId: string | null
}

/** Shows a personal value of a room's record to whom it may concern; null: no such field. @throws Problem */
export type Unmasker = (db: Queryable, actor: Actor, id: string, field: string) => Promise<Unmasked | null>

const fields = { email: 'thư điện tử', phone: 'số điện thoại', identityNumber: 'số định danh' } as const
type Field = keyof typeof fields

const isField = (field: string): field is Field => Object.hasOwn(fields, field)
const isId = (id: string): boolean => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(id)

/** A contact of a person, for the administrator who keeps the account. */
export const unmaskPerson: Unmasker = async (db, actor, id, field) => {
  if (!isId(id) || !isField(field)) return null
  const person = await getOwned(db, actor, id, true)
  return { name: person.name, field: fields[field], value: person[field], ...homeOf(person) }
}

/** One value, whole, once; the trail keeps who looked and why, never the value. */
export const unmaskAct = (unmaskers: Readonly<Record<string, Unmasker>>) =>
  act(unmask, async ({ db, input, actor, note }) => {
    const unmasker = Object.hasOwn(unmaskers, input.kind) ? unmaskers[input.kind] : undefined
    const found = await unmasker?.(db, actor, input.id, input.field)
    if (!found) throw new Problem('not_found')
    note({
      subject: { kind: input.kind, id: input.id, provinceId: found.provinceId },
      facts: { name: found.name, field: found.field },
    })
    return { value: found.value }
  })
