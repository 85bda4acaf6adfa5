import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'

const show = (frame: HTMLElement | null, number: number): void =>
  frame?.querySelector(`[data-page="${number}"]`)?.scrollIntoView({ block: 'start' })

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
  // where it is looked at is told by the scrolling itself
  const goTo = (wanted: number) => show(frame.current, Math.max(1, Math.min(wanted, count)))
  // the pages are there only after the paper is
  useEffect(() => {
    if (count > 0) show(frame.current, first)
  }, [count, first, frame])
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
    const at = frame.current?.scrollTop ?? 0
    frame.current?.scrollTo({ top: (at * zoom) / before.current })
    before.current = zoom
  }, [zoom, frame])
  const step = (up: boolean) =>
    setZoom((now) => (up ? steps.find((each) => each > now) : steps.findLast((each) => each < now)) ?? now)
  return { zoom, larger: () => step(true), smaller: () => step(false), fit: () => setZoom(1) }
}
