import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'

/** Rows drawn above and below what is in sight, so that scrolling meets no gap. */
const AROUND = 8

/** The first row whose end lies below a height. */
function firstBelow(ends: readonly number[], height: number): number {
  let [low, high] = [0, ends.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ends[middle] ?? 0) <= height) low = middle + 1
    else high = middle
  }
  return low
}

/** On paper there is nothing to scroll: all rows are drawn while the browser prints. */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    const begin = () => flushSync(() => setPrinting(true))
    const end = () => setPrinting(false)
    window.addEventListener('beforeprint', begin)
    window.addEventListener('afterprint', end)
    return () => {
      window.removeEventListener('beforeprint', begin)
      window.removeEventListener('afterprint', end)
    }
  }, [])
  return printing
}

/** Which of many rows of known heights (px) are in sight of a scrolling frame; thousands of rows cost as much as thirty. */
export function useWindow(heights: readonly number[]) {
  const frame = useRef<HTMLDivElement>(null)
  const [seen, setSeen] = useState({ top: 0, height: 800 })
  const printing = usePrinting()
  const ends = useMemo(() => {
    const found: number[] = []
    for (const height of heights) found.push((found.at(-1) ?? 0) + height)
    return found
  }, [heights])
  const look = useCallback(() => {
    const at = frame.current
    if (at) setSeen({ top: at.scrollTop, height: at.clientHeight })
  }, [])
  useEffect(() => {
    look()
    window.addEventListener('resize', look)
    return () => window.removeEventListener('resize', look)
  }, [look])
  const from = printing ? 0 : Math.max(0, firstBelow(ends, seen.top) - AROUND)
  const to = printing ? ends.length : Math.min(ends.length, firstBelow(ends, seen.top + seen.height) + AROUND)
  /** Brings a row into sight. */
  const show = (index: number) => {
    const at = frame.current
    const end = ends[index]
    if (!at || end === undefined) return
    const begin = end - (heights[index] ?? 0)
    if (begin < at.scrollTop) at.scrollTop = begin
    else if (end > at.scrollTop + at.clientHeight) at.scrollTop = end - at.clientHeight
  }
  return { frame, look, show, from, to, above: ends[from - 1] ?? 0, whole: ends.at(-1) ?? 0, printing }
}
