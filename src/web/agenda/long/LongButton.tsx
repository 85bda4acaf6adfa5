import { ActionIcon, Drawer, Tooltip } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconProgress, IconX } from '@tabler/icons-react'
import { EmptyState } from '#web/kit/notice/EmptyState.tsx'
import { words } from '../words.ts'
import css from './long.module.css'
import { LongList } from './LongList.tsx'
import { useLong } from './use-long.ts'

/** The drawer of long work in the top bar; its button is there while there is any. */
export function LongButton({ size }: { size?: number }) {
  const { items, running } = useLong()
  const [opened, { open, close }] = useDisclosure(false)
  if (items.length === 0 && !opened) return null
  const label = words.long.label(running)
  return (
    <>
      <Tooltip label={label}>
        <ActionIcon
          size={size}
          aria-label={label}
          aria-expanded={opened}
          onClick={open}
          className={css.button}
        >
          <IconProgress size={20} stroke={1.75} />
          {running > 0 && (
            <span className={css.badge} aria-hidden>
              {running}
            </span>
          )}
        </ActionIcon>
      </Tooltip>
      <Drawer.Root opened={opened} onClose={close} position="right" size={440}>
        <Drawer.Overlay />
        <Drawer.Content aria-label={words.long.title}>
          <div className={css.drawer}>
            <div className={css.drawerHead}>
              <h2>{words.long.title}</h2>
              <ActionIcon size={44} aria-label={words.long.close} onClick={close}>
                <IconX size={20} stroke={1.75} />
              </ActionIcon>
            </div>
            <p className="kc-hint">{words.long.about}</p>
            {items.length === 0 ? <EmptyState>{words.long.none}</EmptyState> : <LongList items={items} />}
          </div>
        </Drawer.Content>
      </Drawer.Root>
    </>
  )
}
