import type { ReactNode } from 'react'
import { PageHead } from '#web/kit/page/PageHead.tsx'
import { Tabs, type Tab } from '#web/kit/page/Tabs.tsx'
import { words } from './words.ts'

const tabs: Tab[] = [
  { key: 'rules', label: words.tabs.rules, link: { to: '/dieu-kien', search: {} } },
  { key: 'changes', label: words.tabs.changes, link: { to: '/dieu-kien/so-sanh', search: {} } },
  { key: 'mapping', label: words.tabs.mapping, link: { to: '/dieu-kien/ma-nganh', search: {} } },
  { key: 'ground', label: words.tabs.ground, link: { to: '/dieu-kien/dia-ban', search: {} } },
  { key: 'trial', label: words.tabs.trial, link: { to: '/dieu-kien/thu' } },
]

interface FrameProps {
  active: 'rules' | 'changes' | 'mapping' | 'ground' | 'trial'
  /** one sentence of what this part holds */
  about: string
  actions?: ReactNode
  children: ReactNode
}

/** The head and the parts of `/dieu-kien`. */
export const Frame = ({ active, about, actions, children }: FrameProps) => (
  <>
    <PageHead title={words.title} meta={[about]} actions={actions} />
    <Tabs label={words.tabs.label} tabs={tabs} active={active} />
    {children}
  </>
)
