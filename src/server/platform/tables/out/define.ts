import { z } from 'zod'
import type { Actor } from '#contract/kernel/actor.ts'
import { parseInput } from '../../door/input.ts'
import type { Queryable } from '../../db.ts'
import type { ExportColumn, ExportDefinition } from '../definition.ts'

/** The rows one by one, or, of a long list, in the pieces that they come in. */
type Source<F extends z.ZodType, Row> =
  | {
      rows(
        db: Queryable,
        filters: z.output<F>,
        actor: Actor | null,
      ): AsyncIterable<Row> | Iterable<Row> | Promise<readonly Row[]>
    }
  | { pieces(db: Queryable, filters: z.output<F>, actor: Actor | null): AsyncIterable<readonly Row[]> }

type Parts<F extends z.ZodType, Row> = Source<F, Row> & {
  list: string
  title: string
  /** of the address bar; unknown names are left out */
  filters: F
  columns: readonly ExportColumn<Row>[]
  /** the filters in words, e.g. "Cấp: tỉnh" */
  told?(filters: z.output<F>): string[]
  /** what the screen filters by itself, by the raw filters */
  keep?(row: Row, raw: Readonly<Record<string, string>>): boolean
}

/** Rows of a piece: waiting for each by itself would cost more than writing it. */
const PIECE = 500

async function* inPieces<Row>(rows: AsyncIterable<Row> | Iterable<Row>): AsyncGenerator<readonly Row[]> {
  if (Array.isArray(rows)) {
    for (let at = 0; at < rows.length; at += PIECE) yield rows.slice(at, at + PIECE)
    return
  }
  let piece: Row[] = []
  for await (const row of rows) {
    if (piece.push(row) < PIECE) continue
    yield piece
    piece = []
  }
  yield piece
}

/** Declares a list that can be taken away. A room gives its rows; the file is made elsewhere. */
export function exportOf<F extends z.ZodType, Row>(parts: Parts<F, Row>): ExportDefinition {
  const { list, title, filters, columns, told, keep } = parts
  const cellsOf = (row: Row) => columns.map((column) => column.value(row))
  return {
    list,
    title,
    columns,
    async open(db, raw, actor) {
      const parsed = parseInput(filters, raw)
      const found =
        'pieces' in parts ? parts.pieces(db, parsed, actor) : inPieces(await parts.rows(db, parsed, actor))
      return {
        told: told?.(parsed) ?? [],
        pieces: (async function* () {
          for await (const rows of found)
            yield (keep ? rows.filter((row) => keep(row, raw)) : rows).map(cellsOf)
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
