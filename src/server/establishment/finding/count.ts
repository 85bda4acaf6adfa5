import { formatScaled } from '#contract/kernel/money.ts'
import { count } from '#contract/establishment/finding/queries.ts'
import { answer } from '#server/platform/door.ts'
import { askedBy } from './asked.ts'
import { remembered } from './remembered.ts'
import { countAll } from './store.ts'

/** How many there are of what the list shows; asked beside the list, which does not wait for it. */
export const countQuery = answer(count, async ({ db, input, actor }) => {
  const asked = await askedBy(db, actor, input)
  const { value, at } = asked
    ? await remembered(['count', asked], () => countAll(db, asked))
    : { value: 0, at: new Date().toISOString() }
  return { count: value, text: `${formatScaled(value, 0)} cơ sở`, at }
})
