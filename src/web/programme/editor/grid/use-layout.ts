import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react'
import type { Standing, Typing } from './use-grid.ts'

/** least height of a grid, and what stands below it, in px */
const LOW = 360
const BELOW = 44

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

type Frame = RefObject<HTMLDivElement | null>
type Box = RefObject<HTMLTextAreaElement | null>

const activeIn = (frame: HTMLElement | null): HTMLElement | null =>
  frame?.querySelector<HTMLElement>('td[data-active]') ?? null

/** Lays the field where the active cell is, now and after every scroll. */
function useLaid(frame: Frame, box: Box): void {
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
}

/** Brings the active cell into sight; where its row is not drawn yet, as soon as it is. */
function useArrival<Row>(grid: Standing<Row>, frame: Frame, bring: (row: number) => void): void {
  const { row, col } = grid.selection.head
  const { rows } = grid.size
  const due = useRef(false)
  const arrive = useEffectEvent((to: number, _col: number, _rows: number) => {
    due.current = true
    bring(to)
  })
  useLayoutEffect(() => arrive(row, col, rows), [row, col, rows])
  useLayoutEffect(() => {
    const area = frame.current
    const cell = activeIn(area)
    if (!due.current || !area || !cell) return
    due.current = false
    // a grid that nobody has entered does not move the page
    if (area.parentElement?.contains(document.activeElement)) reveal(area, cell)
  })
}

/** Keeps the active cell in sight and the field upon it. */
export function useLayout<Row>(
  grid: Standing<Row>,
  typing: Typing,
  places: { frame: Frame; box: Box },
  bring: (row: number) => void,
): void {
  const { frame, box } = places
  useArrival(grid, frame, bring)
  const enter = useEffectEvent(() => {
    if (grid.data.enter) box.current?.focus({ preventScroll: true })
    const cell = grid.data.start && activeIn(frame.current)
    if (cell && frame.current) reveal(frame.current, cell)
  })
  useEffect(() => enter(), [])
  useLaid(frame, box)
  const open = useEffectEvent(() => {
    const field = box.current
    if (field && typing.editing?.all) field.setSelectionRange(field.value.length, field.value.length)
  })
  const opened = typing.editing !== null
  useEffect(() => {
    if (opened) open()
  }, [opened])
}
