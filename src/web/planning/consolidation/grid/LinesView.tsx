import { useMemo, useState } from 'react'
import type { Output } from '#web/kit/call/call.ts'
import { useAsk } from '#web/kit/call/queries.ts'
import css from '../consolidation.module.css'
import { type GridSearch, whichOf } from '../search.ts'
import { words } from '../words.ts'
import { entriesOf, type Line } from './entries.ts'
import { Grid } from './Grid.tsx'
import { PickedBar } from './PickedBar.tsx'
import { type Done, MergeDialog, StepsDialog } from './StepsDialog.tsx'
import type { Verb } from './steps.ts'

/** What was done, and each line that was refused with why. */
const DoneNote = ({ done }: { done: Done }) => (
  <div role="status" className={css.done}>
    {done.count > 0 && words.done(done.count)}
    {done.refused.length > 0 && (
      <>
        {' '}
        {words.refused(done.refused.length)}
        <ul>
          {done.refused.map(({ title, why }, at) => (
            <li key={at}>
              <strong>{title}</strong>: {why}
            </li>
          ))}
        </ul>
      </>
    )}
  </div>
)

interface LinesViewProps {
  answer: Output<'planning.items'>
  year: number
  search: GridSearch
  mayWrite: boolean
}

/** The grid with what is picked in it and what is done with it. */
export function LinesView({ answer, year, search, mayWrite }: LinesViewProps) {
  const { items, units, round } = answer
  const writable = mayWrite && round?.writable === true
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  const [asked, ask] = useState<{ verb: Verb; lines: readonly Line[] } | null>(null)
  const [merging, merge] = useState(false)
  const [done, setDone] = useState<Done | null>(null)
  const overlaps = useAsk('planning.overlaps', whichOf(year, search))
  const overlapping = useMemo(
    () =>
      new Set(
        (overlaps.data?.items ?? []).flatMap(({ one, other }) =>
          [one, other].flatMap(({ kind, id }) => (kind === 'item' && id !== null ? [id] : [])),
        ),
      ),
    [overlaps.data],
  )
  const names = useMemo(() => new Map(units.map(({ id, name }) => [id, name])), [units])
  const entries = useMemo(
    () => entriesOf(items, search.nhom ?? 'noidung', names, folded),
    [items, search.nhom, names, folded],
  )
  const chosen = useMemo(() => items.filter(({ id }) => picked.has(id)), [items, picked])
  const toggle = (before: ReadonlySet<string>, keys: readonly string[], on: boolean) =>
    new Set(on ? [...before, ...keys] : [...before].filter((key) => !keys.includes(key)))
  const finish = (told: Done) => {
    setDone(told)
    setPicked(new Set())
    ask(null)
    merge(false)
  }
  return (
    <>
      {writable && (
        <PickedBar
          lines={chosen}
          onStep={(verb, lines) => ask({ verb, lines })}
          onMerge={() => merge(true)}
          onClear={() => setPicked(new Set())}
        />
      )}
      {done && <DoneNote done={done} />}
      <Grid
        {...{ entries, picked, folded, overlapping, writable }}
        units={names}
        which={whichOf(year, search)}
        mayPick={writable}
        onPick={(lines, on) =>
          setPicked((before) =>
            toggle(
              before,
              lines.map(({ id }) => id),
              on,
            ),
          )
        }
        onFold={(key) => setFolded((before) => toggle(before, [key], !before.has(key)))}
        onStep={(verb, line) => ask({ verb, lines: [line] })}
      />
      <p className={`${css.hint} kc-no-print`}>{words.keys}</p>
      {asked && <StepsDialog {...asked} year={year} onDone={finish} onClose={() => ask(null)} />}
      {merging && <MergeDialog lines={chosen} onDone={finish} onClose={() => merge(false)} />}
    </>
  )
}
