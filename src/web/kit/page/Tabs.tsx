import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { To } from './link.ts'
import css from './page.module.css'

export interface Tab {
  key: string
  label: string
  count?: number
  link: To
}

/** Where the row of tabs is wider than a phone, the open one is brought into sight. */
function useShown(active: string) {
  const row = useRef<HTMLElement>(null)
  useEffect(() => {
    const tab = row.current?.querySelector(`[data-tab="${active}"]`)
    if (!row.current || !tab) return
    const [inside, frame] = [tab.getBoundingClientRect(), row.current.getBoundingClientRect()]
    row.current.scrollLeft += inside.left - frame.left - (frame.width - inside.width) / 2
  }, [active])
  return row
}

/** Tabs are links: each has an address, can be opened beside, and the back key works. */
export const Tabs = ({ label, tabs, active }: { label: string; tabs: Tab[]; active: string }) => (
  <nav aria-label={label} ref={useShown(active)} className={`${css.tabs} kc-no-print`}>
    <ul>
      {tabs.map((tab) => (
        <li key={tab.key}>
          <Link
            {...tab.link}
            className={css.tab}
            data-tab={tab.key}
            data-active={tab.key === active || undefined}
            activeProps={{ 'aria-current': tab.key === active ? 'page' : undefined }}
            resetScroll={false}
          >
            <span>{tab.label}</span>
            {tab.count !== undefined && <span className={`${css.count} kc-figures`}>{tab.count}</span>}
          </Link>
        </li>
      ))}
    </ul>
  </nav>
)
