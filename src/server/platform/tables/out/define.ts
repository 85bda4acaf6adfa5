import { z } from 'zod'
import type { Actor } from '#contract/kernel/actor.ts'
import { parseInput } from '../../door/input.ts'
import type { Queryable } from '../../db.ts'
import type { ExportColumn, ExportDefinition } from '../definition.ts'

interface Parts<F extends z.ZodType, Row> {
  list: string
  title: string
  /** of the address bar; unknown names are left out */
  filters: F
  columns: readonly ExportColumn<Row>[]
  rows(
    db: Queryable,
    filters: z.output<F>,
    actor: Actor | null,
  ): AsyncIterable<Row> | Iterable<Row> | Promise<readonly Row[]>
  /** the filters in words, e.g. "Cấp: tỉnh" */
  told?(filters: z.output<F>): string[]
  /** what the screen filters by itself, by the raw filters */
  keep?(row: Row, raw: Readonly<Record<string, string>>): boolean
}

/** Declares a list that can be taken away. A room gives its rows; the file is made elsewhere. */
export function exportOf<F extends z.ZodType, Row>(parts: Parts<F, Row>): ExportDefinition {
  const { list, title, filters, columns, rows, told, keep } = parts
  return {
    list,
    title,
    columns,
    async open(db, raw, actor) {
      const parsed = parseInput(filters, raw)
      const found = await rows(db, parsed, actor)
      return {
        told: told?.(parsed) ?? [],
        rows: (async function* () {
          for await (const row of found)
            if (keep?.(row, raw) ?? true) yield columns.map((column) => column.value(row))
        })(),
      }
    },
  }
}

/**
 * Rows of a large table, page by page behind the last key: nothing is counted, nothing is skipped over, and never more
 * than a page is in memory.
 */
export async function* byPages<Row>(
  page: (after: Row | null) => Promise<readonly Row[]>,
): AsyncGenerator<Row> {
  let last: Row | null = null
  for (;;) {
    const rows: readonly Row[] = await page(last)
    yield* rows
    last = rows.at(-1) ?? null
    if (last === null) return
  }
}
