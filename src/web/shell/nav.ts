import {
  type Icon,
  IconArrowsExchange,
  IconCalendar,
  IconChecklist,
  IconHelpCircle,
  IconMailFast,
  IconMapPin,
  IconRepeat,
  IconTableImport,
  IconTarget,
  IconBuilding,
  IconUsers,
} from '@tabler/icons-react'
import type { To } from '#web/kit/page/link.ts'
import { words } from './words.ts'

export interface NavItem {
  label: string
  icon: Icon
  link: To
  /** only the address itself is active, not what lies below it */
  exact?: boolean
}

export interface NavGroup {
  key: string
  title?: string
  items: NavItem[]
  /** at the foot of the rail */
  foot?: boolean
}

const owed: NavItem = {
  label: words.nav.owed,
  icon: IconArrowsExchange,
  link: { to: '/ai-no-gi', search: {} },
}
const obligations: NavItem = {
  label: words.nav.obligations,
  icon: IconRepeat,
  link: { to: '/nghia-vu', search: {} },
  exact: true,
}

/** For those who keep accounts, and those who audit them. */
const people: NavGroup = {
  key: 'people',
  title: words.nav.people,
  items: [
    { label: words.nav.organisations, icon: IconBuilding, link: { to: '/to-chuc' } },
    { label: words.nav.persons, icon: IconUsers, link: { to: '/nguoi-dung', search: {} } },
    { label: words.nav.outbox, icon: IconMailFast, link: { to: '/hom-thu-di', search: {} } },
    { label: words.nav.tables, icon: IconTableImport, link: { to: '/nhap-bang', search: {} } },
  ],
}

/** The navigation: a page that does not exist yet is not shown. */
export const navFor = (signedIn: boolean, can: readonly string[] = []): NavGroup[] => [
  {
    key: 'mine',
    items: [
      {
        label: signedIn ? words.nav.home : words.nav.homePublic,
        icon: IconChecklist,
        link: { to: '/' },
        exact: true,
      },
      ...(signedIn ? [owed] : []),
    ],
  },
  {
    key: 'plan',
    title: words.nav.plan,
    items: [{ label: words.nav.programmes, icon: IconTarget, link: { to: '/chuong-trinh' } }],
  },
  {
    key: 'data',
    title: words.nav.data,
    items: [
      { label: words.nav.territory, icon: IconMapPin, link: { to: '/dia-ban' } },
      { label: words.nav.days, icon: IconCalendar, link: { to: '/lich-lam-viec', search: {} } },
      ...(can.includes('work.obligations') ? [obligations] : []),
    ],
  },
  ...(can.includes('identity.person') ? [people] : []),
  {
    key: 'help',
    foot: true,
    items: [{ label: words.nav.guide, icon: IconHelpCircle, link: { to: '/huong-dan' } }],
  },
]

/** Pages whose tables need the full width: the budget and the editor. */
export const isWidePage = (path: string): boolean => /^\/chuong-trinh\/[^/]+\/(ngan-sach|soan)$/.test(path)
