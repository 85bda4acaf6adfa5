import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Import } from '#contract/tables/nouns.ts'
import { ask, type Output } from '#web/kit/call/call.ts'
import type { ProblemError } from '#web/kit/call/problem-error.ts'
import { EmptyState } from '#web/kit/notice/EmptyState.tsx'
import { Toolbar, ViewChoice } from '#web/kit/page/Toolbar.tsx'
import { DataTable } from '#web/kit/table/DataTable.tsx'
import css from '../tables.module.css'
import { words } from '../words.ts'
import { changeColumns, problemColumns } from './columns.tsx'

type Part = 'problems' | 'created' | 'changed'
type Page = Output<'tables.report'>

/** One part of the report as far as it was asked for. */
function useReport({ id, version }: Import, part: Part) {
  return useInfiniteQuery<Page, ProblemError, { pages: Page[] }, readonly unknown[], number>({
    queryKey: ['tables.report', id, version, part],
    queryFn: ({ pageParam: after, signal }) => ask('tables.report', { id, part, after }, signal),
    initialPageParam: 0,
    getNextPageParam: ({ more, problems, changes }) =>
      more ? (problems.at(-1)?.n ?? changes.at(-1)?.n) : undefined,
  })
}

interface FindingsProps {
  item: Import
  parts: readonly Part[]
}

/** Bad cells and differences, each as a table of its own. */
export function Findings({ item, parts }: FindingsProps) {
  const { counts } = item
  const first = parts.find((part) => (counts?.[part] ?? 0) > 0) ?? parts[0] ?? 'created'
  const [part, setPart] = useState<Part>(first)
  const report = useReport(item, part)
  if (!counts) return null
  const pages = report.data?.pages ?? []
  const empty = <EmptyState>{words.nothingIn[part]}</EmptyState>
  const label = words.parts[part](counts[part])
  return (
    <>
      <Toolbar>
        <ViewChoice
          label={words.view}
          value={part}
          options={parts.map((value) => ({ value, label: words.parts[value](counts[value]) }))}
          onChange={setPart}
        />
      </Toolbar>
      {part === 'problems' ? (
        <DataTable
          label={label}
          columns={problemColumns}
          rows={pages.flatMap(({ problems }) => problems)}
          rowKey={({ n }) => String(n)}
          state={report}
          empty={empty}
        />
      ) : (
        <DataTable
          label={label}
          columns={changeColumns}
          rows={pages.flatMap(({ changes }) => changes)}
          rowKey={({ n }) => String(n)}
          state={report}
          empty={empty}
        />
      )}
      {report.hasNextPage && (
        <div className={css.acts}>
          <Button
            variant="default"
            loading={report.isFetchingNextPage}
            onClick={() => void report.fetchNextPage()}
          >
            {words.more}
          </Button>
        </div>
      )}
    </>
  )
}
