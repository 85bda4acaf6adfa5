import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'

const pageAt = (frame: HTMLElement, number: number) =>
  frame.querySelector<HTMLElement>(`[data-page="${number}"]`)

/** The page that lies under the middle of the frame. */
function seenIn(frame: HTMLElement): number {
  const box = frame.getBoundingClientRect()
  const middle = box.top + box.height / 3
  const pages = [...frame.querySelectorAll<HTMLElement>('[data-page]')]
  const at = pages.find((page) => page.getBoundingClientRect().bottom >= middle) ?? pages.at(-1)
  return Number(at?.dataset['page'] ?? 1)
}

/** Which page is looked at, and the way to another. @param first page to begin with */
export function usePages(frame: RefObject<HTMLElement | null>, first: number) {
  const [count, setCount] = useState(0)
  const [page, setPage] = useState(first)
  const goTo = useCallback(
    (wanted: number) => {
      const number = Math.max(1, Math.min(wanted, count || 1))
      const target = frame.current && pageAt(frame.current, number)
      if (frame.current && target) frame.current.scrollTop = target.offsetTop - 12
      setPage(number)
    },
    [count, frame],
  )
  // the pages are there only after the paper is
  useEffect(() => {
    if (count > 0) goTo(first)
  }, [count, first, goTo])
  const onScroll = () => {
    if (frame.current && count > 0) setPage(seenIn(frame.current))
  }
  return { count, setCount, page, goTo, onScroll }
}

const steps = [0.5, 0.75, 1, 1.25, 1.5, 2, 3] as const

/** How large: 1 is as wide as the frame allows. What one looks at stays in sight. */
export function useZoom(frame: RefObject<HTMLElement | null>) {
  const [zoom, setZoom] = useState(1)
  const before = useRef(zoom)
  useLayoutEffect(() => {
    if (frame.current) frame.current.scrollTop *= zoom / before.current
    before.current = zoom
  }, [zoom, frame])
  const step = (up: boolean) =>
    setZoom((now) => (up ? steps.find((each) => each > now) : steps.findLast((each) => each < now)) ?? now)
  return { zoom, larger: () => step(true), smaller: () => step(false), fit: () => setZoom(1) }
}
