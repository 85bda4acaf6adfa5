import {
  dropContact,
  dropEquipment,
  dropProduct,
  saveContact,
  saveEquipment,
  saveProduct,
} from '#contract/establishment/core/acts.ts'
import { equipmentProblems, productProblems } from '#contract/establishment/core/rules.ts'
import type { FieldProblem } from '#contract/kernel/problem.ts'
import { today } from '#server/platform/clock.ts'
import { act, type ActContext } from '#server/platform/door-types.ts'
import { refuseFields } from '#server/platform/door/input.ts'
import type { EstablishmentSubject } from '../keeper.ts'
import { asKept } from '../register.ts'
import {
  deletePart,
  insertPart,
  lockPart,
  type PartFields,
  type PartKind,
  updatePart,
} from './store-things.ts'
import { touch } from '../store.ts'
import { freshOnly } from './years.ts'

type Doing = Pick<ActContext<unknown, EstablishmentSubject>, 'db' | 'subject' | 'note'>

interface Sent<K extends PartKind> {
  /** null: a new one */
  partId: string | null
  /** version as it was seen */
  seen: number
  fields: PartFields[K]
}

/** Puts a part down anew, or in the stead of what was there as long as nobody else has saved it since. */
async function save<K extends PartKind>({ db, subject: { head }, note }: Doing, kind: K, sent: Sent<K>) {
  const { partId, seen, fields } = sent
  const before = partId === null ? null : await lockPart(db, kind, head, partId)
  if (before) {
    const by: [string, string] = ['item', before.name]
    await freshOnly(db, head.id, { seen, version: before.version, what: before.name, by })
  }
  if (partId === null) {
    const id = await insertPart(db, kind, head, fields)
    await touch(db, head, false)
    note({ facts: { name: head.name, item: fields.name }, after: { [kind]: fields } })
    return { id: head.id, partId: id, version: 1 }
  }
  await updatePart(db, kind, head, partId, fields)
  await touch(db, head, false)
  note({
    facts: { name: head.name, item: fields.name },
    before: { [kind]: before },
    after: { [kind]: fields },
  })
  return { id: head.id, partId, version: seen + 1 }
}

async function drop({ db, subject: { head }, note }: Doing, kind: PartKind, partId: string) {
  const before = await lockPart(db, kind, head, partId)
  await deletePart(db, kind, head, partId)
  await touch(db, head, false)
  note({ facts: { name: head.name, item: before.name }, before: { [kind]: before } })
  return { id: head.id }
}

const refuse = (problems: FieldProblem[]): void => {
  if (problems.length > 0) throw refuseFields(problems)
}

export const saveProductAct = act<typeof saveProduct, EstablishmentSubject>(saveProduct, async (context) => {
  const { id: _, productId: partId, seen, ...fields } = context.input
  refuse(productProblems(fields, today()))
  return await save(context, 'product', { partId, seen, fields })
})

export const saveEquipmentAct = act<typeof saveEquipment, EstablishmentSubject>(
  saveEquipment,
  async (context) => {
    const { id: _, equipmentId: partId, seen, ...fields } = context.input
    refuse(equipmentProblems(fields, today()))
    return await save(context, 'equipment', { partId, seen, fields })
  },
)

export const saveContactAct = act<typeof saveContact, EstablishmentSubject>(saveContact, async (context) => {
  const { db, subject, input } = context
  const { id: _, contactId: partId, seen, ...given } = input
  const before = partId === null ? null : await lockPart(db, 'contact', subject.head, partId)
  return await save(context, 'contact', { partId, seen, fields: asKept(given, before ?? {}) })
})

export const dropProductAct = act<typeof dropProduct, EstablishmentSubject>(dropProduct, (context) =>
  drop(context, 'product', context.input.productId),
)
export const dropEquipmentAct = act<typeof dropEquipment, EstablishmentSubject>(dropEquipment, (context) =>
  drop(context, 'equipment', context.input.equipmentId),
)
export const dropContactAct = act<typeof dropContact, EstablishmentSubject>(dropContact, (context) =>
  drop(context, 'contact', context.input.contactId),
)
