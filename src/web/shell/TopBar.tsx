import { ActionIcon, Tooltip } from '@mantine/core'
import { IconCircleHalf2, IconMenu2, IconSearch, IconX } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useMe } from '#web/kit/call/session.ts'
import { usePhone } from '#web/kit/page/use-phone.ts'
import { Logo } from '#web/kit/page/Logo.tsx'
import { Bell, LongButton } from '#web/agenda/index.ts'
import { Place } from './Place.tsx'
import { Search } from './Search.tsx'
import css from './shell.module.css'
import { useScheme } from './use-scheme.ts'
import { UserMenu } from './UserMenu.tsx'
import { words } from './words.ts'

const ThemeToggle = () => {
  const { label, toggle } = useScheme()
  return (
    <Tooltip label={label}>
      <ActionIcon aria-label={label} onClick={toggle}>
        <IconCircleHalf2 size={20} stroke={1.75} />
      </ActionIcon>
    </Tooltip>
  )
}

const PhoneBar = ({ onMenu, signedIn }: { onMenu: () => void; signedIn: boolean }) => {
  const [searching, setSearching] = useState(false)
  const Icon = searching ? IconX : IconSearch
  return (
    <>
      <ActionIcon size={44} aria-label={words.openMenu} onClick={onMenu}>
        <IconMenu2 size={20} stroke={1.75} />
      </ActionIcon>
      {searching ? (
        <Search autoFocus onChosen={() => setSearching(false)} />
      ) : (
        <Link to="/" className={css.brand}>
          <Logo />
          <span>{words.product}</span>
        </Link>
      )}
      <div className={css.topRight}>
        <ActionIcon
          size={44}
          aria-label={words.search.label}
          aria-expanded={searching}
          onClick={() => setSearching(!searching)}
        >
          <Icon size={20} stroke={1.75} />
        </ActionIcon>
        {signedIn && (
          <>
            <LongButton size={44} />
            <Bell size={44} />
          </>
        )}
        <UserMenu />
      </div>
    </>
  )
}

/** Search at the left; theme and person at the right. With a folded rail the place stands here. */
export function TopBar({ folded, onMenu }: { folded: boolean; onMenu: () => void }) {
  const phone = usePhone()
  const { data: me } = useMe()
  return (
    <header className={`${css.top} kc-no-print`} data-public={me?.signedIn === false || undefined}>
      {phone ? (
        <PhoneBar onMenu={onMenu} signedIn={me?.signedIn ?? false} />
      ) : (
        <>
          {folded && <Place inline />}
          <Search />
          <div className={css.topRight}>
            {me?.signedIn && (
              <>
                <LongButton />
                <Bell />
              </>
            )}
            <ThemeToggle />
            <UserMenu />
          </div>
        </>
      )}
    </header>
  )
}
