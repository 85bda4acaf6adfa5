import { once } from 'node:events'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { type Connection, type Queryable, queryable } from '../db.ts'

type Cell = string | number | boolean | null | undefined

/** One row of a table, by column. */
export type BulkRow = Readonly<Record<string, Cell>>

/** One connection that lets millions of rows flow in. */
export interface Bulk extends Queryable {
  /** Rows of a table, the columns of the first one in its order; `tell` hears how many there are. */
  copy(table: string, rows: Iterable<BulkRow>, tell: (done: number) => void): Promise<void>
}

/** As COPY reads it: nothing at all is null, a pair of quotes is an empty text. */
const written = (value: Cell): string => {
  if (value === null || value === undefined) return ''
  const text = String(value)
  return text === '' || /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Characters kept before they are sent. */
const PIECE = 1 << 18

const copyInto =
  (client: pg.Client): Bulk['copy'] =>
  async (table, rows, tell) => {
    let columns: string[] | null = null
    let stream: ReturnType<typeof copyFrom> | null = null
    let waiting = ''
    let done = 0
    for (const row of rows) {
      columns ??= Object.keys(row)
      stream ??= client.query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin csv`))
      waiting += `${columns.map((column) => written(row[column])).join(',')}\n`
      done += 1
      if (waiting.length < PIECE) continue
      if (!stream.write(waiting)) await once(stream, 'drain')
      waiting = ''
      tell(done)
    }
    if (!stream) return
    stream.end(waiting)
    await once(stream, 'finish')
    tell(done)
  }

/** Works on one connection of its own, as the role that connects; transactions are the work's own business. */
export async function inBulk(
  { max: _, role: __, ...where }: Connection,
  work: (bulk: Bulk) => Promise<void>,
) {
  const client = new pg.Client(where)
  await client.connect()
  try {
    await work({ ...queryable(client), copy: copyInto(client) })
  } finally {
    await client.end()
  }
}
