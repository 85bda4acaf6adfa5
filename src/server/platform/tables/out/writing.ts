import { closeSync, openSync, writeFileSync } from 'node:fs'
import type { OutColumn, Piece } from './cells.ts'
import { openCsv, type Separator } from './csv.ts'
import type { Told } from './told.ts'
import { openWorkbook } from './xlsx.ts'

/** All of a list but its rows; passes from thread to thread. */
export interface ListHead {
  format: 'xlsx' | 'csv'
  told: Told
  columns: readonly OutColumn[]
  separator: Separator
}

/** A list in the making: rows go in piece by piece. */
export interface OpenList {
  rows(piece: Piece): void
  end(): void
}

/** Opens the file of a list at `path`; whoever opens it ends it. */
export function openList({ format, told, columns, separator }: ListHead, path: string): OpenList {
  const file = openSync(path, 'w', 0o600)
  const take = (bytes: Uint8Array) => writeFileSync(file, bytes)
  const list = format === 'xlsx' ? openWorkbook(told, columns, take) : openCsv(columns, separator, take)
  return {
    rows: (piece) => list.rows(piece),
    end() {
      list.end()
      closeSync(file)
    },
  }
}
