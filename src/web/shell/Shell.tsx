import { ActionIcon, Tooltip } from '@mantine/core'
import { useDisclosure, useLocalStorage, useMediaQuery } from '@mantine/hooks'
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react'
import { Link, Outlet, useLocation, useNavigate, useRouterState } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useMe } from '#web/kit/call/session.ts'
import { Logo } from '#web/kit/page/Logo.tsx'
import { useSurveyOutbox } from '#web/survey/index.ts'
import { Nav } from './Nav.tsx'
import { isWidePage } from './nav.ts'
import { Place } from './Place.tsx'
import css from './shell.module.css'
import { TopBar } from './TopBar.tsx'
import { words } from './words.ts'

/** Only a phone has a drawer, and only once it is opened. */
const PhoneNav = lazy(async () => ({ default: (await import('./PhoneNav.tsx')).PhoneNav }))

const Rail = ({ folded, onFold }: { folded: boolean; onFold: () => void }) => {
  const label = folded ? words.unfold : words.fold
  const Icon = folded ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse
  return (
    <aside className={`${css.rail} kc-no-print`} aria-label={words.rail}>
      <Link to="/" className={css.brand} aria-label={words.product}>
        <Logo />
        {!folded && <span>{words.product}</span>}
      </Link>
      {!folded && <Place />}
      <Nav folded={folded} />
      <Tooltip label={label} position="right">
        <ActionIcon
          className={css.foldButton}
          size={32}
          aria-label={label}
          aria-expanded={!folded}
          onClick={onFold}
        >
          <Icon size={16} stroke={1.75} />
        </ActionIcon>
      </Tooltip>
    </aside>
  )
}

/** Nobody goes in before what signing in still waits for: the one-time code, the second factor that the role must have. */
function useFinishedFirst(): void {
  const waitsFor = useMe().data?.waitsFor
  const navigate = useNavigate()
  const { href } = useLocation()
  // where they wanted to go; the address changes before this page is gone
  const [wanted] = useState(href)
  useEffect(() => {
    if (!waitsFor) return
    const to = waitsFor === 'code' ? '/dang-nhap' : '/dang-nhap/hai-lop'
    void navigate({ to, search: { tiep: wanted }, replace: true })
  }, [waitsFor, navigate, wanted])
}

/** The frame of every page: rail, top bar, content. On a phone the rail is a drawer. */
export function Shell() {
  useFinishedFirst()
  useSurveyOutbox(useMe().data)
  const [wanted, setWanted] = useLocalStorage<boolean | null>({
    key: 'kc-rail-folded',
    defaultValue: null,
    getInitialValueInEffect: false,
  })
  const narrow = useMediaQuery('(max-width: 63.99em)', undefined, { getInitialValueInEffect: false })
  const [wasOpened, setWasOpened] = useState(false)
  const [opened, drawer] = useDisclosure(false, { onOpen: () => setWasOpened(true) })
  // a page with a wide table folds the rail, unless this person wants it open
  const wide = useRouterState({ select: ({ location }) => isWidePage(location.pathname) })
  const folded = (wanted ?? wide) || narrow
  return (
    <div className={css.shell} data-folded={folded || undefined}>
      <a href="#noi-dung" className={css.skip}>
        {words.skip}
      </a>
      <Rail folded={folded} onFold={() => setWanted(!folded)} />
      {wasOpened && (
        <Suspense fallback={null}>
          <PhoneNav opened={opened} onClose={drawer.close} />
        </Suspense>
      )}
      <div className={css.body}>
        <TopBar folded={folded} onMenu={drawer.open} />
        <main id="noi-dung" tabIndex={-1} className={css.content}>
          <Outlet />
        </main>
      </div>
    </div>
  )
}
