import { isPersonalTax, tidyNumber } from '#contract/establishment/core/numbers.ts'
import { choices, get } from '#contract/establishment/core/queries.ts'
import { scopeOf, sees } from '#contract/establishment/core/reach.ts'
import { establishmentWorkflow } from '#contract/establishment/core/workflow.ts'
import { Problem } from '#contract/kernel/problem.ts'
import { fold } from '#contract/kernel/text.ts'
import { answer, type Door } from '#server/platform/door.ts'
import { asSubject } from './keeper.ts'
import { findCard, listChoices } from './store-card.ts'

/** One establishment with everything about it, and what may be done. @throws Problem `not_found` */
export const getQueryWith = (offers: () => Door['offers']) =>
  answer(get, async ({ db, input, actor }) => {
    const found = await findCard(db, input.id)
    if (!found || !sees(actor, found)) throw new Problem('not_found')
    const { taxCode } = found
    const personal = taxCode !== null && isPersonalTax(found.kind, taxCode)
    return {
      ...found,
      taxCode: personal ? null : taxCode,
      householdTaxCode: personal ? taxCode : null,
      offers: await offers()(establishmentWorkflow, db, actor, asSubject(found)),
    }
  })

export const choicesQuery = answer(choices, async ({ db, input: { q, kind, limit }, actor }) => {
  const scope = scopeOf(actor)
  if (!scope) return { items: [] }
  const number = tidyNumber(q)
  const items = await listChoices(db, {
    scope,
    words: fold(q).split(' ').filter(Boolean),
    number: /^\d{10}(-\d{3})?$/.test(number) ? number : null,
    kind: kind ?? null,
    limit,
  })
  return { items }
})
