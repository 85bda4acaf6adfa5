import { useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import {
  type Icon,
  IconArchive,
  IconArrowBackUp,
  IconEdit,
  IconFileX,
  IconPencilPlus,
  IconRubberStamp,
  IconSend,
  IconTrash,
} from '@tabler/icons-react'
import { useState } from 'react'
import type { ProgrammeStep } from '#contract/programme/workflow.ts'
import { useMe } from '#web/kit/call/session.ts'
import { type StepAction, StepActions } from '#web/kit/steps/StepActions.tsx'
import type { ProgrammeView } from '../use-programme.ts'
import { stepsToShow } from './offers.ts'
import { type AskedStep, StepDialog } from './StepDialog.tsx'
import css from './steps.module.css'
import { words } from './words.ts'

const icons: Record<ProgrammeStep, Icon> = {
  edit: IconEdit,
  submit: IconSend,
  return: IconArrowBackUp,
  approve: IconRubberStamp,
  amend: IconPencilPlus,
  submitAmendment: IconSend,
  returnAmendment: IconArrowBackUp,
  approveAmendment: IconRubberStamp,
  abandonAmendment: IconFileX,
  close: IconArchive,
  settleFinding: IconEdit,
  delete: IconTrash,
}

/** Việc có thể làm ngay: what this person may do with the programme, drawn from what the server offered. */
export function StepActs({ programme }: { programme: ProgrammeView }) {
  const [asked, ask] = useState<AskedStep | null>(null)
  const { data: me } = useMe()
  const navigate = useNavigate()
  const client = useQueryClient()
  const { code } = programme.summary
  const begin = (step: ProgrammeStep) => {
    if (step === 'edit') void navigate({ to: '/chuong-trinh/$code/soan', params: { code } })
    else if (step !== 'settleFinding') ask(step)
  }
  const done = (step: AskedStep) => {
    ask(null)
    // a deleted draft has no page: its own queries would only answer that it is gone
    if (step === 'delete') void navigate({ to: '/chuong-trinh' })
    void client.invalidateQueries({
      predicate: ({ queryKey }) => String(queryKey[0]).startsWith('programme.'),
    })
  }
  const steps = stepsToShow(programme).map(({ step, allowed, reason }): StepAction => {
    const Drawn = icons[step]
    return {
      key: step,
      label: words.buttons[step],
      icon: <Drawn size={16} stroke={1.75} aria-hidden />,
      allowed,
      ...(reason ? { reason } : {}),
      onTake: () => begin(step),
    }
  })
  // to a visitor, or an official of elsewhere, an empty box says nothing
  if (steps.length === 0) return null
  return (
    <>
      <StepActions steps={steps}>
        {me?.can.includes('identity.rightsOn') && (
          <Link to="/quyen/$kind/$id" params={{ kind: 'programme', id: code }} className={css.rights}>
            {words.rights}
          </Link>
        )}
      </StepActions>
      {asked && <StepDialog programme={programme} step={asked} onClose={() => ask(null)} onDone={done} />}
    </>
  )
}
