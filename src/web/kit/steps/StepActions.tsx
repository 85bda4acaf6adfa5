import { Button } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { words } from '../words.ts'
import css from './steps.module.css'

/** A step as the page offers it, already in words. */
export interface StepAction {
  key: string
  /** verb + object: "Trình phê duyệt" */
  label: string
  icon?: ReactNode
  allowed: boolean
  /** why it is locked, in words */
  reason?: string
  /** a line under the button: the deadline, who follows */
  note?: string
  onTake: () => void
}

const Locked = ({ step }: { step: StepAction }) => (
  <li className={css.locked}>
    <IconLock size={16} stroke={1.75} aria-label={words.lock} />
    <div>
      <div className={css.lockedLabel}>{step.label}</div>
      {step.reason && <div className={css.reason}>{step.reason}</div>}
    </div>
  </li>
)

interface StepActionsProps {
  steps: StepAction[]
  /** the page has its filled button elsewhere */
  quiet?: boolean
  children?: ReactNode
}

/** What this person may do now: one filled button, the rest as links, and the locked ones with their reasons. */
export function StepActions({ steps, quiet = false, children }: StepActionsProps) {
  const [first, ...others] = steps.filter((step) => step.allowed)
  const locked = steps.filter((step) => !step.allowed)
  return (
    <section className={`${css.box} kc-no-print`} aria-label={words.canDoNow}>
      <h2>{words.canDoNow}</h2>
      {first ? (
        <>
          <Button
            size="md"
            fullWidth
            variant={quiet ? 'default' : 'filled'}
            leftSection={first.icon}
            onClick={first.onTake}
          >
            {first.label}
          </Button>
          {first.note && <p className={css.note}>{first.note}</p>}
        </>
      ) : (
        <p className={css.note}>{words.nothingToDo}</p>
      )}
      {others.map((step) => (
        <button key={step.key} type="button" className={css.other} onClick={step.onTake}>
          {step.icon}
          {step.label}
        </button>
      ))}
      {children}
      {locked.length > 0 && (
        <>
          <h3>{words.cannotYet}</h3>
          <ul>
            {locked.map((step) => (
              <Locked key={step.key} step={step} />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
