import type { ReactNode } from 'react'
import type { Output } from '#web/kit/call/call.ts'
import { PageHead } from '#web/kit/page/PageHead.tsx'
import { Tabs } from '#web/kit/page/Tabs.tsx'
import { words } from './words.ts'

interface FrameProps {
  books: Output<'documents.books'> | undefined
  active: 'di' | 'den' | 'so'
  actions?: ReactNode
  children: ReactNode
}

/** The head of the register's pages: whose it is, and its three parts. */
export const RegisterFrame = ({ books, active, actions, children }: FrameProps) => (
  <>
    <PageHead title={words.title} meta={[books?.organisationName]} actions={actions} />
    <Tabs
      label={words.title}
      active={active}
      tabs={[
        { key: 'di', label: words.out, link: { to: '/van-ban-di' } },
        { key: 'den', label: words.arrivals, link: { to: '/van-ban-den' } },
        { key: 'so', label: words.numbering, link: { to: '/so-van-ban' } },
      ]}
    />
    {children}
  </>
)
