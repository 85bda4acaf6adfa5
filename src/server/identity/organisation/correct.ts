import { correct } from '#contract/identity/organisation.ts'
import { dayBefore, disorder } from '#contract/identity/rules.ts'
import { invalidField } from '#contract/kernel/problem.ts'
import { act } from '#server/platform/door.ts'
import { checkKind, checkParent, checkUnit, type Places } from './places.ts'
import { isAbove, listForms } from './store.ts'
import { keepForms, keepParticulars, lockOrganisation, type KeptForm } from './store-keep.ts'

type Typed = Omit<KeptForm, 'to'>

/** Each form lasts until the next begins, the last one as long as the organisation. @throws Problem `invalid` */
function inOrder(forms: readonly Typed[], lastDay: string | null): KeptForm[] {
  const wrong = disorder(forms)
  if (wrong >= 0) throw invalidField(['forms', wrong, 'from'], 'organisation.forms_order')
  const begins = forms.at(-1)?.from ?? null
  if (lastDay !== null && begins !== null && begins > lastDay)
    throw invalidField(['forms', forms.length - 1, 'from'], 'organisation.ended', { date: lastDay })
  return forms.map((form, index) => {
    const next = forms[index + 1]?.from
    return { ...form, to: next ? dayBefore(next) : lastDay }
  })
}

/** Sets right what was entered wrongly; who does it and what stood there before is in the trail. */
export const correctAct = (places: Places) =>
  act(correct, async ({ db, input, actor, note }) => {
    const was = await lockOrganisation(db, actor, input)
    checkKind(actor, input.kind, ['kind'])
    const forms = inOrder(input.forms, was.validTo)
    await checkUnit(db, places, { unitId: input.unitId, provinceId: was.provinceId }, ['unitId'])
    for (const [index, { parentId }] of forms.entries()) {
      await checkParent(db, parentId, ['forms', String(index), 'parentId'])
      if (parentId !== null && (await isAbove(db, was.id, parentId)))
        throw invalidField(['forms', index, 'parentId'], 'organisation.parent_loop')
    }
    const before = { ...was, forms: await listForms(db, was.id) }
    await keepParticulars(db, was.id, input)
    const version = await keepForms(db, was.id, forms)
    note({
      subject: { kind: 'organisation', id: was.id, provinceId: was.provinceId },
      facts: { name: forms.at(-1)?.name ?? was.name },
      before: {
        kind: was.kind,
        unitId: was.unitId,
        address: was.address,
        phone: was.phone,
        forms: before.forms,
      },
      after: { kind: input.kind, unitId: input.unitId, address: input.address, phone: input.phone, forms },
    })
    return { id: was.id, version }
  })
