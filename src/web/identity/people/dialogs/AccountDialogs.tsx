import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '#web/kit/call/queries.ts'
import { useToday } from '#web/kit/call/session.ts'
import { DateField } from '#web/kit/form/DateField.tsx'
import { ActDialog } from '#web/kit/steps/ActDialog.tsx'
import { ConfirmDialog } from '#web/kit/steps/ConfirmDialog.tsx'
import { dayBefore } from '#contract/identity/rules.ts'
import type { Paper } from '../Papers.tsx'
import css from '../people.module.css'
import type { Person } from '../person.ts'
import type { Holding } from '../Roles.tsx'
import { words as kit } from '#web/kit/words.ts'
import { words } from '../words.ts'

interface AccountProps {
  person: Person
  onClose: () => void
}

/** Closes an account, or opens it again. */
export function AccountDialog({ person, onClose }: AccountProps) {
  const said = person.active ? words.disable : words.enable
  return (
    <ActDialog
      act={person.active ? 'identity.disablePerson' : 'identity.enablePerson'}
      input={(reason) => ({ id: person.id, reason })}
      title={said.title}
      confirm={said.confirm}
      reason
      onClose={onClose}
    >
      <p>{said.about(person.name)}</p>
    </ActDialog>
  )
}

/** Sends the link by which the person chooses a password. */
export function InviteDialog({ person, onClose }: AccountProps) {
  const act = useAct('identity.invite')
  const said = words.invite
  if (act.isSuccess)
    return (
      <Modal opened onClose={onClose} title={said.title} closeButtonProps={{ 'aria-label': kit.close }}>
        <div className={css.fields}>
          <p role="status">{said.sent}</p>
          <div>
            <Button data-autofocus onClick={onClose}>
              {said.done}
            </Button>
          </div>
        </div>
      </Modal>
    )
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={said.title}
      confirm={said.confirm}
      busy={act.isPending}
      problem={act.error}
      onConfirm={() => act.mutate({ personId: person.id })}
    >
      <p>{said.about(person.name)}</p>
    </ConfirmDialog>
  )
}

/** The last day of a role: yesterday ends it at once. */
export function EndRoleDialog({ holding, onClose }: { holding: Holding; onClose: () => void }) {
  const [lastDay, setLastDay] = useState(dayBefore(useToday()))
  const said = words.endRole
  return (
    <ActDialog
      act="identity.endRole"
      input={(reason) => ({ id: holding.id, lastDay, reason })}
      title={said.title}
      confirm={said.confirm}
      reason
      onClose={onClose}
    >
      {(problem) => (
        <div className={css.fields}>
          <p>{words.roleAt(holding.roleName, holding.organisationName)}</p>
          <DateField
            path="lastDay"
            label={said.lastDay}
            hint={said.hint}
            value={lastDay}
            error={problem?.messageAt('lastDay')}
            onChange={(day) => setLastDay(day ?? '')}
          />
        </div>
      )}
    </ActDialog>
  )
}

/** Takes a delegation back at once. */
export const RevokeDialog = ({ paper, onClose }: { paper: Paper; onClose: () => void }) => (
  <ActDialog
    act="identity.revokeDelegation"
    input={(reason) => ({ id: paper.id, reason })}
    title={words.revoke.title}
    confirm={words.revoke.confirm}
    reason
    onClose={onClose}
  >
    <p>{words.revoke.about(paper.toName)}</p>
  </ActDialog>
)
