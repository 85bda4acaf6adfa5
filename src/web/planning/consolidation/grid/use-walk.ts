import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'

interface Walk {
  frame: RefObject<HTMLElement | null>
  count: number
  /** brings a row into sight */
  show: (at: number) => void
  onEnter: (at: number) => void
  onPick: (at: number) => void
  onEscape: () => void
}

/** How far a page key goes. */
const PAGE = 12

/** The keyboard among rows of which only some are drawn: arrows walk, Enter opens, space picks, Escape folds. */
export function useWalk({ frame, count, show, onEnter, onPick, onEscape }: Walk) {
  const [at, stand] = useState(0)
  const current = Math.max(0, Math.min(at, count - 1))
  const moved = useRef(false)
  useEffect(() => {
    if (!moved.current) return
    moved.current = false
    // the row is drawn by now: it was brought into sight before
    frame.current?.querySelector<HTMLElement>(`[data-at="${current}"]`)?.focus()
  })
  const go = (to: number) => {
    const next = Math.max(0, Math.min(count - 1, to))
    moved.current = true
    stand(next)
    show(next)
  }
  const press = (event: KeyboardEvent<HTMLElement>) => {
    // what is typed into an unfolded line is its own
    const onRow = event.target instanceof HTMLElement && event.target.matches('[data-at]')
    const keys: Record<string, () => void> = {
      ArrowDown: () => go(current + 1),
      ArrowUp: () => go(current - 1),
      PageDown: () => go(current + PAGE),
      PageUp: () => go(current - PAGE),
      Home: () => go(0),
      End: () => go(count - 1),
      Enter: () => onEnter(current),
      ' ': () => onPick(current),
    }
    const act = onRow ? keys[event.key] : undefined
    if (event.key === 'Escape') {
      onEscape()
      if (!onRow) go(current)
    }
    if (!act) return
    event.preventDefault()
    act()
  }
  return { current, stand, press }
}
