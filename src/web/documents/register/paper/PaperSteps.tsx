import { Button, Modal } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { type PaperStep, paperWorkflow } from '#contract/documents/register/workflow.ts'
import { paperSteps } from '#contract/words/documents.ts'
import { call, type Output } from '#web/kit/call/call.ts'
import { ProblemError } from '#web/kit/call/problem-error.ts'
import { formatDate } from '#web/kit/figure/dates.ts'
import { ConfirmDialog } from '#web/kit/steps/ConfirmDialog.tsx'
import { StepActions } from '#web/kit/steps/StepActions.tsx'
import { words as kit } from '#web/kit/words.ts'
import { LaterField } from './LaterField.tsx'
import { PaperDialog } from './PaperDialog.tsx'
import css from '../register.module.css'
import { words } from '../words.ts'

type Paper = Output<'documents.paper'>
type Issued = Output<'documents.issue'>

const names = Object.keys(paperWorkflow.steps) as PaperStep[]
const stepNamed = (step: string): PaperStep => names.find((name) => name === step) ?? 'editPaper'

interface Wanted {
  step: PaperStep
  reason: string
  by: string | null
}

/** Takes the step; what it answers only matters where a number was given. */
async function take({ id, version }: Paper, { step, reason, by }: Wanted): Promise<Issued | null> {
  const seen = { id, version }
  if (step === 'issue') return await call('documents.issue', seen)
  if (step === 'submitPaper') await call('documents.submitPaper', seen)
  if (step === 'returnPaper') await call('documents.returnPaper', { ...seen, reason })
  if (step === 'replacePaper') await call('documents.replacePaper', { ...seen, reason, by: by ?? '' })
  if (step === 'correctPaper') await call('documents.correctPaper', { ...seen, reason, by: by ?? '' })
  if (step === 'discardPaper') await call('documents.discardPaper', seen)
  return null
}

/** The number, large, once it was given. */
const Given = ({ issued, onClose }: { issued: Issued; onClose: () => void }) => (
  <Modal opened onClose={onClose} title={words.issuedAs} closeButtonProps={{ 'aria-label': kit.close }}>
    <div className={css.given} role="status">
      <p className={`${css.symbol} kc-figures`}>{issued.symbol}</p>
      <p>{words.issuedAbout(issued.symbol, formatDate(issued.issuedOn))}</p>
      <Button onClick={onClose} data-autofocus>
        {words.done}
      </Button>
    </div>
  </Modal>
)

/** A step on its way: what was refused stays on the dialog, what was done asks every list anew. */
function useTaking(paper: Paper, onDone: (step: PaperStep, issued: Issued | null) => void) {
  const client = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ProblemError | null>(null)
  const confirm = async (wanted: Wanted) => {
    setBusy(true)
    setProblem(null)
    try {
      const issued = await take(paper, wanted)
      onDone(wanted.step, issued)
      if (wanted.step !== 'discardPaper')
        await client.invalidateQueries({
          predicate: ({ queryKey }) => /^(documents|work|identity\.trailOf)/.test(String(queryKey[0])),
        })
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error
      setProblem(error)
    } finally {
      setBusy(false)
    }
  }
  return { busy, problem, confirm, forget: () => setProblem(null) }
}

/** What this person may do with a paper now. */
export function PaperSteps({ paper }: { paper: Paper }) {
  const navigate = useNavigate()
  const [asking, setAsking] = useState<PaperStep | null>(null)
  const [by, setBy] = useState<string | null>(null)
  const [issued, setIssued] = useState<Issued | null>(null)
  const taking = useTaking(paper, (step, given) => {
    setAsking(null)
    setIssued(given)
    if (step === 'discardPaper') void navigate({ to: '/van-ban-di' })
  })
  const close = () => {
    taking.forget()
    setAsking(null)
  }
  const shown = paper.offers.filter(({ allowed, refusal }) => allowed || refusal === 'four_eyes')
  // what carries the paper on comes before what changes it
  const order: PaperStep[] = ['issue', 'submitPaper', 'editPaper', 'returnPaper']
  const rank = (step: string) => (order.indexOf(stepNamed(step)) + order.length + 1) % (order.length + 1)
  const sorted = shown.toSorted((a, b) => rank(a.step) - rank(b.step))
  const later = asking === 'replacePaper' || asking === 'correctPaper'
  return (
    <>
      <StepActions
        steps={sorted.map(({ step, allowed, refusal }) => ({
          key: step,
          label: paperSteps[stepNamed(step)],
          allowed,
          ...(refusal ? { reason: words.refusals[refusal] } : {}),
          ...(step === 'issue' && paper.likely ? { note: words.likely(paper.likely) } : {}),
          onTake: () => setAsking(stepNamed(step)),
        }))}
      />
      {asking === 'editPaper' && <PaperDialog paper={paper} onClose={close} onKept={close} />}
      {asking !== null && asking !== 'editPaper' && (
        <ConfirmDialog
          opened
          onClose={close}
          title={paperSteps[asking]}
          confirm={paperSteps[asking]}
          reason={paper.offers.find(({ step }) => step === asking)?.reasonRequired ?? false}
          busy={taking.busy}
          problem={taking.problem}
          onConfirm={(reason) => void taking.confirm({ step: asking, reason, by })}
        >
          <p>{words.ask[asking]}</p>
          {later && (
            <LaterField paper={paper} value={by} error={taking.problem?.messageAt('by')} onChange={setBy} />
          )}
        </ConfirmDialog>
      )}
      {issued && <Given issued={issued} onClose={() => setIssued(null)} />}
    </>
  )
}
