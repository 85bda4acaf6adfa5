import { useState } from 'react'
import { useAct } from '#web/kit/call/queries.ts'
import { ConfirmDialog } from '#web/kit/steps/ConfirmDialog.tsx'
import css from '../people.module.css'
import type { Person } from '../person.ts'
import type { Holding } from '../Roles.tsx'
import { words } from '../words.ts'
import { RoleFields, TermsFields, type SigningTerms } from './RoleFields.tsx'
import { useRoleForm } from './use-role-form.ts'

/** One more role for a person. */
export function GiveRoleDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const act = useAct('identity.giveRole')
  const { form, set, sent } = useRoleForm()
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={words.giveRole.title}
      confirm={words.giveRole.confirm}
      busy={act.isPending}
      problem={act.error}
      onConfirm={() => act.mutate({ personId: person.id, ...sent }, { onSuccess: onClose })}
    >
      <div className={css.fields}>
        <RoleFields form={form} problem={act.error} onChange={set} />
      </div>
    </ConfirmDialog>
  )
}

/** How somebody signs in a role, and until when. */
export function ChangeRoleDialog({ holding, onClose }: { holding: Holding; onClose: () => void }) {
  const act = useAct('identity.changeRole')
  const [terms, setTerms] = useState<SigningTerms>({
    to: holding.to,
    title: holding.title ?? '',
    signingForm: holding.signingForm,
    signingFor: holding.signingFor ?? '',
    documentNumber: holding.documentNumber ?? '',
  })
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={words.changeRole.title}
      confirm={words.changeRole.confirm}
      busy={act.isPending}
      problem={act.error}
      onConfirm={() => act.mutate({ id: holding.id, ...terms }, { onSuccess: onClose })}
    >
      <div className={css.fields}>
        <p>{words.roleAt(holding.roleName, holding.organisationName)}</p>
        <TermsFields
          terms={terms}
          roleName={holding.roleName}
          kind={holding.organisationKind}
          problem={act.error}
          onChange={(part) => setTerms((before) => ({ ...before, ...part }))}
        />
      </div>
    </ConfirmDialog>
  )
}
