import { PathLink } from '#web/kit/page/PathLink.tsx'
import { useMe } from '#web/kit/call/session.ts'
import css from './rounds.module.css'
import { words } from './words.ts'

const said = words.tabs

/** Parts of a year's plan by their address, with the query that opens them. */
const parts = [
  { key: 'overview', path: '', label: said.overview, asks: 'planning.round' },
  { key: 'consolidation', path: '/tong-hop', label: said.consolidation, asks: 'planning.items' },
  { key: 'finance', path: '/tai-chinh', label: said.finance, asks: 'planning.financeDesk' },
  { key: 'approval', path: '/phe-duyet', label: said.approval, asks: 'planning.approvalDesk' },
  { key: 'versions', path: '/phien-ban', label: said.versions, asks: 'planning.versions' },
  { key: 'national', path: '/quoc-gia', label: said.national, asks: 'planning.national' },
  { key: 'papers', path: '/ho-so', label: said.papers, asks: 'planning.paperSums' },
  { key: 'outside', path: '/lop-ngoai', label: said.outside, asks: 'planning.outsideClasses' },
  { key: 'calendar', path: '/lich', label: said.calendar, asks: 'planning.calendar' },
] as const

interface YearTabsProps {
  year: number | string
  /** the province, for the nation's offices */
  province?: string | undefined
  active: (typeof parts)[number]['key']
}

/** The parts of a year's plan that this person may open. */
export function YearTabs({ year, province, active }: YearTabsProps) {
  const can = useMe().data?.can ?? []
  const behind = province ? `?tinh=${province}` : ''
  return (
    <nav className={`${css.tabs} kc-no-print`} aria-label={said.label}>
      <ul>
        {parts
          .filter(({ asks }) => can.includes(asks))
          .map(({ key, path, label }) => (
            <li key={key}>
              <PathLink
                path={`/ke-hoach/${year}${path}${behind}`}
                className={css.tab}
                aria-current={key === active ? 'page' : undefined}
              >
                {label}
              </PathLink>
            </li>
          ))}
      </ul>
    </nav>
  )
}
