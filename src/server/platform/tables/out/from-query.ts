import type { z } from 'zod'
import type { Query } from '#contract/kernel/act.ts'
import type { Actor } from '#contract/kernel/actor.ts'
import { maskOf } from '../../door/masking.ts'
import type { Queryable } from '../../db.ts'
import type { Carrier, RegisteredQuery } from '../../door-types.ts'
import type { ExportColumn, ExportDefinition } from '../definition.ts'
import { exportOf } from './define.ts'

/** Nobody waits for the answer but the file. */
const carrier: Carrier = { address: '', requestId: '', setSession: () => {} }

/** Answers of the query, page by page. */
interface ByPages<C extends Query, Row> {
  items(answer: z.output<C['output']>): readonly Row[]
  /** what changes in the input for the following page; null: this was the last */
  next?(answer: z.output<C['output']>): Partial<z.output<C['input']>> | null
  /** asks for large pages, whatever a screen may ask for */
  page?: Partial<z.output<C['input']>>
}

/** Rows of a list so long that it is read in one go, under the names that they have in the answer, for its masks. */
interface InOneGo<C extends Query, Row> {
  inOneGo(
    db: Queryable,
    input: z.output<C['input']>,
    actor: Actor | null,
  ): AsyncIterable<{ items: readonly Row[] }>
}

type Parts<C extends Query, Row> = (ByPages<C, Row> | InOneGo<C, Row>) & {
  title: string
  columns: readonly ExportColumn<Row>[]
  told?(filters: z.output<C['input']>): string[]
  /** what the screen filters by itself, by the raw filters */
  keep?(row: Row, raw: Readonly<Record<string, string>>): boolean
}

/**
 * Declares the list that a query answers as one that can be taken away: the same rows in the same order for the same
 * person, personal data masked as on the screen.
 */
export function exportOfQuery<C extends Query, Row>(
  contract: C,
  query: RegisteredQuery,
  parts: Parts<C, Row>,
): ExportDefinition {
  const { title, columns, told, keep } = parts
  const mask = contract.own ? null : maskOf(contract.output)
  return exportOf({
    list: contract.name,
    title,
    filters: contract.input,
    columns,
    ...(told ? { told } : {}),
    ...(keep ? { keep } : {}),
    async *pieces(db, filters, actor) {
      if ('inOneGo' in parts) {
        for await (const answer of parts.inOneGo(db, filters as z.output<C['input']>, actor))
          yield ((mask ? mask(answer) : answer) as { items: readonly Row[] }).items
        return
      }
      const { items, next, page } = parts
      let input: unknown = { ...(filters as object), ...page }
      for (;;) {
        const raw = await query.handle({ db, input: input as never, actor, carrier })
        const answer = (mask ? mask(raw) : raw) as z.output<C['output']>
        yield items(answer)
        const more = next?.(answer)
        if (!more) return
        input = { ...(input as object), ...more }
      }
    },
  })
}
