import { type RefObject, useEffect, useRef, useState } from 'react'
import { SkeletonRows } from '../notice/SkeletonRows.tsx'
import { words } from '../upload/words.ts'
import { drawPage, openPaper, type Page, type Paper, wordsOf } from './pdf.ts'
import css from './viewer.module.css'

interface Shape {
  width: number
  height: number
}

/** Is it on the screen, or about to be? */
function useNear(place: RefObject<HTMLElement | null>): boolean {
  const [near, setNear] = useState(false)
  useEffect(() => {
    if (!place.current) return
    const watch = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting ?? false), {
      rootMargin: '600px 0px',
    })
    watch.observe(place.current)
    return () => watch.disconnect()
  }, [place])
  return near
}

/** Draws the page while it is near; far away its memory is given back. */
function useDrawing(paper: Paper, number: number, width: number, near: boolean) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [text, setText] = useState('')
  const [shape, setShape] = useState<Shape | null>(null)
  useEffect(() => {
    const target = canvas.current
    if (!near || !target) return
    let task: ReturnType<Page['render']> | undefined
    let gone = false
    const draw = async () => {
      const page = await paper.getPage(number)
      if (gone) return
      const { width: wide, height: high } = page.getViewport({ scale: 1 })
      setShape({ width: wide, height: high })
      task = drawPage(page, target, width)
      await task.promise
      setText(await wordsOf(page))
    }
    draw().catch(() => {})
    return () => {
      gone = true
      task?.cancel()
      target.width = 0
    }
  }, [paper, number, width, near])
  return { canvas, text, shape }
}

const PageView = ({
  paper,
  number,
  width,
  usual,
}: {
  paper: Paper
  number: number
  width: number
  usual: Shape
}) => {
  const place = useRef<HTMLDivElement>(null)
  const { canvas, text, shape } = useDrawing(paper, number, width, useNear(place))
  const { width: wide, height: high } = shape ?? usual
  return (
    <div ref={place} className={css.page} data-page={number} style={{ width, height: (width * high) / wide }}>
      <canvas ref={canvas} role="img" aria-label={words.viewer.pageLabel(number)} />
      <p className="kc-hidden">{text}</p>
    </div>
  )
}

/** The paper, or why it cannot be drawn. */
function usePaper(address: string): { paper: Paper | null; usual: Shape | null; broken: boolean } {
  const [state, setState] = useState<{ paper: Paper | null; usual: Shape | null; broken: boolean }>({
    paper: null,
    usual: null,
    broken: false,
  })
  useEffect(() => {
    const task = openPaper(address)
    let gone = false
    const open = async () => {
      const paper = await task.promise
      const { width, height } = (await paper.getPage(1)).getViewport({ scale: 1 })
      if (!gone) setState({ paper, usual: { width, height }, broken: false })
    }
    open().catch(() => {
      if (!gone) setState({ paper: null, usual: null, broken: true })
    })
    return () => {
      gone = true
      void task.destroy()
    }
  }, [address])
  return state
}

interface PdfViewProps {
  address: string
  /** px */
  width: number
  /** tells how many pages there are */
  onPages: (count: number) => void
}

/** A PDF as pictures of its pages, one under the other. */
export function PdfView({ address, width, onPages }: PdfViewProps) {
  const { paper, usual, broken } = usePaper(address)
  const count = paper?.numPages ?? 0
  useEffect(() => {
    if (count > 0) onPages(count)
  }, [count, onPages])
  if (broken) return <p className={css.unreadable}>{words.viewer.unreadable}</p>
  if (!paper || !usual) return <SkeletonRows rows={8} columns={1} />
  return Array.from({ length: count }, (_, index) => (
    <PageView key={index} paper={paper} number={index + 1} width={width} usual={usual} />
  ))
}
