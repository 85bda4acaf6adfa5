import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { Import } from '#contract/tables/nouns.ts'
import { useAsk } from '#web/kit/call/queries.ts'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import { Note } from '#web/kit/notice/EmptyState.tsx'
import { SkeletonRows } from '#web/kit/notice/SkeletonRows.tsx'
import { PageHead } from '#web/kit/page/PageHead.tsx'
import { formatSize } from '#web/kit/upload/size.ts'
import { Done } from './Done.tsx'
import { toldMoment } from './history-columns.tsx'
import { Matching } from './matching/Matching.tsx'
import { Report } from './report/Report.tsx'
import { StateWord } from './StateWord.tsx'
import { Steps } from './Steps.tsx'
import { Waiting } from './Waiting.tsx'
import { words } from './words.ts'

interface BodyProps {
  item: Import
  again: boolean
  onAgain: (again: boolean) => void
}

/** What there is to do now: the state of the import says it. */
function Body({ item, again, onAgain }: BodyProps) {
  switch (item.state) {
    case 'received':
      return <Matching item={item} />
    case 'checked':
      return again ? (
        <Matching item={item} onChecked={() => onAgain(false)} />
      ) : (
        <Report item={item} onRematch={() => onAgain(true)} />
      )
    case 'checking':
    case 'committing':
      return <Waiting item={item} />
    case 'committed':
    case 'undone':
      return <Done item={item} />
  }
}

/** `/nhap-bang/…`: one file on its way in, step by step. */
export function ImportPage() {
  const { id } = useParams({ strict: false })
  const [again, setAgain] = useState(false)
  const one = useAsk('tables.import', { id: id ?? '' })
  const item = one.data
  if (one.error) return <ProblemNotice problem={one.error} onRetry={() => void one.refetch()} />
  if (!item) return <SkeletonRows rows={8} columns={3} />
  return (
    <>
      <PageHead
        title={item.fileName}
        crumbs={[{ label: words.title, link: { to: '/nhap-bang' } }, { label: item.fileName }]}
        state={<StateWord state={item.state} />}
        meta={[item.title, formatSize(item.size), item.by, toldMoment(item.at)]}
      />
      <Steps state={again ? 'received' : item.state} />
      {item.before && <Note>{words.before(item.before.by, toldMoment(item.before.at))}</Note>}
      <Body item={item} again={again} onAgain={setAgain} />
    </>
  )
}
