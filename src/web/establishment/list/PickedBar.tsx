import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Output } from '#web/kit/call/call.ts'
import { useAct } from '#web/kit/call/queries.ts'
import { useMe } from '#web/kit/call/session.ts'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import type { filtersOf } from '../search.ts'
import css from './list.module.css'
import { TagDialog, type TagWay } from './TagDialog.tsx'
import { words } from './words.ts'

interface PickedBarProps {
  picked: ReadonlySet<string>
  /** everything that the filters leave is meant, seen or not */
  whole: boolean
  filters: ReturnType<typeof filtersOf>
  count: Output<'establishment.count'> | undefined
  onWhole: () => void
  onClear: () => void
}

const said = words.tagging

/** What was done to the ticked ones, with the way back. */
function Done({ way, done, tagId }: { way: TagWay; done: Output<'establishment.tag'>; tagId: string }) {
  const untag = useAct('establishment.untag')
  if (done.count === null)
    return (
      <p role="status" className={css.done}>
        {said.working} <Link to="/viec-dai">{said.open}</Link>
      </p>
    )
  return (
    <div role="status" className={css.done}>
      {untag.isSuccess ? said.undone : (way === 'add' ? said.added : said.removed)(done.count)}
      {way === 'add' && done.count > 0 && !untag.isSuccess && (
        <button type="button" className={css.link} onClick={() => untag.mutate({ tagId, run: done.run })}>
          {said.undo}
        </button>
      )}
      {untag.error && <ProblemNotice problem={untag.error} />}
    </div>
  )
}

/** What can be done with the ticked rows; stands under the table and covers nothing. */
export function PickedBar(props: PickedBarProps) {
  const { picked, whole, filters, count, onWhole, onClear } = props
  const can = useMe().data?.can ?? []
  const [way, setWay] = useState<TagWay | null>(null)
  const [done, setDone] = useState<Parameters<typeof Done>[0] | null>(null)
  if (!can.includes('establishment.tag')) return null
  const all = count?.text ?? ''
  const many = whole ? all : words.pickedSome(picked.size)
  return (
    <>
      {picked.size > 0 && (
        <div className={`${css.picked} kc-no-print`} role="status">
          <span>{words.picked(many)}</span>
          {!whole && count && count.count > picked.size && (
            <button type="button" data-quiet onClick={onWhole}>
              {words.pickFiltered(all)}
            </button>
          )}
          <Button size="sm" variant="default" onClick={() => setWay('add')}>
            {said.add}
          </Button>
          <Button size="sm" variant="default" onClick={() => setWay('remove')}>
            {said.remove}
          </Button>
          <button type="button" data-quiet className={css.unpick} onClick={onClear}>
            {words.unpick}
          </button>
        </div>
      )}
      {done && <Done {...done} />}
      {way && (
        <TagDialog
          way={way}
          many={many}
          chosen={whole ? { filters } : { ids: [...picked] }}
          onClose={() => setWay(null)}
          onDone={(answer, tagId) => {
            setDone({ way, done: answer, tagId })
            setWay(null)
            onClear()
          }}
        />
      )}
    </>
  )
}
