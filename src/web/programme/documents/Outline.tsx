import { Link } from '@tanstack/react-router'
import { useHere } from '../use-programme.ts'
import css from './documents.module.css'
import { words } from './words.ts'

export interface OutlineItem {
  anchor: string
  label: string
  depth: number
}

/** Jumps to a part of the page; stays in sight at the left while the paper scrolls. */
export function Outline({ items }: { items: OutlineItem[] }) {
  const { code, which } = useHere()
  return (
    <nav className={`${css.outline} kc-no-print`} aria-label={words.outline}>
      <ol>
        {items.map(({ anchor, label, depth }) => (
          <li key={anchor} data-depth={depth}>
            <Link to="/chuong-trinh/$code/can-cu" params={{ code }} search={which} hash={anchor} replace>
              {label}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}
