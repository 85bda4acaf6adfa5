import { z } from 'zod'
import { act, query } from '../kernel/act.ts'
import { recordId } from '../kernel/record.ts'
import { tidy } from '../kernel/text.ts'

/** Name of the query that draws the list, e.g. `establishment.list`. */
const List = z
  .string()
  .regex(/^[a-z-]+\.[a-zA-Z]+$/)
  .max(80)

/** A list as somebody wants to see it again: its filters, order and columns as they stand in the address. */
const View = z.object({
  id: z.string(),
  list: z.string(),
  name: z.string(),
  /** of the address, without the question mark: "kind=sme&unit=c:32000:2025-07-01" */
  search: z.string(),
  /** the whole office may use it */
  shared: z.boolean(),
  /** may be renamed and dropped by whoever asks */
  mine: z.boolean(),
  by: z.string(),
})
export type View = z.infer<typeof View>

/** Keeps a view; the same name of the same list is the same view. */
export const saveView = act('tables.saveView', {
  input: z.object({
    list: List,
    name: z.string().transform(tidy).pipe(z.string().min(1).max(80)),
    search: z.string().max(3500),
    shared: z.boolean().default(false),
  }),
  output: z.object({ id: z.string() }),
})

export const dropView = act('tables.dropView', {
  input: z.object({ id: recordId('view') }),
  output: z.object({ id: z.string() }),
})

/** One's own views of a list, and those that the office shares. */
export const views = query('tables.views', {
  input: z.object({ list: List }),
  output: z.object({ items: z.array(View) }),
})
