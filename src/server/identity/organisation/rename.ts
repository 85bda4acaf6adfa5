import { rename } from '#contract/identity/organisation.ts'
import { dayBefore } from '#contract/identity/rules.ts'
import { invalidField } from '#contract/kernel/problem.ts'
import { act } from '#server/platform/door.ts'
import { checkDay } from './day.ts'
import { checkParent } from './places.ts'
import { isAbove, listForms } from './store.ts'
import { keepForms, lockOrganisation } from './store-keep.ts'

/** Goes on under another name or parent; papers of earlier days keep the name of their day. */
export default act(rename, async ({ db, input, actor, note }) => {
  const was = await lockOrganisation(db, actor, input)
  const { name, parentId, date, documentNumber, documentDate } = input
  const former = await listForms(db, was.id)
  checkDay(was, date, former.at(-1)?.from ?? null)
  await checkParent(db, parentId, ['parentId'])
  if (parentId !== null && (await isAbove(db, was.id, parentId)))
    throw invalidField(['parentId'], 'organisation.parent_loop')
  const ended = former.map((form, index) =>
    index === former.length - 1 ? { ...form, to: dayBefore(date) } : form,
  )
  const now = { name, parentId, from: date, to: null, documentNumber, documentDate }
  const version = await keepForms(db, was.id, [...ended, now])
  note({
    subject: { kind: 'organisation', id: was.id, provinceId: was.provinceId },
    facts: { former: was.name, name, number: documentNumber },
    before: { name: was.name, parentId: was.parentId },
    after: { name, parentId },
  })
  return { id: was.id, version }
})
