import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Counts, Import } from '#contract/tables/nouns.ts'
import { addressOf, saveFile } from '#web/kit/call/call.ts'
import { asProblem } from '#web/kit/call/problem-error.ts'
import { useAct } from '#web/kit/call/queries.ts'
import { Note } from '#web/kit/notice/EmptyState.tsx'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import { ConfirmDialog } from '#web/kit/steps/ConfirmDialog.tsx'
import { Discard } from '../Discard.tsx'
import css from '../tables.module.css'
import { words } from '../words.ts'
import { Findings } from './Findings.tsx'

interface ReportProps {
  item: Import
  onRematch: () => void
}

const figures = ['rows', 'problems', 'created', 'changed', 'unchanged'] as const
const plain = new Intl.NumberFormat('vi-VN')

const Figures = ({ counts }: { counts: Counts }) => (
  <dl className={css.counts}>
    {figures.map((key) => (
      <div key={key} data-bad={(key === 'problems' && counts.problems > 0) || undefined}>
        <dt>{words.counts[key]}</dt>
        <dd className="kc-figures">{plain.format(counts[key])}</dd>
      </div>
    ))}
  </dl>
)

/** Cells are bad: the sheet goes back to whoever made it. */
function Mend({ item }: { item: Import }) {
  const navigate = useNavigate()
  const marked = useMutation({ mutationFn: () => saveFile(addressOf('tables.marked', { id: item.id })) })
  return (
    <>
      <Button
        leftSection={<IconDownload size={16} stroke={1.75} aria-hidden />}
        loading={marked.isPending}
        onClick={() => marked.mutate()}
      >
        {words.marked}
      </Button>
      <Button
        variant="default"
        onClick={() => void navigate({ to: '/nhap-bang', search: { nhap: item.kind } })}
      >
        {words.again}
      </Button>
      {marked.error && <ProblemNotice problem={asProblem(marked.error)} />}
    </>
  )
}

/** Nothing stands against it: one question, then all rows or none. */
function Commit({ item, counts }: { item: Import; counts: Counts }) {
  const [asking, setAsking] = useState(false)
  const commit = useAct('tables.commit', ['tables', 'identity', 'agenda', 'programme'])
  const { created, changed } = counts
  return (
    <>
      <Button onClick={() => setAsking(true)}>{words.commit(created, changed)}</Button>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={words.commitTitle}
        confirm={words.commit(created, changed)}
        busy={commit.isPending}
        problem={commit.error}
        onConfirm={() =>
          commit.mutate({ id: item.id, version: item.version }, { onSuccess: () => setAsking(false) })
        }
      >
        <p>{words.commitAbout(created, changed)}</p>
      </ConfirmDialog>
    </>
  )
}

/** The second step: what the dry run found, and the way on from there. */
export function Report({ item, onRematch }: ReportProps) {
  const { counts } = item
  if (!counts) return null
  const nothing = counts.problems === 0 && counts.created + counts.changed === 0
  return (
    <>
      <Figures counts={counts} />
      {counts.problems > 0 && <Note tone="warning">{words.mustMend(counts.badRows)}</Note>}
      {nothing && <Note>{words.nothingToDo}</Note>}
      <div className={css.acts}>
        {counts.problems > 0 ? <Mend item={item} /> : !nothing && <Commit item={item} counts={counts} />}
        <Button variant="default" onClick={onRematch}>
          {words.rematch}
        </Button>
        <Discard item={item} />
      </div>
      <Findings item={item} parts={['problems', 'created', 'changed']} />
    </>
  )
}
