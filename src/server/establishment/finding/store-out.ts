import type { EstablishmentOrder } from '#contract/establishment/finding/queries.ts'
import type { Queryable } from '#server/platform/db.ts'
import type { Asked } from './asked.ts'
import { allOf, type Hit, narrow, orderBy } from './store.ts'
import { rowsOf } from './store-rows.ts'

/** Rows at a time: so few that whoever asks something else meanwhile waits no longer than for a page. */
const PIECE = 500

/** Everything asked for in the order of the list, as one statement. */
function wholeList(asked: Asked, order: EstablishmentOrder): { text: string; values: unknown[] } {
  const made = allOf(asked)
  const by = order === 'best' ? 'new' : order
  const ranked = order === 'best' && asked.reading.phrase !== null
  const phrase = ranked ? `name_key like ${made.value(asked.reading.phrase)}` : 'true'
  return {
    text: rowsOf(`select ${narrow(by)}, ${phrase} as whole from establishment.found where ${made.where}`, {
      order: `${ranked ? 'w.whole desc, ' : ''}${orderBy(by, 'w.')}`,
      key: `''`,
    }),
    values: made.values,
  }
}

/**
 * All rows of a list in pieces, read by one cursor: while a piece is written, the next one is on its way. Within the
 * transaction of `db`, one at a time.
 */
export async function* streamAll(
  db: Queryable,
  asked: Asked,
  order: EstablishmentOrder,
): AsyncGenerator<Hit[]> {
  const { text, values } = wholeList(asked, order)
  await db.query(`declare whole_list no scroll cursor for ${text}`, values)
  const piece = async () => (await db.query<Hit>(`fetch ${PIECE} from whole_list`)).rows
  let next = piece()
  for (;;) {
    const rows = await next
    if (rows.length === 0) break
    next = piece()
    // whoever stops taking rows is told of nothing that happens to the rest
    next.catch(() => {})
    yield rows
  }
  await db.query('close whole_list')
}
