import type { Output } from '#web/kit/call/call.ts'

export type Organisation = Output<'identity.organisation'>

/** What every dialog about an organisation is given. */
export interface DialogProps {
  one: Organisation
  onClose: () => void
}
