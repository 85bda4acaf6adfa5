import { Button } from '@mantine/core'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { ask, call, type Output } from '#web/kit/call/call.ts'
import { useAsk } from '#web/kit/call/queries.ts'
import { dayOf, formatDate, formatTime } from '#web/kit/figure/dates.ts'
import { Note } from '#web/kit/notice/EmptyState.tsx'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import { SkeletonRows } from '#web/kit/notice/SkeletonRows.tsx'
import { ButtonLink } from '#web/kit/page/link.ts'
import { PageHead } from '#web/kit/page/PageHead.tsx'
import { Section } from '#web/kit/page/Section.tsx'
import { VerdictPart } from '#web/norms/index.ts'
import { useProposalAct } from '../record/proposal.ts'
import { words as shared } from '../words.ts'
import { type Draft, draftFrom, draftOf, sent } from './draft.ts'
import css from './form.module.css'
import { ProposalForm } from './ProposalForm.tsx'
import { useAutosave } from './use-autosave.ts'
import { words } from './words.ts'

type Proposal = Output<'pipeline.get'>

interface EditingProps {
  proposal: Proposal
  kept: Output<'pipeline.draft'>['draft']
  onFresh: () => void
}

/** Questions of the conditions, as the last weighing asked them. */
const Conditions = ({ proposal, draft, change }: ConditionsProps) => {
  const [judged] = proposal.weighing.judged
  if (!judged) return null
  return (
    <Section title={words.conditions} note={words.conditionsHint}>
      <VerdictPart
        verdict={judged.verdict}
        short
        answers={new Map(Object.entries(draft.answers))}
        onAnswer={(key, value) => {
          const { [key]: _, ...others } = draft.answers
          change({ answers: /^(yes|no|\d{1,9})$/.test(value) ? { ...others, [key]: value } : others })
        }}
      />
    </Section>
  )
}

interface ConditionsProps {
  proposal: Proposal
  draft: Draft
  change: (part: Partial<Draft>) => void
}

function Editing({ proposal, kept, onFresh }: EditingProps) {
  const navigate = useNavigate()
  const { id } = proposal
  const completing = proposal.offers.some(({ step, allowed }) => step === 'complete' && allowed)
  const edit = useProposalAct('pipeline.edit')
  const complete = useProposalAct('pipeline.complete')
  const act = completing ? complete : edit
  const [draft, setDraft] = useState(() => (kept ? draftFrom(kept.content) : draftOf(proposal)))
  const [version, setVersion] = useState(proposal.version)
  const autosave = useAutosave(draft, kept ? draftFrom(kept.content) : draftOf(proposal), {
    draftId: kept?.id ?? null,
    proposalId: id,
  })
  const change = (more: Partial<Draft>) => setDraft((before) => ({ ...before, ...more }))
  const back = () => void navigate({ to: '/ngan-hang-de-an/$id', params: { id } })
  const save = () =>
    act.mutate(
      { ...sent(draft), id, version },
      {
        onSuccess: () => {
          autosave.stop()
          back()
        },
      },
    )
  const takeNew = async () => {
    const fresh = await ask('pipeline.get', { id })
    setVersion(fresh.version)
    act.reset()
  }
  const startOver = async () => {
    autosave.stop()
    if (kept) await call('pipeline.dropDraft', { id: kept.id })
    onFresh()
  }
  return (
    <>
      {kept && (
        <Note>
          {words.restored(`${formatTime(kept.savedAt)} ${formatDate(dayOf(kept.savedAt))}`)}{' '}
          <button type="button" className={css.plain} onClick={() => void startOver()}>
            {words.startOver}
          </button>
        </Note>
      )}
      <ProposalForm
        label={words.edit}
        part={{ draft, change, error: (path) => act.error?.messageAt(path) }}
        problem={act.error}
        saving={autosave.saving}
        onSubmit={save}
        // what was typed stays; it is laid over the version that the other person has saved
        onTakeNew={() => void takeNew()}
        buttons={
          <>
            <Button type="submit" size="md" loading={act.isPending}>
              {words.save}
            </Button>
            <ButtonLink variant="default" size="md" to="/ngan-hang-de-an/$id" params={{ id }}>
              {words.cancel}
            </ButtonLink>
          </>
        }
      >
        <Conditions proposal={proposal} draft={draft} change={change} />
      </ProposalForm>
    </>
  )
}

/** `/ngan-hang-de-an/…/sua`: the writer's changes, or what the centre and the department complete. */
export function EditPage() {
  const { id = '' } = useParams({ strict: false })
  const { data: proposal, error, refetch } = useAsk('pipeline.get', { id })
  const draft = useAsk('pipeline.draft', { proposalId: id })
  const [round, setRound] = useState(0)
  if (error) return <ProblemNotice problem={error} onRetry={() => void refetch()} />
  if (!proposal || (!draft.data && !draft.error)) return <SkeletonRows rows={10} columns={2} />
  return (
    <>
      <PageHead
        title={words.edit}
        crumbs={[
          { label: shared.bank, link: { to: '/ngan-hang-de-an', search: {} } },
          { label: proposal.code, link: { to: '/ngan-hang-de-an/$id', params: { id } } },
          { label: words.edit },
        ]}
        meta={[proposal.title]}
      />
      <Editing
        key={round}
        proposal={proposal}
        kept={round === 0 ? (draft.data?.draft ?? null) : null}
        onFresh={() => setRound(round + 1)}
      />
    </>
  )
}
