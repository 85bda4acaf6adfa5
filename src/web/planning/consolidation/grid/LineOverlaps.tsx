import { useAsk } from '#web/kit/call/queries.ts'
import css from '../consolidation.module.css'
import { words } from '../words.ts'

interface LineOverlapsProps {
  id: string
  which: { year: number; province?: string }
}

/** What stands near this line: others' lines and classes, and the support that its establishments have had. */
export function LineOverlaps({ id, which }: LineOverlapsProps) {
  const found = useAsk('planning.overlaps', { ...which, item: id }).data?.items ?? []
  if (found.length === 0) return null
  return (
    <ul className={css.near} aria-label={words.views.trung}>
      {found.map(({ reason, what, note, one, other }, at) => {
        const side = one.id === id ? other : one
        return (
          <li key={at}>
            <strong>{words.overlapReasons[reason]}</strong>{' '}
            {[what, side.title, words.sides[side.kind], words.ofPlan(side.who, side.year), note]
              .filter(Boolean)
              .join(' · ')}
          </li>
        )
      })}
    </ul>
  )
}
