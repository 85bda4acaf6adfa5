import { Modal } from '@mantine/core'
import { useElementSize, useMergedRef } from '@mantine/hooks'
import { type KeyboardEvent, lazy, Suspense, useRef } from 'react'
import { SkeletonRows } from '../notice/SkeletonRows.tsx'
import { usePages, useZoom } from './use-pages.ts'
import css from './viewer.module.css'
import { ViewerBar } from './ViewerBar.tsx'

// its drawing program is the largest part of the web: fetched when the first paper is opened
const PdfView = lazy(async () => ({ default: (await import('./PdfView.tsx')).PdfView }))

/** A file that can be looked at. */
export interface Shown {
  name: string
  /** where its bytes come from */
  address: string
  /** of an image: where a picture for the screen comes from; without it the file is a PDF */
  picture?: string
}

interface ViewerProps {
  file: Shown
  /** page to begin with */
  page?: number
  onClose: () => void
}

const widest = 900
/** Scrolls by the keyboard too. */
const region = { role: 'region', tabIndex: 0 } as const
/** px beside a page */
const beside = 8

function Inside({ file, page: first = 1, onClose }: ViewerProps) {
  const frame = useRef<HTMLDivElement>(null)
  const { ref, width } = useElementSize<HTMLDivElement>()
  const pages = usePages(frame, first)
  const { zoom, larger, smaller, fit } = useZoom(frame)
  const wide = Math.floor(Math.min(width - 2 * beside, widest) * zoom)
  const keys: Record<string, () => void> = {
    '+': larger,
    '=': larger,
    '-': smaller,
    '0': fit,
    ArrowRight: () => pages.goTo(pages.page + 1),
    ArrowLeft: () => pages.goTo(pages.page - 1),
    PageDown: () => pages.goTo(pages.page + 1),
    PageUp: () => pages.goTo(pages.page - 1),
    Home: () => pages.goTo(1),
    End: () => pages.goTo(pages.count),
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const act = keys[event.key]
    if (!act || event.ctrlKey || event.metaKey || event.target instanceof HTMLInputElement) return
    event.preventDefault()
    act()
  }
  return (
    <div className={css.viewer} onKeyDown={onKeyDown} role="presentation">
      <ViewerBar
        name={file.name}
        address={file.address}
        count={pages.count}
        page={pages.page}
        zoom={zoom}
        onPage={pages.goTo}
        onLarger={larger}
        onSmaller={smaller}
        onFit={fit}
        onClose={onClose}
      />
      <div
        ref={useMergedRef(ref, frame)}
        className={css.frame}
        {...region}
        aria-label={file.name}
        data-autofocus
        onScroll={pages.onScroll}
      >
        {file.picture ? (
          <img
            className={css.picture}
            src={file.picture}
            alt={file.name}
            style={{ width: wide || undefined }}
          />
        ) : (
          <Suspense fallback={<SkeletonRows rows={8} columns={1} />}>
            {wide > 0 && <PdfView address={file.address} width={wide} onPages={pages.setCount} />}
          </Suspense>
        )}
      </div>
    </div>
  )
}

/** Looks at a file without leaving the page: keyboard, zoom, page by page; Esc goes back. */
export const Viewer = (props: ViewerProps) => (
  <Modal.Root opened onClose={props.onClose} fullScreen>
    <Modal.Content aria-label={props.file.name} className={css.content}>
      <Inside key={props.file.address} {...props} />
    </Modal.Content>
  </Modal.Root>
)
