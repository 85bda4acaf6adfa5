import { useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useEffect, useLayoutEffect } from 'react'
import type { Standing, Typing } from './use-grid.ts'

/** From here on only the rows in sight are drawn. */
const MANY = 100
const ROW = 33
/** least height of a grid, and what stands below it, in px */
const LOW = 360
const BELOW = 44

/** Which rows are drawn, and how much room the others take. */
export function useWindow(frame: RefObject<HTMLDivElement | null>, count: number) {
  const many = count > MANY
  const virtual = useVirtualizer({
    count: many ? count : 0,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW,
    overscan: 12,
  })
  const items = virtual.getVirtualItems()
  const [first, last] = [items[0], items.at(-1)]
  return {
    many,
    virtual,
    from: many ? (first?.index ?? 0) : 0,
    to: many ? (last ? last.index + 1 : Math.min(count, 40)) : count,
    above: many ? (first?.start ?? 0) : 0,
    below: many ? virtual.getTotalSize() - (last?.end ?? 0) : 0,
  }
}

/** Scrolls the frame by as little as brings the cell out from under header, totals and frozen columns. */
function reveal(frame: HTMLElement, cell: HTMLElement): void {
  const [outer, inner] = [frame.getBoundingClientRect(), cell.getBoundingClientRect()]
  const head = frame.querySelector('thead')?.offsetHeight ?? 0
  const foot = frame.querySelector('tfoot')?.offsetHeight ?? 0
  const frozen = [...(cell.parentElement?.querySelectorAll<HTMLElement>('[data-frozen]') ?? [])].reduce(
    (sum, each) => sum + each.offsetWidth,
    36,
  )
  const top = outer.top + head
  const bottom = outer.bottom - foot - 2
  if (inner.top < top) frame.scrollTop -= top - inner.top
  else if (inner.bottom > bottom) frame.scrollTop += inner.bottom - bottom
  if (cell.dataset['frozen'] !== undefined) return
  if (inner.left < outer.left + frozen) frame.scrollLeft -= outer.left + frozen - inner.left
  else if (inner.right > outer.right - 4) frame.scrollLeft += inner.right - outer.right + 4
}

/** A long grid ends at the foot of the window, so that its totals stay in sight. */
function fit(frame: HTMLElement): void {
  const top = frame.getBoundingClientRect().top + window.scrollY
  frame.style.maxHeight = `${Math.max(LOW, window.innerHeight - top - BELOW)}px`
}

/** Lays the field over the active cell; it grows with what is typed. */
function lay(frame: HTMLElement, box: HTMLTextAreaElement): void {
  const cell = frame.querySelector<HTMLElement>('td[data-active]')
  const holder = box.parentElement
  if (!cell || !holder) return
  const [outer, inner] = [frame.getBoundingClientRect(), cell.getBoundingClientRect()]
  // an unseen field must not lie below the grid and make the page longer
  const kept = (at: number, size: number) => Math.min(Math.max(at, 0), Math.max(size - 34, 0))
  holder.style.left = `${kept(inner.left - outer.left, outer.width)}px`
  holder.style.top = `${kept(inner.top - outer.top, outer.height)}px`
  holder.style.width = `${inner.width}px`
  box.style.height = 'auto'
  box.style.height = `${Math.max(inner.height, box.scrollHeight)}px`
}

/** Keeps the active cell in sight and the field upon it. */
export function useLayout<Row>(
  grid: Standing<Row>,
  typing: Typing,
  frame: RefObject<HTMLDivElement | null>,
  box: RefObject<HTMLTextAreaElement | null>,
  scrollTo: ((row: number) => void) | null,
): void {
  const { row, col } = grid.selection.head
  useLayoutEffect(() => {
    scrollTo?.(row)
    const cell = frame.current?.querySelector<HTMLElement>('td[data-active]')
    // a grid that nobody has entered does not move the page
    if (cell && frame.current?.parentElement?.contains(document.activeElement)) reveal(frame.current, cell)
  }, [row, col, grid.size.rows])
  useLayoutEffect(() => {
    if (frame.current) fit(frame.current)
    if (frame.current && box.current) lay(frame.current, box.current)
  })
  useEffect(() => {
    const area = frame.current
    if (!area) return undefined
    const follow = () => box.current && lay(area, box.current)
    area.addEventListener('scroll', follow, { passive: true })
    window.addEventListener('resize', follow)
    return () => {
      area.removeEventListener('scroll', follow)
      window.removeEventListener('resize', follow)
    }
  }, [frame, box])
  const { start, enter } = grid.data
  useEffect(() => {
    const cell = start && frame.current?.querySelector<HTMLElement>('td[data-active]')
    if (enter) box.current?.focus({ preventScroll: true })
    if (cell && frame.current) reveal(frame.current, cell)
    // once, where the grid is entered
  }, [])
  const opened = typing.editing !== null
  useEffect(() => {
    const field = box.current
    if (opened && field && typing.editing?.all)
      field.setSelectionRange(field.value.length, field.value.length)
  }, [opened])
}
