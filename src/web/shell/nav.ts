import { type Icon, IconChecklist, IconHelpCircle, IconMapPin, IconTarget } from '@tabler/icons-react'
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

/** The navigation: a page that does not exist yet is not shown. */
export const navFor = (signedIn: boolean): NavGroup[] => [
  {
    key: 'mine',
    items: [
      {
        label: signedIn ? words.nav.home : words.nav.homePublic,
        icon: IconChecklist,
        link: { to: '/' },
        exact: true,
      },
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
    items: [{ label: words.nav.territory, icon: IconMapPin, link: { to: '/dia-ban' } }],
  },
  {
    key: 'help',
    foot: true,
    items: [{ label: words.nav.guide, icon: IconHelpCircle, link: { to: '/huong-dan' } }],
  },
]

/** Pages whose tables need the full width: the budget and the editor. */
export const isWidePage = (path: string): boolean => /^\/chuong-trinh\/[^/]+\/(ngan-sach|soan)$/.test(path)
