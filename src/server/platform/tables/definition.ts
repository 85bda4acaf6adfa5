import type { Actor } from '#contract/kernel/actor.ts'
import type { SensitiveKind } from '#contract/kernel/sensitive.ts'
import type { Queryable } from '../db.ts'

/**
 * What a room says of a table that can be taken in; everything else (reading the file, matching columns, the dry run,
 * the differences, the marked copy, history, undo) is done once for all of them.
 */

/** A cell as it was understood: money in đồng, dates as `2026-11-21`, percentages as they are said (70 % → 70). */
export type Value = string | number | boolean | null
export type Values = Readonly<Record<string, Value>>

/** One choice of a column that names something from a list; `code` is what the row will hold. */
export interface CodeOption {
  code: string
  name: string
  /** other ways to write it, e.g. an abbreviation */
  aliases?: readonly string[]
}

/** Who imports, and on which day. */
export interface ImportContext {
  actor: Actor
  /** `2026-11-21` */
  today: string
}

export type ColumnType =
  | {
      kind: 'text'
      max: number
      pattern?: { of: Pick<RegExp, 'test'>; words: string }
      tidy?: (text: string) => string
    }
  | { kind: 'number'; min?: number; max?: number; whole?: boolean; percent?: boolean }
  /** typed in this unit, held in đồng */
  | { kind: 'money'; unit: 'đồng' | 'triệu' | 'tỷ'; max?: number }
  | { kind: 'date'; min?: string; max?: string }
  | { kind: 'year' }
  | { kind: 'yesNo' }
  /** code or name of a choice, read without diacritics and case; what comes near is proposed, never taken */
  | { kind: 'code'; options(db: Queryable, context: ImportContext): Promise<readonly CodeOption[]> }

export interface ImportColumn {
  key: string
  /** as the template prints it */
  heading: string
  /** other headings under which people keep the same thing */
  aliases?: readonly string[]
  type: ColumnType
  required?: boolean
  /** an empty cell leaves what stands there; otherwise it clears it */
  blankKeeps?: boolean
  /** shown masked in reports */
  sensitive?: SensitiveKind
  /** one sentence for whoever fills the template */
  hint?: string
}

export interface ImportRow {
  /** number of the row in its sheet, from 1 */
  no: number
  /** only columns that the file has; an empty cell is null and clears what was there, unless its column says otherwise */
  values: Values
}

/** What a rule of the room has against a row, or against one cell of it, in words for whoever mends it. */
export interface RowProblem {
  no: number
  /** key of the column; null: the row as a whole */
  column: string | null
  why: string
  /** what was probably meant, as it would be typed */
  proposal?: string
}

/** A record as it stands, in the columns of the import. */
export interface Existing {
  id: string
  values: Values
}

export interface Change {
  id: string
  /** only what differs */
  before: Values
  after: Values
}

export interface ImportDefinition {
  /** stands in addresses and in the audit trail, e.g. `people` */
  kind: string
  /** e.g. "Người dùng" */
  title: string
  /** name of the act that does the same for one record: whoever may do that may import */
  needs: string
  columns: readonly ImportColumn[]
  /** columns that together tell one record from another; they must be required */
  keyColumns: readonly string[]
  /** The key of a row; two rows with one key in a file are refused. Default: the key columns, without case. */
  rowKey?(values: Values): string
  /** What is kept now under the keys of these rows, by row key; within the reach of whoever imports. */
  existing(
    db: Queryable,
    rows: readonly ImportRow[],
    context: ImportContext,
  ): Promise<ReadonlyMap<string, Existing>>
  /** Rules across cells and against the database; sees only rows whose cells were all read. */
  check?(
    db: Queryable,
    rows: readonly ImportRow[],
    existing: ReadonlyMap<string, Existing>,
    context: ImportContext,
  ): Promise<RowProblem[]>
  /** Makes the new records, all in the transaction of `db`; their ids in the order of the rows. */
  create(db: Queryable, rows: readonly ImportRow[], context: ImportContext): Promise<string[]>
  /** Sets what differs; also used to set it back. */
  change(db: Queryable, changes: readonly Change[], context: ImportContext): Promise<void>
  /**
   * Takes new records back while an import is undone; the mechanism has seen that nothing newer touched them in the
   * columns of the import. @throws Problem `in_use` where other records already hang on one.
   */
  remove(db: Queryable, ids: readonly string[], context: ImportContext): Promise<void>
}

/** How a column of an export stands in the file. */
export interface ExportColumn<Row> {
  key: string
  heading: string
  type: 'text' | 'number' | 'money' | 'percent' | 'date' | 'moment'
  /** stands once, in the heading: `triệu đồng`, `cơ sở`; money is divided by it */
  unit?: 'đồng' | 'triệu đồng' | 'tỷ đồng' | (string & {})
  /** in characters; default by type */
  width?: number
  value(row: Row): string | number | null
}

/** A list that can be taken away as XLSX, CSV or PDF, with the filters of its screen. */
export interface ExportDefinition {
  /** name of the query that draws the list, e.g. `programme.list`: who may ask it may take it away */
  list: string
  title: string
  columns: readonly Omit<ExportColumn<never>, 'value'>[]
  /** The rows under these filters, in pieces; filters come from the address bar. @throws Problem `invalid` */
  open(
    db: Queryable,
    filters: Readonly<Record<string, string>>,
    actor: Actor | null,
  ): Promise<{
    /** the filters in words, for the heading of the file */
    told: string[]
    pieces: AsyncIterable<readonly (readonly (string | number | null)[])[]>
  }>
}
