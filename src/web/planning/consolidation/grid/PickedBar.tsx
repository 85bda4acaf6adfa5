import { Button } from '@mantine/core'
import css from '../consolidation.module.css'
import { millions, supportOf } from '../money.ts'
import { words } from '../words.ts'
import type { Line } from './entries.ts'
import { mergeable, takes, type Verb, verbs } from './steps.ts'

interface PickedBarProps {
  lines: readonly Line[]
  onStep: (verb: Verb, lines: readonly Line[]) => void
  onMerge: () => void
  onClear: () => void
}

/** What can be done with the picked lines at once; each button takes those of them that can take it. */
export function PickedBar({ lines, onStep, onMerge, onClear }: PickedBarProps) {
  if (lines.length === 0) return null
  const support = lines.reduce((sum, { now }) => sum + supportOf(now), 0)
  return (
    <div className={`${css.picked} kc-no-print`}>
      <span role="status">{words.picked(lines.length, millions(support))}</span>
      {verbs.map((verb) => {
        const taking = lines.filter((line) => takes(verb, line))
        return (
          taking.length > 0 && (
            <Button key={verb} size="xs" variant="default" onClick={() => onStep(verb, taking)}>
              {taking.length === lines.length ? words.steps[verb] : `${words.steps[verb]} (${taking.length})`}
            </Button>
          )
        )
      })}
      {mergeable(lines) && (
        <Button size="xs" variant="default" onClick={onMerge}>
          {words.steps.merge}
        </Button>
      )}
      <Button size="xs" variant="subtle" onClick={onClear}>
        {words.unpick}
      </Button>
    </div>
  )
}
