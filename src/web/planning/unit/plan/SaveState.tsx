import { formatTime } from '#web/kit/figure/dates.ts'
import { words } from '../words.ts'
import css from '../unit.module.css'
import type { Writing } from './use-writing.ts'
import { unfinished } from './work.ts'

const said = words.save

function sentence({ work, saving, dirty }: Writing): { text: string; tone?: 'warning' | 'danger' } {
  if (saving.busy) return { text: said.saving }
  if (saving.problem?.code === 'network') return { text: said.offline, tone: 'warning' }
  if (dirty && saving.problem) return { text: saving.problem.message, tone: 'danger' }
  if (work.conflicts.length > 0) return { text: said.conflicts, tone: 'warning' }
  if (dirty) return { text: said.waiting }
  if (unfinished(work).length > 0) return { text: said.incomplete, tone: 'warning' }
  return { text: saving.at ? said.saved(formatTime(saving.at)) : said.fresh }
}

/** How far the writing is kept. */
export function SaveState({ writing }: { writing: Writing }) {
  const { text, tone } = sentence(writing)
  return (
    <span role="status" className={css.save} data-tone={tone}>
      {text}
    </span>
  )
}
