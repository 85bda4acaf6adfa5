import { Button } from '@mantine/core'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { CarriedForm } from '#contract/survey/queries.ts'
import { ProblemError } from '#web/kit/call/problem-error.ts'
import { formatTime } from '#web/kit/figure/dates.ts'
import { ErrorSummary } from '#web/kit/form/ErrorSummary.tsx'
import { Form } from '#web/kit/form/Form.tsx'
import { EmptyState } from '#web/kit/notice/EmptyState.tsx'
import { SkeletonRows } from '#web/kit/notice/SkeletonRows.tsx'
import { ButtonLink } from '#web/kit/page/link.ts'
import { PageHead } from '#web/kit/page/PageHead.tsx'
import { ConfirmDialog } from '#web/kit/steps/ConfirmDialog.tsx'
import { DraftState } from '../device/DraftState.tsx'
import { type Draft, ready, type TypedProblem } from '../offline/draft.ts'
import { dropDraft } from '../offline/keep.ts'
import { putOut } from '../offline/outbox.ts'
import { useOnline } from '../offline/use-drafts.ts'
import { useCarried } from '../offline/use-surveyor.ts'
import css from '../survey.module.css'
import { labelAt, words } from '../words.ts'
import { EndSection, TroubleSection } from './EndSection.tsx'
import { NeedsSection } from './NeedsSection.tsx'
import { roundOf } from './parts.ts'
import { PlaceSection } from './PlaceSection.tsx'
import { TodaySection } from './TodaySection.tsx'
import { type Kept, useDraft } from './use-draft.ts'
import { WhoSection } from './WhoSection.tsx'

const said = words.form

const asProblem = (problem: TypedProblem): ProblemError => new ProblemError({ ...problem })

const Drop = ({ id, onClose }: { id: string; onClose: () => void }) => {
  const navigate = useNavigate()
  const drop = () => void dropDraft(id).then(() => navigate({ to: '/khao-sat/lam', search: {} }))
  return (
    <ConfirmDialog opened onClose={onClose} title={said.drop} confirm={said.drop} onConfirm={drop}>
      <p>{said.dropAsk}</p>
    </ConfirmDialog>
  )
}

interface FillingProps {
  draft: Draft
  carried: CarriedForm
  kept: Kept
  form: Pick<ReturnType<typeof useDraft>, 'answer' | 'change' | 'flush'>
}

/** The form itself: looked through here before it goes, by the same rules as at the door. */
function Filling({ draft, carried, kept, form: { answer, change, flush } }: FillingProps) {
  const navigate = useNavigate()
  const online = useOnline()
  const [dropping, setDropping] = useState(false)
  const [problem, setProblem] = useState(() => draft.problem && asProblem(draft.problem))
  const send = async () => {
    const questions = roundOf(carried, draft.answers.roundId)?.questions ?? []
    const read = ready(draft.answers, { today: carried.today, questions })
    if (!read.ok)
      return setProblem(new ProblemError({ code: 'invalid', title: '', detail: '', fields: read.fields }))
    await flush()
    void putOut(draft.id, draft.personId)
    await navigate({ to: '/khao-sat/lam', search: {} })
  }
  const part = { draft, carried, problem, answer }
  return (
    <div className={css.frame}>
      <p className={css.saved} role="status">
        {kept === false ? said.notSaved : said.saved(formatTime(kept ?? draft.savedAt))}
        {!online && ` · ${words.device.offline}`}
      </p>
      {problem && <ErrorSummary problem={problem} labelOf={labelAt} />}
      <Form
        label={said.title}
        onSubmit={() => void send()}
        buttons={
          <>
            <Button type="submit" size="md">
              {online ? said.send : said.sendLater}
            </Button>
            <Button variant="default" size="md" onClick={() => setDropping(true)}>
              {said.drop}
            </Button>
          </>
        }
      >
        <WhoSection {...part} />
        <TodaySection {...part} />
        <NeedsSection {...part} />
        <TroubleSection {...part} />
        <PlaceSection
          {...part}
          onPhotos={(next) => change((before) => ({ photos: next(before.photos), state: 'draft' }))}
        />
        <EndSection {...part} />
      </Form>
      {dropping && <Drop id={draft.id} onClose={() => setDropping(false)} />}
    </div>
  )
}

/** `/khao-sat/lam/…`: a survey of this telephone, filled in where there may be no line. */
export function FormPage() {
  const { id = '' } = useParams({ strict: false })
  const [unitId, setUnitId] = useState<string>()
  const { carried, personId } = useCarried(unitId)
  const form = useDraft(id, personId)
  const { draft } = form
  // whoever works in the whole province takes along the list of the commune where they are
  const wanted = draft && draft.answers.unitId !== '' ? draft.answers.unitId : undefined
  if (wanted !== unitId && carried?.communes.length !== 1) setUnitId(wanted)
  const head = (
    <PageHead
      title={said.title}
      crumbs={[
        { label: words.tabs.device, link: { to: '/khao-sat/lam', search: {} } },
        { label: said.title },
      ]}
      state={draft && <DraftState state={draft.state} />}
    />
  )
  if (draft === null)
    return (
      <>
        {head}
        <EmptyState
          action={
            <ButtonLink to="/khao-sat/lam" search={{}}>
              {words.tabs.device}
            </ButtonLink>
          }
        >
          {said.gone}
        </EmptyState>
      </>
    )
  const fillable = draft?.state === 'draft' || draft?.state === 'refused'
  return (
    <>
      {head}
      {!draft || !carried ? (
        <SkeletonRows rows={8} columns={1} />
      ) : fillable ? (
        <Filling draft={draft} carried={carried} kept={form.kept} form={form} />
      ) : (
        <EmptyState
          action={
            <ButtonLink to="/khao-sat/lam" search={{}}>
              {words.tabs.device}
            </ButtonLink>
          }
        >
          {words.states[draft.state]}
        </EmptyState>
      )}
    </>
  )
}
