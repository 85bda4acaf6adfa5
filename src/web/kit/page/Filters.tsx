import type { ReactNode } from 'react'
import css from './filters.module.css'

interface FiltersProps {
  children: ReactNode
  /** on a phone: one below another, or in pairs below the search field, which comes first; else as they fit */
  phone?: 'rows' | 'pairs'
  /** only choices, nowhere to type: no search landmark */
  choices?: boolean
  /** sets `--filters-gap`, `--filters-margin` and `--search-basis` where a page differs */
  className?: string | undefined
}

/** The row above a list: the search field and the choices, on one base line. */
export const Filters = ({ children, phone, choices = false, className }: FiltersProps) => (
  <div
    className={className ? `${css.filters} ${className}` : css.filters}
    data-phone={phone}
    role={choices ? undefined : 'search'}
  >
    {children}
  </div>
)

/** A choice in words that need room, a unit or an industry, in the row above a list. */
export const FilterField = ({ children }: { children: ReactNode }) => (
  <div className={css.field}>{children}</div>
)

/** Marks to tick, beside each other, in the row above a list. */
export const FilterMarks = ({ children }: { children: ReactNode }) => (
  <div className={css.marks}>{children}</div>
)
