import {
  type Icon,
  IconArrowBackUp,
  IconCalendarPause,
  IconCircleCheck,
  IconClipboardCheck,
  IconCopy,
  IconEdit,
  IconPrinter,
  IconRefresh,
  IconRubberStamp,
  IconSend,
  IconUserCheck,
  IconX,
} from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { type PipelineStep, pipelineWorkflow } from '#contract/pipeline/workflow.ts'
import { useToday } from '#web/kit/call/session.ts'
import { SelectField } from '#web/kit/form/SelectField.tsx'
import { ConfirmDialog } from '#web/kit/steps/ConfirmDialog.tsx'
import { type StepAction, StepActions } from '#web/kit/steps/StepActions.tsx'
import { type Proposal, useProposalAct } from './proposal.ts'
import css from './record.module.css'
import { type Asked, StepDialog } from './StepDialog.tsx'
import { words } from './words.ts'

const icons: Record<PipelineStep, Icon> = {
  register: IconSend,
  complete: IconEdit,
  edit: IconEdit,
  markReady: IconCircleCheck,
  confirm: IconRubberStamp,
  take: IconClipboardCheck,
  reopen: IconRefresh,
  return: IconArrowBackUp,
  assign: IconUserCheck,
  defer: IconCalendarPause,
  refuse: IconX,
  release: IconArrowBackUp,
  weigh: IconRefresh,
  withdraw: IconX,
}

/** What moves it on stands first, what ends it last. */
const order: readonly PipelineStep[] = [
  'confirm',
  'markReady',
  'take',
  'reopen',
  'register',
  'edit',
  'complete',
  'assign',
  'return',
  'defer',
  'weigh',
  'release',
  'refuse',
  'withdraw',
]

const isStep = (name: string): name is PipelineStep => Object.hasOwn(pipelineWorkflow.steps, name)

/** The first button is what the record waits for: an idea is registered, what lacks pieces is completed first. */
function rankOf(step: PipelineStep, { state, readiness, confirmed }: Proposal): number {
  if (step === 'complete' && readiness.missing > 0) return -1
  if ((step === 'edit' || step === 'register') && state === 'returned') return step === 'edit' ? -2 : -1
  if (step === 'confirm' && confirmed) return order.length
  return order.indexOf(step)
}

function shownOf(proposal: Proposal) {
  return proposal.offers
    .flatMap(({ step, allowed, refusal }) => (isStep(step) ? [{ step, allowed, refusal }] : []))
    .filter(({ allowed, refusal }) => allowed || refusal === 'four_eyes')
    .toSorted((a, b) => rankOf(a.step, proposal) - rankOf(b.step, proposal))
}

/** The same content for another year. */
const CopyDialog = ({ proposal, onClose }: { proposal: Proposal; onClose: () => void }) => {
  const navigate = useNavigate()
  const copy = useProposalAct('pipeline.copy')
  const next = Number(useToday().slice(0, 4)) + 1
  const [year, setYear] = useState(String(next))
  const options = Array.from({ length: 6 }, (_, ahead) => String(next - 1 + ahead))
  return (
    <ConfirmDialog
      opened
      title={words.copy}
      confirm={words.copy}
      busy={copy.isPending}
      problem={copy.error}
      onClose={onClose}
      onConfirm={() =>
        copy.mutate(
          { id: proposal.id, year: Number(year) },
          {
            onSuccess: ({ id }) => {
              onClose()
              void navigate({ to: '/ngan-hang-de-an/$id', params: { id } })
            },
          },
        )
      }
    >
      <div className={css.fields}>
        <p>{words.copied}</p>
        <SelectField
          path="year"
          label={words.copyTo}
          w={140}
          value={year}
          options={options.map((value) => ({ value, label: value }))}
          onChange={(chosen) => setYear(chosen ?? year)}
        />
      </div>
    </ConfirmDialog>
  )
}

/** Việc có thể làm ngay: what this person may do with the proposal, drawn from what the server offered. */
export function Steps({ proposal }: { proposal: Proposal }) {
  const navigate = useNavigate()
  const [asked, ask] = useState<Asked | null>(null)
  const [copying, setCopying] = useState(false)
  const steps = shownOf(proposal).map(({ step, allowed }): StepAction => {
    const Drawn = icons[step]
    return {
      key: step,
      label: words.buttons[step],
      icon: <Drawn size={16} stroke={1.75} aria-hidden />,
      allowed,
      ...(allowed ? {} : { reason: words.fourEyes }),
      onTake: () =>
        step === 'edit' || step === 'complete'
          ? void navigate({ to: '/ngan-hang-de-an/$id/sua', params: { id: proposal.id } })
          : ask(step),
    }
  })
  return (
    <>
      <StepActions steps={steps}>
        {proposal.mayCopy && (
          <button type="button" className={css.other} onClick={() => setCopying(true)}>
            <IconCopy size={16} stroke={1.75} aria-hidden /> {words.copy}
          </button>
        )}
        <button type="button" className={css.other} onClick={() => window.print()}>
          <IconPrinter size={16} stroke={1.75} aria-hidden /> {words.print}
        </button>
      </StepActions>
      {asked && <StepDialog step={asked} proposal={proposal} onClose={() => ask(null)} />}
      {copying && <CopyDialog proposal={proposal} onClose={() => setCopying(false)} />}
    </>
  )
}
