import type { ReactNode } from 'react'
import { dayOf, formatDate, formatTime } from '#web/kit/figure/dates.ts'
import css from './draft.module.css'

/** "20:44 21/11/2026" */
export const when = (instant: string): string => `${formatTime(instant)} ${formatDate(dayOf(instant))}`

interface NoticeProps {
  title: string
  text: string
  icon: ReactNode
  children: ReactNode
}

/** Something that a person must decide before going on. */
export const Notice = ({ title, text, icon, children }: NoticeProps) => (
  <div role="alert" className={css.notice}>
    {icon}
    <div>
      <strong>{title}</strong>
      <p>{text}</p>
      <div className={css.acts}>{children}</div>
    </div>
  </div>
)
