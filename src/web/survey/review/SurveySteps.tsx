import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { surveyWorkflow, type SurveyStep } from '#contract/survey/workflow.ts'
import { surveySteps } from '#contract/words/survey.ts'
import { useMe, useToday } from '#web/kit/call/session.ts'
import { DateField } from '#web/kit/form/DateField.tsx'
import { Note } from '#web/kit/notice/EmptyState.tsx'
import { ActDialog } from '#web/kit/steps/ActDialog.tsx'
import { ConfirmDialog } from '#web/kit/steps/ConfirmDialog.tsx'
import { StepActions } from '#web/kit/steps/StepActions.tsx'
import { blank } from '../offline/draft.ts'
import { keepDraft } from '../offline/keep.ts'
import { words } from '../words.ts'
import type { Survey } from './told.ts'
import type { Deciding } from './use-deciding.ts'

const said = words.record
const order: readonly SurveyStep[] = ['accept', 'resend', 'return', 'drop']
const isStep = (step: string): step is SurveyStep => Object.hasOwn(surveyWorkflow.steps, step)
const refresh = ['survey', 'agenda', 'identity']

/** Takes a returned survey back onto this telephone, to be put right and sent again. */
function useMending(survey: Survey) {
  const navigate = useNavigate()
  const personId = useMe().data?.person?.id
  return async () => {
    if (personId === undefined) return
    const { id, version, answers } = survey
    const begun = {
      id,
      personId,
      today: answers.surveyedOn,
      unitId: answers.unitId,
      roundId: answers.roundId,
    }
    await keepDraft({ ...blank({ ...begun, now: new Date().toISOString() }), version, answers })
    await navigate({ to: '/khao-sat/lam/$id', params: { id } })
  }
}

/** Since when the establishment is no more: the register asks the day and the reason. */
const CeasedOn = ({ deciding }: { deciding: Deciding }) => (
  <>
    <Note tone="warning">{said.ceasing}</Note>
    <DateField
      path="ceasedOn"
      label={said.ceasedOn}
      maxDate={useToday()}
      value={deciding.ceasedOn}
      error={deciding.accept.error?.messageAt('ceasedOn')}
      onChange={deciding.setCeasedOn}
    />
  </>
)

/** What can be done with the survey now; what cannot, with its reason. */
export function SurveySteps({ survey, deciding }: { survey: Survey; deciding: Deciding }) {
  const [asking, setAsking] = useState<SurveyStep | null>(null)
  const mend = useMending(survey)
  const close = () => setAsking(null)
  // a step of another moment helps nobody: what can be done, and what waits for somebody else
  const shown = order.flatMap((step) =>
    survey.offers.filter((offer) => offer.step === step && (offer.allowed || offer.refusal === 'four_eyes')),
  )
  const { accept } = deciding
  return (
    <>
      <StepActions
        steps={shown.map(({ step, allowed, refusal }) => ({
          key: step,
          label: step === 'resend' ? said.resend : isStep(step) ? surveySteps[step] : step,
          allowed,
          ...(refusal ? { reason: said.refusals[refusal] } : {}),
          onTake: () => (step === 'resend' ? void mend() : isStep(step) && setAsking(step)),
        }))}
      />
      {asking === 'accept' && (
        <ConfirmDialog
          opened
          title={surveySteps.accept}
          confirm={surveySteps.accept}
          reason={deciding.ceasing}
          busy={accept.isPending}
          problem={accept.error}
          onClose={close}
          onConfirm={(reason) => deciding.take(close, reason)}
        >
          <p>{said.ask.accept}</p>
          {deciding.ceasing && <CeasedOn deciding={deciding} />}
        </ConfirmDialog>
      )}
      {(asking === 'return' || asking === 'drop') && (
        <ActDialog
          act={`survey.${asking}`}
          refresh={refresh}
          reason
          title={surveySteps[asking]}
          confirm={surveySteps[asking]}
          input={(reason) => ({ id: survey.id, version: survey.version, reason })}
          onClose={close}
        >
          <p>{said.ask[asking]}</p>
        </ActDialog>
      )}
    </>
  )
}
