import type { ReactNode } from 'react'
import css from './home.module.css'

export interface WorkItem {
  key: string
  /** the big figure of the first column and the word under it */
  figure: ReactNode
  under: ReactNode
  tone?: 'danger' | 'warning'
  title: ReactNode
  note: ReactNode
  /** at the right: a link, or for the most urgent line the one filled button */
  act: ReactNode
}

export interface WorkGroup {
  key: string
  title: string
  count: string
  tone?: 'danger'
  items: WorkItem[]
}

/** Work as lines under short headings; the first column is time, because time is the order. */
export const WorkList = ({
  head,
  groups,
}: {
  head: [figure: string, title: string]
  groups: WorkGroup[]
}) => (
  <div className={css.work}>
    <div className={css.workHead} aria-hidden>
      <span>{head[0]}</span>
      <span>{head[1]}</span>
    </div>
    {groups
      .filter((group) => group.items.length > 0)
      .map((group) => (
        <section key={group.key} aria-label={group.title}>
          <h2 className={css.group} data-tone={group.tone}>
            {group.title} <span>{group.count}</span>
          </h2>
          <ul>
            {group.items.map((item) => (
              <li key={item.key} className={css.item}>
                <div className={css.time} data-tone={item.tone}>
                  <strong className="kc-figures">{item.figure}</strong>
                  <span>{item.under}</span>
                </div>
                <div className={css.what}>
                  <div className={css.whatTitle}>{item.title}</div>
                  <div className={css.whatNote}>{item.note}</div>
                </div>
                <div className={css.act}>{item.act}</div>
              </li>
            ))}
          </ul>
        </section>
      ))}
  </div>
)
