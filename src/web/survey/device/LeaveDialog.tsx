import { Button, Modal } from '@mantine/core'
import { words as kit } from '#web/kit/words.ts'
import css from '../survey.module.css'
import { words } from '../words.ts'

const said = words.leave

interface LeaveDialogProps {
  count: number
  onKeep: () => void
  onDrop: () => void
  onClose: () => void
}

/** Surveys that were never sent: sent first, kept for their writer, or taken away. */
export const LeaveDialog = ({ count, onKeep, onDrop, onClose }: LeaveDialogProps) => (
  <Modal opened onClose={onClose} title={said.title} closeButtonProps={{ 'aria-label': kit.close }}>
    <div className={css.dialog}>
      <p>{said.about(count)}</p>
      <div className={css.row}>
        <Button onClick={onKeep}>{said.keep}</Button>
        <Button variant="default" onClick={onDrop}>
          {said.drop}
        </Button>
        <Button variant="default" onClick={onClose}>
          {kit.cancel}
        </Button>
      </div>
    </div>
  </Modal>
)
