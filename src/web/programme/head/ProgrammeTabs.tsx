import { useLocation } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { type Tab, Tabs } from '#web/kit/page/Tabs.tsx'
import { type ProgrammeView, useFindings, useHere } from '../use-programme.ts'
import { words } from '../words.ts'

/** Which tab an address belongs to: the part after the code. */
const partOf = (pathname: string): string => pathname.split('/')[3] ?? ''

/** The parts of a programme with their counts; the reading (`as`, `on`) goes along. */
export function ProgrammeTabs({ programme }: { programme: ProgrammeView }) {
  const { code, which } = useHere()
  const { pathname } = useLocation()
  const findings = useFindings(code, which)
  const { content } = programme
  const open = findings.data?.items.filter(({ settledBy }) => settledBy === null).length
  const at = { params: { code }, search: which }
  const tabs: Tab[] = [
    { key: '', label: words.tabs.overview, link: { to: '/chuong-trinh/$code', ...at } },
    {
      key: 'chi-tieu',
      label: words.tabs.targets,
      count: content.targets.length,
      link: { to: '/chuong-trinh/$code/chi-tieu', ...at },
    },
    { key: 'ngan-sach', label: words.tabs.budget, link: { to: '/chuong-trinh/$code/ngan-sach', ...at } },
    {
      key: 'can-cu',
      label: words.tabs.documents,
      count: basisCount(content),
      link: { to: '/chuong-trinh/$code/can-cu', ...at },
    },
    {
      key: 'nhiem-vu',
      label: words.tabs.duties,
      count: content.deadlines.length,
      link: { to: '/chuong-trinh/$code/nhiem-vu', ...at },
    },
    {
      key: 'doi-chieu',
      label: words.tabs.check,
      ...(open === undefined ? {} : { count: open }),
      link: { to: '/chuong-trinh/$code/doi-chieu', ...at },
    },
    { key: 'lich-su', label: words.tabs.history, link: { to: '/chuong-trinh/$code/lich-su', ...at } },
    { key: 'so-sanh', label: words.tabs.compare, link: { to: '/chuong-trinh/$code/so-sanh', ...at } },
  ]
  const active = partOf(pathname)
  const row = useRef<HTMLDivElement>(null)
  const index = tabs.findIndex(({ key }) => key === active)
  useEffect(() => {
    // on a phone the row is longer than the screen
    row.current?.querySelectorAll('a')[index]?.scrollIntoView({ inline: 'center', block: 'nearest' })
  }, [index])
  return (
    <div ref={row}>
      <Tabs label={words.tabsLabel} tabs={tabs} active={active} />
    </div>
  )
}

/** Legal bases; the other mentions stand on the same page but are not counted. */
const basisCount = ({ documents }: ProgrammeView['content']): number =>
  documents.filter(({ role }) => role === 'basis').length
