import { formatTime } from '../figure/dates.ts'
import { words } from '../words.ts'
import css from './notice.module.css'

interface SavedAtProps {
  state: 'saved' | 'saving' | 'unsaved'
  /** instant of the last save */
  at?: string | null
}

/** "Tự lưu 10:42" beside the title: drafts have no save button. */
export const SavedAt = ({ state, at }: SavedAtProps) => (
  <span role="status" className={css.saved} data-state={state}>
    {state === 'saving'
      ? words.saving
      : state === 'unsaved'
        ? words.unsaved
        : at
          ? words.savedAt(formatTime(at))
          : ''}
  </span>
)
