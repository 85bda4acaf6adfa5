import { useSearch } from '@tanstack/react-router'
import { useAsk } from '#web/kit/call/queries.ts'
import type { Me } from '#web/kit/call/session.ts'
import { formatWeekday } from '#web/kit/figure/dates.ts'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import { SkeletonRows } from '#web/kit/notice/SkeletonRows.tsx'
import { PageHead } from '#web/kit/page/PageHead.tsx'
import { Columns } from '#web/kit/page/Section.tsx'
import { Tabs } from '#web/kit/page/Tabs.tsx'
import { Drafting } from './Drafting.tsx'
import { Month } from './Month.tsx'
import { NextDeadlines } from './NextDeadlines.tsx'
import { OwnEstablishment } from './OwnEstablishment.tsx'
import { OwnProgrammes } from './OwnProgrammes.tsx'
import { homeTabs } from './tabs.ts'
import { Waiting } from './Waiting.tsx'
import { words } from './words.ts'

/** What waits for me, by time; what I am drafting; what recurs. */
export function MyWork({ me, today }: { me: Me; today: string }) {
  const mine = useAsk('programme.mine', {})
  const work = useAsk('agenda.mine', {})
  const { muc = 'cho' } = useSearch({ from: '/khung/' })
  // as in the navigation: who may read an establishment but not look through all has one of their own
  const owner = me.can.includes('establishment.get') && !me.can.includes('establishment.list')
  const counts = {
    cho: work.data?.items.length,
    soan: mine.data?.drafting.length,
    lich: undefined,
  }
  const labels = { cho: words.tabs.waiting, soan: words.tabs.drafting, lich: words.tabs.month }
  return (
    <>
      <PageHead over={formatWeekday(today)} title={words.title} />
      <Tabs
        label={words.tabs.label}
        active={muc}
        tabs={homeTabs.map((key) => ({
          key,
          label: labels[key],
          ...(counts[key] === undefined ? {} : { count: counts[key] }),
          link: { to: '/', search: key === 'cho' ? {} : { muc: key } },
        }))}
      />
      <Columns
        side={<NextDeadlines deadlines={mine.data?.deadlines ?? []} loading={mine.isPending} today={today} />}
      >
        {work.error && <ProblemNotice problem={work.error} onRetry={() => void work.refetch()} />}
        {mine.error && <ProblemNotice problem={mine.error} onRetry={() => void mine.refetch()} />}
        {(work.isPending || mine.isPending) && <SkeletonRows rows={6} columns={3} />}
        {work.data && muc === 'cho' && (
          <>
            <Waiting items={work.data.items} today={today} owner={owner} />
            {owner && <OwnEstablishment calm={work.data.items.length === 0} />}
            <OwnProgrammes
              provinceId={me.organisation?.provinceId ?? null}
              place={me.organisation?.provinceName ?? null}
            />
          </>
        )}
        {mine.data && muc === 'soan' && <Drafting items={mine.data.drafting} />}
        {muc === 'lich' && <Month today={today} />}
      </Columns>
    </>
  )
}
