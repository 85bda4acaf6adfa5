import type { ReactNode } from 'react'
import { useMe } from '#web/kit/call/session.ts'
import { EmptyState } from '#web/kit/notice/EmptyState.tsx'
import { ButtonLink } from '#web/kit/page/link.ts'
import { PageHead } from '#web/kit/page/PageHead.tsx'
import { Tabs } from '#web/kit/page/Tabs.tsx'
import { words } from './words.ts'

type Part = 'account' | 'sessions' | 'keys'

const addresses = { account: '/tai-khoan', sessions: '/tai-khoan/phien', keys: '/tai-khoan/khoa' } as const

/** The head of one's own account, with its parts as tabs; a visitor is shown the way in. */
export function AccountFrame({ active, children }: { active: Part; children: ReactNode }) {
  const { data: me } = useMe()
  if (!me) return null
  const parts: Part[] = ['account', 'sessions', 'keys']
  const tabs = parts.map((key) => ({ key, label: words.tabs[key], link: { to: addresses[key] } }))
  return (
    <>
      <PageHead
        title={words.title}
        meta={me.signedIn ? [me.person?.name, me.role?.name, me.organisation?.name] : []}
      />
      {me.signedIn ? (
        <>
          <Tabs label={words.title} tabs={tabs} active={active} />
          {children}
        </>
      ) : (
        <EmptyState
          action={
            <ButtonLink to="/dang-nhap" search={{ tiep: addresses[active] }}>
              {words.tabs[active]}
            </ButtonLink>
          }
        >
          {words.visitor}
        </EmptyState>
      )}
    </>
  )
}
