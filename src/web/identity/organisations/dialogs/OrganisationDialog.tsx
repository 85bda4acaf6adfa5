import type { words } from '../words.ts'
import { CloseDialog } from './CloseDialog.tsx'
import { CorrectDialog } from './CorrectDialog.tsx'
import { MergeDialog } from './MergeDialog.tsx'
import type { DialogProps, Organisation } from './props.ts'
import { RenameDialog } from './RenameDialog.tsx'
import { SplitDialog } from './SplitDialog.tsx'

export type Asked = Exclude<keyof typeof words.acts, 'create'>

const dialogs = {
  correct: CorrectDialog,
  rename: RenameDialog,
  merge: MergeDialog,
  split: SplitDialog,
  close: CloseDialog,
} satisfies Record<Asked, (props: DialogProps) => unknown>

/** What can be done with an organisation: one that has ended can only be set right. */
export const actsOf = ({ validTo }: Organisation): Asked[] =>
  validTo === null ? ['correct', 'rename', 'merge', 'split', 'close'] : ['correct']

/** The dialog that was asked for. */
export function OrganisationDialog({ asked, ...props }: DialogProps & { asked: Asked }) {
  const Dialog = dialogs[asked]
  return <Dialog {...props} />
}
