import { IconCheck } from '@tabler/icons-react'
import type { ImportState } from '#contract/tables/nouns.ts'
import css from './tables.module.css'
import { words } from './words.ts'

/** How many of the three steps are behind. */
const done = {
  received: 0,
  checking: 1,
  checked: 1,
  committing: 2,
  committed: 3,
  undone: 3,
} as const satisfies Record<ImportState, number>
const steps = [words.steps.columns, words.steps.check, words.steps.commit]

/** Where one is on the way: columns, check, commit. */
export const Steps = ({ state }: { state: ImportState }) => (
  <ol className={css.steps} aria-label={words.steps.label}>
    {steps.map((step, i) => (
      <li
        key={step}
        data-done={i < done[state] || undefined}
        {...(i === done[state] ? { 'aria-current': 'step' as const } : {})}
      >
        <span className={css.stepMark}>
          {i < done[state] ? (
            <IconCheck size={14} stroke={2} aria-hidden />
          ) : (
            <span className="kc-figures">{i + 1}</span>
          )}
        </span>
        {step}
      </li>
    ))}
  </ol>
)
