import type { ReactNode } from 'react'
import { useMe } from '#web/kit/call/session.ts'
import { PageHead } from '#web/kit/page/PageHead.tsx'
import { type Tab, Tabs } from '#web/kit/page/Tabs.tsx'
import { words } from './words.ts'

interface FrameProps {
  active: 'list' | 'rounds' | 'needs' | 'device'
  actions?: ReactNode
  children: ReactNode
}

const all: readonly (Tab & { asks: string })[] = [
  { asks: 'survey.list', key: 'list', label: words.tabs.list, link: { to: '/khao-sat', search: {} } },
  { asks: 'survey.form', key: 'device', label: words.tabs.device, link: { to: '/khao-sat/lam', search: {} } },
  {
    asks: 'survey.rounds',
    key: 'rounds',
    label: words.tabs.rounds,
    link: { to: '/khao-sat/dot', search: {} },
  },
  {
    asks: 'survey.statistics',
    key: 'needs',
    label: words.tabs.needs,
    link: { to: '/khao-sat/nhu-cau', search: {} },
  },
]

/** The head of the pages of surveys, with the parts that this person may open. */
export function SurveyFrame({ active, actions, children }: FrameProps) {
  const can = useMe().data?.can ?? []
  const tabs = all.filter(({ asks }) => can.includes(asks)).map(({ asks: _, ...tab }) => tab)
  return (
    <>
      <PageHead title={words.title} actions={actions} />
      <Tabs label={words.title} active={active} tabs={tabs} />
      {children}
    </>
  )
}
