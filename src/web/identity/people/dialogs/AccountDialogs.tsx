import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '#web/kit/call/queries.ts'
import { useToday } from '#web/kit/call/session.ts'
import { DateField } from '#web/kit/form/DateField.tsx'
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
  const disable = useAct('identity.disablePerson')
  const enable = useAct('identity.enablePerson')
  const [act, said] = person.active ? [disable, words.disable] : [enable, words.enable]
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={said.title}
      confirm={said.confirm}
      reason
      busy={act.isPending}
      problem={act.error}
      onConfirm={(reason) => act.mutate({ id: person.id, reason }, { onSuccess: onClose })}
    >
      <p>{said.about(person.name)}</p>
    </ConfirmDialog>
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
  const act = useAct('identity.endRole')
  const said = words.endRole
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={said.title}
      confirm={said.confirm}
      reason
      busy={act.isPending}
      problem={act.error}
      onConfirm={(reason) => act.mutate({ id: holding.id, lastDay, reason }, { onSuccess: onClose })}
    >
      <div className={css.fields}>
        <p>{words.roleAt(holding.roleName, holding.organisationName)}</p>
        <DateField
          path="lastDay"
          label={said.lastDay}
          hint={said.hint}
          value={lastDay}
          error={act.error?.messageAt('lastDay')}
          onChange={(day) => setLastDay(day ?? '')}
        />
      </div>
    </ConfirmDialog>
  )
}

/** Takes a delegation back at once. */
export function RevokeDialog({ paper, onClose }: { paper: Paper; onClose: () => void }) {
  const act = useAct('identity.revokeDelegation')
  const said = words.revoke
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={said.title}
      confirm={said.confirm}
      reason
      busy={act.isPending}
      problem={act.error}
      onConfirm={(reason) => act.mutate({ id: paper.id, reason }, { onSuccess: onClose })}
    >
      <p>{said.about(paper.toName)}</p>
    </ConfirmDialog>
  )
}
