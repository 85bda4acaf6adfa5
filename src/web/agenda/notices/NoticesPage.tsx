import { Button } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { noticeKinds } from '#contract/agenda/notices.ts'
import { useAct, useAsk } from '#web/kit/call/queries.ts'
import { FilterSelect } from '#web/kit/form/FilterSelect.tsx'
import { EmptyState } from '#web/kit/notice/EmptyState.tsx'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import { SkeletonRows } from '#web/kit/notice/SkeletonRows.tsx'
import { ButtonLink } from '#web/kit/page/link.ts'
import { Filters } from '#web/kit/page/Filters.tsx'
import { PageHead } from '#web/kit/page/PageHead.tsx'
import { ViewChoice } from '#web/kit/page/Toolbar.tsx'
import { readNoticeSearch, type NoticeSearch } from '../search.ts'
import { words } from '../words.ts'
import { NoticeList } from './NoticeList.tsx'
import css from './notices.module.css'

const views = [
  { value: 'every', label: words.bell.every },
  { value: 'unread', label: words.bell.unread },
] as const
const kinds = noticeKinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))

/** `/thong-bao`: everything that this person was told. */
export function NoticesPage() {
  const search = readNoticeSearch(useSearch({ strict: false }))
  const navigate = useNavigate()
  const change = (next: NoticeSearch) => void navigate({ to: '/thong-bao', search: next, replace: true })
  const read = useAct('agenda.readNotices', ['agenda'])
  const { loai, xem } = search
  const list = useAsk(
    'agenda.notices',
    { ...(xem && { unread: 'true' }), ...(loai && { kind: loai }) },
    { keepPrevious: true },
  )
  const others = { ...(loai && { loai }), ...(xem && { xem }) }
  return (
    <>
      <PageHead
        title={words.bell.title}
        actions={
          <>
            {(list.data?.unread ?? 0) > 0 && (
              <Button variant="default" loading={read.isPending} onClick={() => read.mutate({})}>
                {words.bell.readAll}
              </Button>
            )}
            <ButtonLink to="/thong-bao/cai-dat" variant="default">
              {words.bell.settings}
            </ButtonLink>
          </>
        }
      />
      <Filters choices className={css.filters}>
        <ViewChoice
          label={words.bell.view}
          value={xem ? 'unread' : 'every'}
          options={views}
          onChange={(view) =>
            change({ ...(loai && { loai }), ...(view === 'unread' && { xem: 'chua-doc' }) })
          }
        />
        <FilterSelect
          path="loai"
          label={words.bell.kind}
          any={words.bell.anyKind}
          w={280}
          value={loai}
          options={kinds}
          onChange={(kind) => change({ ...(xem && { xem }), ...(kind && { loai: kind }) })}
        />
      </Filters>
      {list.error && <ProblemNotice problem={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <SkeletonRows rows={8} columns={2} />}
      {list.data?.items.length === 0 && (
        <EmptyState>{Object.keys(others).length > 0 ? words.bell.noneHere : words.bell.none}</EmptyState>
      )}
      <NoticeList items={list.data?.items ?? []} />
    </>
  )
}
