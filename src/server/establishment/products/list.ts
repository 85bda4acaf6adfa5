import { scopeOf } from '#contract/establishment/core/reach.ts'
import { products } from '#contract/establishment/products/queries.ts'
import { invalidField } from '#contract/kernel/problem.ts'
import { fold } from '#contract/kernel/text.ts'
import { answer } from '#server/platform/door.ts'
import { listProducts, type Wanted } from './store.ts'

const mark = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}) (.*)$/is

/** "id name", as `next` gave it. @throws Problem `invalid` */
function markFrom(after: string | undefined): Wanted['after'] {
  if (after === undefined) return null
  const [, id, name = ''] = mark.exec(after) ?? []
  if (id === undefined) throw invalidField(['after'], 'wrong_format')
  return { id, name }
}

export const productsQuery = answer(products, async ({ db, input, actor }) => {
  const scope = scopeOf(actor)
  // whoever sees one province asks for another: there is nothing of it here
  const isOther = scope?.provinceId && input.provinceId && input.provinceId !== scope.provinceId
  if (!scope || isOther) return { items: [], next: null }
  const rows = await listProducts(db, {
    words: fold(input.q).split(' ').filter(Boolean),
    stars: input.stars ?? null,
    exports: input.exports === undefined ? null : input.exports === 'yes',
    provinceId: input.provinceId ?? null,
    unitId: input.unitId ?? null,
    scope,
    after: markFrom(input.after),
    limit: input.limit + 1,
  })
  const last = rows.length > input.limit ? rows[input.limit - 1] : undefined
  return { items: rows.slice(0, input.limit), next: last ? `${last.id} ${last.name}` : null }
})
