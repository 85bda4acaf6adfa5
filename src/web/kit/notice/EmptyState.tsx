import type { ReactNode } from 'react'
import css from './notice.module.css'

/** One sentence: what would stand here and why it does not; at most one action. No drawing. */
export const EmptyState = ({ children, action }: { children: ReactNode; action?: ReactNode }) => (
  <div className={css.empty}>
    <p>{children}</p>
    {action}
  </div>
)

/** A sentence that a reader must take along, e.g. that a programme fixes no total. */
export const Note = ({ tone = 'info', children }: { tone?: 'info' | 'warning'; children: ReactNode }) => (
  <p className={css.note} data-tone={tone}>
    {children}
  </p>
)
