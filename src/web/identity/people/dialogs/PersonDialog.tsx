import { EraseDialog, TakeDataDialog } from '../../personal-data/DataDialogs.tsx'
import type { Paper } from '../Papers.tsx'
import type { Person } from '../person.ts'
import type { Holding } from '../Roles.tsx'
import { AccountDialog, EndRoleDialog, InviteDialog, RevokeDialog } from './AccountDialogs.tsx'
import { ChangePersonDialog } from './ChangePersonDialog.tsx'
import { DelegateDialog } from './DelegateDialog.tsx'
import { ChangeRoleDialog, GiveRoleDialog } from './RoleDialogs.tsx'

/** What was asked for on the page of a person, and about what. */
export type AskedOfPerson =
  | { act: 'giveRole' | 'change' | 'delegate' | 'invite' | 'disable' | 'enable' | 'takeData' | 'erase' }
  | { act: 'changeRole' | 'endRole'; holding: Holding }
  | { act: 'revoke'; paper: Paper }

interface PersonDialogProps {
  asked: AskedOfPerson
  person: Person
  onClose: () => void
}

/** The dialog that was asked for. */
export function PersonDialog({ asked, person, onClose }: PersonDialogProps) {
  switch (asked.act) {
    case 'giveRole':
      return <GiveRoleDialog person={person} onClose={onClose} />
    case 'change':
      return <ChangePersonDialog person={person} onClose={onClose} />
    case 'delegate':
      return <DelegateDialog person={person} onClose={onClose} />
    case 'invite':
      return <InviteDialog person={person} onClose={onClose} />
    case 'disable':
    case 'enable':
      return <AccountDialog person={person} onClose={onClose} />
    case 'takeData':
      return <TakeDataDialog person={person} onClose={onClose} />
    case 'erase':
      return <EraseDialog person={person} onClose={onClose} />
    case 'changeRole':
      return <ChangeRoleDialog holding={asked.holding} onClose={onClose} />
    case 'endRole':
      return <EndRoleDialog holding={asked.holding} onClose={onClose} />
    case 'revoke':
      return <RevokeDialog paper={asked.paper} onClose={onClose} />
  }
}
