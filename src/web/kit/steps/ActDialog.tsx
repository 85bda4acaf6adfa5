import type { ReactNode } from 'react'
import type { ActName } from '#contract/index.ts'
import type { Input } from '../call/call.ts'
import { useAct } from '../call/queries.ts'
import type { ProblemError } from '../call/problem-error.ts'
import { ConfirmDialog } from './ConfirmDialog.tsx'

interface ActDialogProps<N extends ActName> {
  act: N
  /** rooms whose queries are asked anew when it is done; default: the act's own */
  refresh?: readonly string[]
  /** what the act is asked; `reason` is empty where none was wanted */
  input: (reason: string) => Input<N>
  title: string
  /** verb + object */
  confirm: string
  /** asks for the reason that the step needs */
  reason?: boolean
  /** what will happen; or a small form, which gets the refusal for its fields */
  children?: ReactNode | ((problem: ProblemError | null) => ReactNode)
  onClose: () => void
}

/** Asks once more and then takes one act; closes when it is done, stays with the reason when it was refused. */
export function ActDialog<N extends ActName>(props: ActDialogProps<N>) {
  const { act: name, refresh, input, children, onClose, ...asked } = props
  const act = useAct(name, refresh)
  return (
    <ConfirmDialog
      opened
      {...asked}
      onClose={onClose}
      busy={act.isPending}
      problem={act.error}
      onConfirm={(reason) => act.mutate(input(reason), { onSuccess: onClose })}
    >
      {typeof children === 'function' ? children(act.error) : children}
    </ConfirmDialog>
  )
}
