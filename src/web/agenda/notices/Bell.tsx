import { ActionIcon, Popover, Tooltip } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconBell } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useQuery } from '@tanstack/react-query'
import { ask, type Output } from '#web/kit/call/call.ts'
import type { ProblemError } from '#web/kit/call/problem-error.ts'
import { useAct } from '#web/kit/call/queries.ts'
import { EmptyState } from '#web/kit/notice/EmptyState.tsx'
import { words } from '../words.ts'
import { NoticeList } from './NoticeList.tsx'
import css from './notices.module.css'

/** News of the last minute; asked for less often while the page is not looked at. */
const useNews = () =>
  useQuery<Output<'agenda.notices'>, ProblemError>({
    queryKey: ['agenda.notices', {}],
    queryFn: ({ signal }) => ask('agenda.notices', {}, signal),
    refetchInterval: 60_000,
  })

/** The bell of the top bar: how many are unread, the newest ones, and the way to the rest. */
export function Bell({ size }: { size?: number }) {
  const news = useNews()
  const [opened, { toggle, close }] = useDisclosure(false)
  const read = useAct('agenda.readNotices', ['agenda'])
  const unread = news.data?.unread ?? 0
  const label = words.bell.label(unread)
  return (
    <Popover opened={opened} onChange={close} position="bottom-end" width={380} trapFocus returnFocus>
      <Popover.Target>
        <Tooltip label={label} disabled={opened}>
          <ActionIcon
            size={size}
            aria-label={label}
            aria-expanded={opened}
            onClick={toggle}
            className={css.bell}
          >
            <IconBell size={20} stroke={1.75} />
            {unread > 0 && (
              <span className={css.badge} aria-hidden>
                {unread > 99 ? '99+' : unread}
              </span>
            )}
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown className={css.dropdown} aria-label={words.bell.title}>
        <div className={css.dropdownHead}>
          <strong>{words.bell.title}</strong>
          {unread > 0 && (
            <button type="button" className={css.quiet} onClick={() => read.mutate({})}>
              {words.bell.readAll}
            </button>
          )}
        </div>
        {news.data?.items.length === 0 && <EmptyState>{words.bell.none}</EmptyState>}
        <NoticeList items={news.data?.items.slice(0, 6) ?? []} onFollow={close} />
        <p className={css.dropdownFoot}>
          <Link to="/thong-bao" onClick={close}>
            {words.bell.all}
          </Link>
          <Link to="/thong-bao/cai-dat" onClick={close}>
            {words.bell.settings}
          </Link>
        </p>
      </Popover.Dropdown>
    </Popover>
  )
}
