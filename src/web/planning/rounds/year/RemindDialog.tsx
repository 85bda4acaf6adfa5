import { Button, Modal } from '@mantine/core'
import type { Output } from '#web/kit/call/call.ts'
import { useAct } from '#web/kit/call/queries.ts'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import { words as kit } from '#web/kit/words.ts'
import css from '../rounds.module.css'
import { words } from '../words.ts'

const said = words.remind

/** Who was reached, and who has to be called. */
const Done = ({ answer: { people, units } }: { answer: Output<'planning.remindSenders'> }) => {
  const reached = units.filter(({ told }) => told > 0)
  const unstaffed = units.filter(({ staffed }) => !staffed)
  const again = units.filter(({ told, staffed }) => staffed && told === 0)
  return (
    <div role="status" className={css.dialog}>
      <p>{said.done(reached.length, people)}</p>
      {again.length > 0 && <p>{said.again(again.length)}</p>}
      {unstaffed.length > 0 && (
        <p className={css.quiet}>
          {said.unstaffed(unstaffed.length)} {unstaffed.map(({ name }) => name).join('; ')}
        </p>
      )}
    </div>
  )
}

interface RemindDialogProps {
  round: Output<'planning.round'>
  onClose: () => void
}

/** Reminds all who have not sent, in one go, and says who could not be reached. */
export function RemindDialog({ round, onClose }: RemindDialogProps) {
  const remind = useAct('planning.remindSenders', ['agenda', 'identity'])
  const owing = round.senders.filter(({ state }) => state === 'draft' || state === 'returned').length
  return (
    <Modal opened onClose={onClose} title={said.title} closeButtonProps={{ 'aria-label': kit.close }}>
      <div className={css.dialog}>
        {remind.error && <ProblemNotice problem={remind.error} />}
        {remind.data ? <Done answer={remind.data} /> : <p>{said.ask(owing)}</p>}
        <div className={css.row}>
          {!remind.data && (
            <Button loading={remind.isPending} onClick={() => remind.mutate({ id: round.id })}>
              {said.title}
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            {kit.close}
          </Button>
        </div>
      </div>
    </Modal>
  )
}
