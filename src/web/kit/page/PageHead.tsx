import { Link } from '@tanstack/react-router'
import { type ReactNode, useEffect } from 'react'
import { words } from '../words.ts'
import type { To } from './link.ts'
import css from './page.module.css'

export interface Crumb {
  label: string
  /** the last crumb, the page itself, has none */
  link?: To
}

interface PageHeadProps {
  title: string
  crumbs?: Crumb[]
  /** a small line above the title where there are no crumbs, e.g. the day */
  over?: ReactNode
  /** the state, before the meta line */
  state?: ReactNode
  /** number and date, place: parts are set apart by a middle dot */
  meta?: ReactNode[]
  /** at the right: at most one filled button */
  actions?: ReactNode
}

const Breadcrumbs = ({ crumbs }: { crumbs: Crumb[] }) => (
  <nav aria-label={words.breadcrumbs} className={css.crumbs}>
    <ol>
      {crumbs.map(({ label, link }) => (
        <li key={label}>
          {link ? <Link {...link}>{label}</Link> : <span aria-current="page">{label}</span>}
        </li>
      ))}
    </ol>
  </nav>
)

/** The head of a page as of a document: where it stands, its title, its state, number and date. */
export function PageHead({ title, crumbs, over, state, meta, actions }: PageHeadProps) {
  useEffect(() => {
    document.title = `${title} · Khuyến công số`
  }, [title])
  const parts = (meta ?? []).filter(
    (part) => part !== null && part !== undefined && part !== false && part !== '',
  )
  return (
    <header className={css.head}>
      {crumbs ? <Breadcrumbs crumbs={crumbs} /> : over ? <p className={css.over}>{over}</p> : null}
      <div className={css.titleRow}>
        <div>
          <h1 className={css.title}>{title}</h1>
          {(state || parts.length > 0) && (
            <p className={css.meta}>
              {state && <span className={css.state}>{state}</span>}
              {parts.length > 0 && (
                <span className={css.parts}>
                  {parts.map((part, index) => (
                    <span key={index} className={css.part}>
                      <span>{part}</span>
                    </span>
                  ))}
                </span>
              )}
            </p>
          )}
        </div>
        {actions && <div className={`${css.actions} kc-no-print`}>{actions}</div>}
      </div>
    </header>
  )
}
