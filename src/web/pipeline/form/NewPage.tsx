import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useAsk } from '#web/kit/call/queries.ts'
import { dayOf, formatDate, formatTime } from '#web/kit/figure/dates.ts'
import { Note } from '#web/kit/notice/EmptyState.tsx'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import { SkeletonRows } from '#web/kit/notice/SkeletonRows.tsx'
import { ButtonLink } from '#web/kit/page/link.ts'
import { PageHead } from '#web/kit/page/PageHead.tsx'
import { useAddress } from '#web/kit/page/use-address.ts'
import { useProposalAct } from '../record/proposal.ts'
import { readNewSearch } from '../search.ts'
import { words as shared } from '../words.ts'
import { type Draft, draftFrom, sent } from './draft.ts'
import { ProposalForm } from './ProposalForm.tsx'
import { useAutosave } from './use-autosave.ts'
import { useBegun } from './use-begun.ts'
import { words } from './words.ts'

interface WritingProps {
  first: Draft
  draftId: string | null
  savedAt: string | null
}

function Writing({ first, draftId, savedAt }: WritingProps) {
  const navigate = useNavigate()
  const create = useProposalAct('pipeline.create')
  const [draft, setDraft] = useState(first)
  const autosave = useAutosave(draft, first, { draftId, proposalId: null })
  const part = {
    draft,
    change: (more: Partial<Draft>) => setDraft((before) => ({ ...before, ...more })),
    error: (path: string) => create.error?.messageAt(path),
  }
  const save = (register: boolean) =>
    create.mutate(
      { ...sent(draft), draftId: autosave.draftId(), register },
      {
        onSuccess: ({ id }) => {
          autosave.stop()
          void navigate({ to: '/ngan-hang-de-an/$id', params: { id } })
        },
      },
    )
  return (
    <>
      {savedAt && <Note>{words.restored(`${formatTime(savedAt)} ${formatDate(dayOf(savedAt))}`)}</Note>}
      <ProposalForm
        label={words.new}
        part={part}
        problem={create.error}
        saving={autosave.saving}
        onSubmit={() => save(true)}
        buttons={
          <>
            <Button type="submit" size="md" loading={create.isPending}>
              {words.register}
            </Button>
            <Button size="md" variant="default" disabled={create.isPending} onClick={() => save(false)}>
              {words.saveIdea}
            </Button>
            <ButtonLink variant="subtle" size="md" to="/ngan-hang-de-an" search={{}}>
              {words.cancel}
            </ButtonLink>
          </>
        }
      />
    </>
  )
}

/** `/ngan-hang-de-an/them`: a new proposal, or one that is being written already. */
export function NewPage() {
  const [search] = useAddress(readNewSearch)
  const draft = useAsk('pipeline.draft', { id: search.nhap ?? '' }, { enabled: search.nhap !== undefined })
  const begun = useBegun(search)
  const kept = draft.data?.draft ?? null
  const waits = search.nhap && !draft.data && !draft.error
  const first = kept ? draftFrom(kept.content) : begun
  return (
    <>
      <PageHead
        title={words.new}
        crumbs={[{ label: shared.bank, link: { to: '/ngan-hang-de-an', search: {} } }, { label: words.new }]}
        meta={[words.about]}
      />
      {draft.error && <ProblemNotice problem={draft.error} />}
      {waits || !first ? (
        <SkeletonRows rows={8} columns={2} />
      ) : (
        <Writing first={first} draftId={kept?.id ?? null} savedAt={kept?.savedAt ?? null} />
      )}
    </>
  )
}
