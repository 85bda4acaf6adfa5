import { Link } from '@tanstack/react-router'
import { type ReactNode, useId } from 'react'
import type { To } from './link.ts'
import css from './page.module.css'

interface SectionProps {
  title: string
  /** after the title, in hint colour: a count, a unit */
  note?: ReactNode
  /** the one quiet link at the right */
  link?: To & { label: string }
  /** in place of the link: a legend, a figure, a small control */
  aside?: ReactNode
  children: ReactNode
}

/** A part of a page: opens with the 2 px ink rule and its name. */
export function Section({ title, note, link, aside, children }: SectionProps) {
  const id = useId()
  return (
    <section aria-labelledby={id} className={css.section} data-ruled>
      <div className={css.sectionHead}>
        <h2 id={id}>{title}</h2>
        {note && <span className={css.sectionNote}>{note}</span>}
        <div className={css.sectionAside}>
          {aside}
          {link && (
            <Link to={link.to} params={link.params} search={link.search} hash={link.hash}>
              {link.label}
            </Link>
          )}
        </div>
      </div>
      {children}
    </section>
  )
}

interface ColumnsProps {
  children: ReactNode
  side: ReactNode
  /** on narrow screens the side stands before the main column: what can be done now */
  sideFirst?: boolean
}

/** Main column and a side panel of 304 px that goes below, or above, on narrow screens. */
export const Columns = ({ children, side, sideFirst = false }: ColumnsProps) => (
  <div className={css.columns} data-side-first={sideFirst || undefined}>
    <div className={css.main}>{children}</div>
    <aside className={css.side}>{side}</aside>
  </div>
)
