import type { Mention } from '#contract/documents/legal/resolve.ts'
import type { Actor } from '#contract/kernel/actor.ts'
import type { Queryable } from '#server/platform/db.ts'

/** A record of another room that cites documents. */
export interface CitingRecord {
  title: string
  /** its place: "tỉnh Cà Mau" */
  where: string
  /** page of the program */
  link: string
  /** whose papers it is of: numbers repeat from province to province */
  provinceId: string
  mention: Mention
}

/** What a room says of documents that its records cite; the composition root gives it to the room of documents. */
export interface Citer {
  /** Everything that one record cites, as far as this reader reads it; null: not there. */
  mentions(
    db: Queryable,
    actor: Actor | null,
    id: string,
  ): Promise<{ provinceId: string; decidedOn: string | null; mentions: Mention[] } | null>
  /** Records that mention something under one of these keys (of a number, or of a title). */
  citing(db: Queryable, keys: readonly string[]): Promise<CitingRecord[]>
}

/** By kind of record, as the web calls it: `programme`. */
export type Citers = Readonly<Record<string, Citer>>
