import { useCallback, useMemo, useState } from 'react'
import { usePhone } from '#web/kit/page/use-phone.ts'
import css from '../consolidation.module.css'
import { words } from '../words.ts'
import type { Entry, Line, Units } from './entries.ts'
import { GroupRow, LineRow } from './LineRow.tsx'
import { OpenLine } from './OpenLine.tsx'
import type { Verb } from './steps.ts'
import { useWalk } from './use-walk.ts'
import { useWindow } from './use-window.ts'

interface GridProps {
  entries: readonly Entry[]
  units: Units
  picked: ReadonlySet<string>
  folded: ReadonlySet<string>
  overlapping: ReadonlySet<string>
  mayPick: boolean
  writable: boolean
  which: { year: number; province?: string }
  onPick: (lines: readonly Line[], on: boolean) => void
  onFold: (key: string) => void
  onStep: (verb: Verb, line: Line) => void
}

const heads = ['title', 'quantity', 'asked', 'support', 'other', 'state'] as const
const wide = new Set<string>(['quantity', 'other'])

const Head = () => (
  <div role="row" tabIndex={-1} className={css.head} aria-rowindex={1}>
    <span role="columnheader">
      <span className="kc-hidden">{words.columns.pick}</span>
    </span>
    {heads.map((key) => (
      <span
        key={key}
        role="columnheader"
        className={wide.has(key) ? css.wide : undefined}
        data-right={key !== 'title' && key !== 'state' ? true : undefined}
      >
        {words.columns[key]}
      </span>
    ))}
  </div>
)

/** The unfolded row is as high as what stands in it. */
function useOpenHeight() {
  const [height, setHeight] = useState(0)
  const panel = useCallback((at: HTMLDivElement | null) => {
    if (!at) return
    const watch = new ResizeObserver(() => setHeight(at.offsetHeight))
    watch.observe(at)
    return () => watch.disconnect()
  }, [])
  return { panel, height }
}

/** Every line of every unit: of thousands only those in sight are drawn; the keyboard walks through all of them. */
export function Grid(props: GridProps) {
  const { entries, units, picked, folded, overlapping, mayPick, onPick, onFold } = props
  const { writable, which, onStep } = props
  const phone = usePhone()
  const [open, setOpen] = useState<string | null>(null)
  const { panel, height } = useOpenHeight()
  const heights = useMemo(
    () =>
      entries.map(({ kind, key }) =>
        kind === 'group' ? 37 : (phone ? 84 : 53) + (key === open ? height : 0),
      ),
    [entries, open, height, phone],
  )
  const { frame, look, show, from, to, above, whole, printing } = useWindow(heights)
  const toggle = (key: string) => setOpen(open === key ? null : key)
  const { current, stand, press } = useWalk({
    frame,
    count: entries.length,
    show,
    onEnter(at) {
      const entry = entries[at]
      if (entry?.kind === 'group') onFold(entry.key)
      else if (entry) toggle(entry.key)
    },
    onPick(at) {
      const entry = entries[at]
      if (!entry || !mayPick) return
      const lines = entry.kind === 'group' ? entry.lines : [entry.line]
      onPick(lines, !lines.every(({ id }) => picked.has(id)))
    },
    onEscape: () => setOpen(null),
  })
  const drawn = (entry: Entry, at: number) => {
    const row = {
      role: 'row',
      'aria-rowindex': at + 2,
      'data-at': at,
      tabIndex: at === current ? 0 : -1,
      onFocus: () => stand(at),
    }
    if (entry.kind === 'group')
      return (
        <div key={entry.key} {...row} className={css.row} data-group>
          <GroupRow
            {...{ entry, picked, mayPick, onPick }}
            folded={folded.has(entry.key)}
            onFold={() => onFold(entry.key)}
          />
        </div>
      )
    const { line } = entry
    const unfolded = open === entry.key
    return (
      <div key={entry.key} role="presentation">
        <div {...row} className={css.row} aria-expanded={unfolded} aria-selected={picked.has(line.id)}>
          <LineRow
            {...{ line, units, mayPick }}
            picked={picked.has(line.id)}
            overlapping={overlapping.has(line.id)}
            onOpen={() => toggle(entry.key)}
            onPick={() => onPick([line], !picked.has(line.id))}
          />
        </div>
        {unfolded && (
          <div ref={panel} className={css.unfolded} role="row">
            <div role="gridcell">
              <OpenLine {...{ line, which, writable, onStep }} onClose={() => setOpen(null)} />
            </div>
          </div>
        )}
      </div>
    )
  }
  return (
    <div
      ref={frame}
      className={css.frame}
      role="treegrid"
      tabIndex={-1}
      aria-label={words.grid}
      aria-rowcount={entries.length + 1}
      onScroll={look}
      onKeyDown={press}
    >
      <Head />
      <div role="rowgroup" style={printing ? undefined : { height: whole }}>
        <div role="presentation" style={printing ? undefined : { transform: `translateY(${above}px)` }}>
          {entries.slice(from, to).map((entry, offset) => drawn(entry, from + offset))}
        </div>
      </div>
    </div>
  )
}
