import { Tooltip } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useMe } from '#web/kit/call/session.ts'
import { navFor, type NavGroup, type NavItem } from './nav.ts'
import css from './shell.module.css'
import { words } from './words.ts'

interface NavProps {
  folded: boolean
  onFollow?: () => void
}

const Item = ({ item, folded, onFollow }: { item: NavItem } & NavProps) => {
  const Icon = item.icon
  return (
    <li>
      <Tooltip label={item.label} position="right" disabled={!folded}>
        <Link
          {...item.link}
          className={css.navItem}
          activeOptions={{ exact: item.exact ?? false, includeSearch: false }}
          onClick={onFollow}
          aria-label={folded ? item.label : undefined}
        >
          <Icon size={16} stroke={1.75} aria-hidden />
          {!folded && <span>{item.label}</span>}
        </Link>
      </Tooltip>
    </li>
  )
}

const Group = ({ group, ...rest }: { group: NavGroup } & NavProps) => (
  <div className={css.navGroup} data-foot={group.foot || undefined}>
    {group.title && !rest.folded && <div className={css.navTitle}>{group.title}</div>}
    <ul aria-label={group.title}>
      {group.items.map((item) => (
        <Item key={item.label} item={item} {...rest} />
      ))}
    </ul>
  </div>
)

/** The rail's links, open or folded to icons with names on hover. */
export function Nav(props: NavProps) {
  const { data: me } = useMe()
  return (
    <nav aria-label={words.menu} className={css.nav} data-folded={props.folded || undefined}>
      {navFor(me?.signedIn ?? false, me?.can).map((group) => (
        <Group key={group.key} group={group} {...props} />
      ))}
    </nav>
  )
}
