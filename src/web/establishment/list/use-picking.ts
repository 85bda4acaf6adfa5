import { useState } from 'react'
import type { Picking, Row } from './columns.tsx'

const none: ReadonlySet<string> = new Set()

/** Ticked rows; other filters begin anew, for nobody acts on rows that they no longer see. */
export function usePicking(rows: readonly Row[], filters: string) {
  const [kept, setKept] = useState({ filters, ids: none, whole: false })
  const now = kept.filters === filters ? kept : { filters, ids: none, whole: false }
  const picking: Picking = {
    picked: now.ids,
    rows,
    onPick: (ids, on) => {
      const next = new Set(now.ids)
      for (const id of ids) {
        if (on) next.add(id)
        else next.delete(id)
      }
      setKept({ filters, ids: next, whole: false })
    },
  }
  return {
    picking,
    picked: now.ids,
    /** everything that the filters leave is meant */
    whole: now.whole,
    onWhole: () => setKept({ ...now, whole: true }),
    onClear: () => setKept({ filters, ids: none, whole: false }),
  }
}
