import { type RefObject, useEffect, useEffectEvent, useState } from 'react'
import { type Drawn, type Heights, offsetOf, type View, windowOf } from './model/window.ts'

/** From here on only the rows in sight are drawn. */
const MANY = 100

interface Seen {
  view: View
  heights: Heights
}

/** What is in sight now, with the heights of the rows that stand there. */
function look(frame: HTMLElement, before: Heights): Seen {
  const heights = [...before]
  for (const row of frame.querySelectorAll<HTMLElement>('tbody tr[data-index]')) {
    heights[Number(row.dataset['index'])] = row.offsetHeight
  }
  return { view: { top: frame.scrollTop, height: frame.clientHeight }, heights }
}

/** Draws all rows of a usual table, and of a long one those in sight. */
export function useWindow(frame: RefObject<HTMLDivElement | null>, count: number) {
  const many = count > MANY
  const [seen, setSeen] = useState<Seen>({ view: { top: 0, height: 900 }, heights: [] })
  const follow = useEffectEvent(() => {
    if (many && frame.current) setSeen(look(frame.current, seen.heights))
  })
  useEffect(() => {
    const area = frame.current
    if (!area || !many) return undefined
    const onMove = () => follow()
    area.addEventListener('scroll', onMove, { passive: true })
    window.addEventListener('resize', onMove)
    return () => {
      area.removeEventListener('scroll', onMove)
      window.removeEventListener('resize', onMove)
    }
  }, [frame, many])
  const drawn: Drawn = many
    ? windowOf(seen.heights, count, seen.view)
    : { from: 0, to: count, above: 0, below: 0 }
  /** Brings a row that is not drawn into the view. */
  const bring = (row: number) => {
    if (row < drawn.from || row >= drawn.to) frame.current?.scrollTo({ top: offsetOf(seen.heights, row) })
  }
  return { drawn, bring }
}
