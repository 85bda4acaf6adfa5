import { ActionIcon, Drawer } from '@mantine/core'
import { IconCircleHalf2, IconX } from '@tabler/icons-react'
import { Logo } from '#web/kit/page/Logo.tsx'
import { Nav } from './Nav.tsx'
import { Place } from './Place.tsx'
import css from './shell.module.css'
import { useScheme } from './use-scheme.ts'
import { words } from './words.ts'

/** The rail as a drawer. */
export function PhoneNav({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const scheme = useScheme()
  return (
    <Drawer.Root opened={opened} onClose={onClose} size={280} padding={0}>
      <Drawer.Overlay />
      <Drawer.Content aria-label={words.menu}>
        <div className={css.drawer}>
          <div className={css.drawerHead}>
            <span className={css.brand}>
              <Logo />
              {words.product}
            </span>
            <ActionIcon size={44} aria-label={words.closeMenu} onClick={onClose}>
              <IconX size={20} stroke={1.75} />
            </ActionIcon>
          </div>
          <Place />
          <Nav folded={false} onFollow={onClose} />
          <button type="button" className={css.navItem} onClick={scheme.toggle}>
            <IconCircleHalf2 size={16} stroke={1.75} aria-hidden />
            {scheme.label}
          </button>
        </div>
      </Drawer.Content>
    </Drawer.Root>
  )
}
