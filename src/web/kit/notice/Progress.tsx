import { Button } from '@mantine/core'
import { formatVnd } from '#contract/kernel/money.ts'
import { words } from '../words.ts'
import css from './notice.module.css'

interface ProgressProps {
  label: string
  done: number
  total: number
  secondsLeft?: number
  onCancel?: () => void
}

/** Long work: "1.240/3.000 dòng", the time left, and a way out. */
export const Progress = ({ label, done, total, secondsLeft, onCancel }: ProgressProps) => (
  <div className={css.progress}>
    <div className={css.progressHead}>
      <span>{label}</span>
      <span className="kc-figures">{words.linesDone(formatVnd(done), formatVnd(total))}</span>
      {secondsLeft !== undefined && <span className="kc-hint">{words.secondsLeft(secondsLeft)}</span>}
      {onCancel && (
        <Button size="xs" variant="default" onClick={onCancel}>
          {words.cancel}
        </Button>
      )}
    </div>
    <progress value={done} max={total} aria-label={label} />
  </div>
)
