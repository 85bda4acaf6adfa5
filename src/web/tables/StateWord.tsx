import {
  IconArrowBackUp,
  IconCircleCheck,
  IconCircleDashed,
  IconListCheck,
  IconLoader,
  type Icon,
} from '@tabler/icons-react'
import type { ImportState } from '#contract/tables/nouns.ts'
import css from './tables.module.css'
import { words } from './words.ts'

const icons = {
  received: IconCircleDashed,
  checking: IconLoader,
  checked: IconListCheck,
  committing: IconLoader,
  committed: IconCircleCheck,
  undone: IconArrowBackUp,
} as const satisfies Record<ImportState, Icon>

/** Where an import stands: icon and word, colour last. */
export function StateWord({ state }: { state: ImportState }) {
  const Icon = icons[state]
  return (
    <span className={css.state} data-state={state}>
      <Icon size={16} stroke={1.75} aria-hidden />
      {words.states[state]}
    </span>
  )
}
