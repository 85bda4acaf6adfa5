import {
  type Icon,
  IconArrowsExchange,
  IconBulb,
  IconCalculator,
  IconCalendar,
  IconCalendarStats,
  IconChecklist,
  IconClipboardList,
  IconGavel,
  IconHelpCircle,
  IconHistory,
  IconListCheck,
  IconMailFast,
  IconMapPin,
  IconRepeat,
  IconRubberStamp,
  IconScale,
  IconTableImport,
  IconTarget,
  IconBuilding,
  IconBuildingFactory2,
  IconBuildingWarehouse,
  IconPackage,
  IconSeedling,
  IconSend,
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
const register: NavItem = {
  label: words.nav.register,
  icon: IconRubberStamp,
  link: { to: '/van-ban-di', search: {} },
}
const obligations: NavItem = {
  label: words.nav.obligations,
  icon: IconRepeat,
  link: { to: '/nghia-vu', search: {} },
  exact: true,
}

const establishments: NavItem = {
  label: words.nav.establishments,
  icon: IconBuildingFactory2,
  link: { to: '/co-so', search: {} },
}
const ownEstablishment: NavItem = {
  label: words.nav.ownEstablishment,
  icon: IconBuildingFactory2,
  link: { to: '/co-so/cua-toi' },
}

const besides: readonly (NavItem & { asks: string })[] = [
  {
    asks: 'establishment.products',
    label: words.nav.products,
    icon: IconPackage,
    link: { to: '/san-pham', search: {} },
  },
  {
    asks: 'establishment.villages',
    label: words.nav.villages,
    icon: IconSeedling,
    link: { to: '/lang-nghe', search: {} },
  },
  {
    asks: 'establishment.clusters',
    label: words.nav.clusters,
    icon: IconBuildingWarehouse,
    link: { to: '/cum-cong-nghiep', search: {} },
  },
]

/** An official sees the register; an owner, who may read but not look through it, their own card. */
const ofEstablishments = (can: readonly string[]): NavItem[] =>
  can.includes('establishment.list')
    ? [establishments, ...besides.filter(({ asks }) => can.includes(asks))]
    : can.includes('establishment.get')
      ? [ownEstablishment]
      : []

/** An owner sees their own proposals there, everybody else those of their reach. */
const bank = (can: readonly string[]): NavItem => ({
  label: can.includes('establishment.list') ? words.nav.bank : words.nav.ownProposals,
  icon: IconBulb,
  link: { to: '/ngan-hang-de-an', search: {} },
})

const ownPlans: NavItem = {
  label: words.nav.ownPlans,
  icon: IconSend,
  link: { to: '/ke-hoach/cua-toi' },
}

const yearlyPlans: NavItem = {
  label: words.nav.yearlyPlans,
  icon: IconCalendarStats,
  link: { to: '/ke-hoach', search: {} },
}

const assignedLines: NavItem = {
  label: words.nav.assignedLines,
  icon: IconListCheck,
  link: { to: '/ke-hoach/viec-duoc-giao' },
}

/** Units that send have their own plans beside the year's; the department's way there is its round. */
function plans(can: readonly string[]): NavItem[] {
  const own = can.includes('planning.myPlans') && !can.includes('planning.createRound')
  const all = can.includes('planning.rounds') ? [own ? { ...yearlyPlans, exact: true } : yearlyPlans] : []
  return own ? [...all, ownPlans, assignedLines] : all
}

const surveys: NavItem = {
  label: words.nav.surveys,
  icon: IconClipboardList,
  link: { to: '/khao-sat', search: {} },
}

/** For those who keep accounts, and those who audit them: each sees the pages that they may ask for. */
const people: readonly (NavItem & { asks: string })[] = [
  { asks: 'identity.person', label: words.nav.organisations, icon: IconBuilding, link: { to: '/to-chuc' } },
  {
    asks: 'identity.person',
    label: words.nav.persons,
    icon: IconUsers,
    link: { to: '/nguoi-dung', search: {} },
  },
  { asks: 'identity.trail', label: words.nav.trail, icon: IconHistory, link: { to: '/nhat-ky', search: {} } },
  {
    asks: 'agenda.letters',
    label: words.nav.outbox,
    icon: IconMailFast,
    link: { to: '/hom-thu-di', search: {} },
  },
  {
    asks: 'tables.imports',
    label: words.nav.tables,
    icon: IconTableImport,
    link: { to: '/nhap-bang', search: {} },
  },
]

const administering = (can: readonly string[]): NavGroup[] => {
  const items =
    can.includes('identity.trail') || can.includes('identity.person')
      ? people.filter(({ asks }) => can.includes(asks))
      : []
  return items.length > 0 ? [{ key: 'people', title: words.nav.people, items }] : []
}

/** What is known of places, establishments and days. */
const data = (can: readonly string[]): NavGroup => ({
  key: 'data',
  title: words.nav.data,
  items: [
    ...ofEstablishments(can),
    ...(can.includes('survey.list') ? [surveys] : []),
    { label: words.nav.territory, icon: IconMapPin, link: { to: '/dia-ban' } },
    { label: words.nav.days, icon: IconCalendar, link: { to: '/lich-lam-viec', search: {} } },
    ...(can.includes('agenda.obligations') ? [obligations] : []),
  ],
})

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
    key: 'support',
    title: words.nav.support,
    items: [
      { label: words.nav.calculator, icon: IconCalculator, link: { to: '/tinh-ho-tro', search: {} } },
      { label: words.nav.norms, icon: IconScale, link: { to: '/dinh-muc', search: {} } },
      { label: words.nav.eligibility, icon: IconListCheck, link: { to: '/dieu-kien', search: {} } },
    ],
  },
  {
    key: 'plan',
    title: words.nav.plan,
    items: [
      { label: words.nav.programmes, icon: IconTarget, link: { to: '/chuong-trinh' } },
      ...(can.includes('pipeline.list') ? [bank(can)] : []),
      ...plans(can),
    ],
  },
  {
    key: 'papers',
    title: words.nav.papers,
    items: [
      { label: words.nav.legal, icon: IconGavel, link: { to: '/van-ban', search: {} } },
      ...(can.includes('documents.papers') ? [register] : []),
    ],
  },
  data(can),
  ...administering(can),
  {
    key: 'help',
    foot: true,
    items: [{ label: words.nav.guide, icon: IconHelpCircle, link: { to: '/huong-dan' } }],
  },
]

/** Pages whose tables need the full width: the budget and the editor. */
export const isWidePage = (path: string): boolean =>
  /^\/chuong-trinh\/[^/]+\/(ngan-sach|soan)$|^\/ngan-hang-de-an$|^\/ke-hoach\/\d+\/don-vi\//.test(path)
