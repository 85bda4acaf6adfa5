import { isPersonalTax, tidyNumber } from '#contract/establishment/core/numbers.ts'
import { choices, get } from '#contract/establishment/core/queries.ts'
import { EstablishmentFilters } from '#contract/establishment/finding/filters.ts'
import { sees } from '#contract/establishment/core/reach.ts'
import { establishmentWorkflow } from '#contract/establishment/core/workflow.ts'
import { Problem } from '#contract/kernel/problem.ts'
import { answer, type Door } from '#server/platform/door.ts'
import { asSubject } from './keeper.ts'
import { askedBy } from '../finding/asked.ts'
import { hitsOf } from '../finding/list.ts'
import { findCard, listNamed } from './store-card.ts'

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

/** What was typed, a number without its blanks: "2001 123 456" is found as it is kept. */
const searched = (q: string): string => (/^[\d\s.-]+$/.test(q) ? tidyNumber(q) : q)

export const choicesQuery = answer(choices, async ({ db, input: { q, kind, limit }, actor }) => {
  const filters = EstablishmentFilters.parse({ q: searched(q), ...(kind ? { kind } : {}) })
  const asked = await askedBy(db, actor, filters)
  if (!asked) return { items: [] }
  const hits = await hitsOf(db, asked, { order: 'best', from: null, limit })
  return {
    items: await listNamed(
      db,
      hits.map(({ id }) => id),
    ),
  }
})
