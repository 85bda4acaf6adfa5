import { type ClipboardEvent, useState } from 'react'
import { readClipboard, toHtml, toTsv } from './model/clipboard.ts'
import { paste, type Pending } from './paste.ts'
import { clearRange, copyRange } from './model/rows.ts'
import { rangeOf } from './model/selection.ts'
import type { Standing } from './use-grid.ts'

/** Copy, cut and paste of blocks, to and from Excel and Word. While a cell is typed into, the browser's own. */
export function useClipboard<Row>(grid: Standing<Row>, typing: boolean) {
  const [pending, setPending] = useState<Pending | null>(null)
  const copy = (event: ClipboardEvent) => {
    if (typing) return
    const { rows, columns } = grid.data
    const block = copyRange(rows, columns, rangeOf(grid.selection))
    event.preventDefault()
    event.clipboardData.setData('text/plain', toTsv(block))
    event.clipboardData.setData('text/html', toHtml(block))
  }
  return {
    pending,
    drop: () => setPending(null),
    onCopy: copy,
    onCut: (event: ClipboardEvent) => {
      copy(event)
      const { rows, columns } = grid.data
      if (!typing) grid.put(clearRange(rows, columns, rangeOf(grid.selection)))
    },
    onPaste: (event: ClipboardEvent) => {
      if (typing) return
      event.preventDefault()
      setPending(
        paste(
          grid,
          readClipboard(event.clipboardData.getData('text/html'), event.clipboardData.getData('text/plain')),
        ),
      )
    },
  }
}
