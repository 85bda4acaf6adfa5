import { toXlsx, type SheetCell } from '../sheets/index.ts'

type Cell = string | number | null | SheetCell

/** A workbook of one sheet from plain cells. */
export const workbookOf = (rows: readonly (readonly Cell[])[], name = 'Trang 1'): Uint8Array<ArrayBuffer> =>
  toXlsx({
    title: name,
    author: 'thử',
    sheets: [
      {
        name,
        widths: [20],
        rows: rows.map((cells) => ({
          cells: cells.map((cell) => (typeof cell === 'object' ? cell : { value: cell })),
        })),
      },
    ],
  })
