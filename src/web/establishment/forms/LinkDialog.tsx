import { OrganisationPicker } from '#web/identity/index.ts'
import type { Card } from '../card/card.ts'
import { FormDialog } from './FormDialog.tsx'
import { useDraft, useEstablishmentAct } from './use-draft.ts'
import { words } from './words.ts'

const said = words.link

/** Ties the record to its owner's account, or unties it. */
export function LinkDialog({ card, onClose }: { card: Card; onClose: () => void }) {
  const act = useEstablishmentAct('establishment.linkAccount')
  const { draft, change, version, takeNew } = useDraft(card, ({ account }) => ({
    organisationId: account?.organisationId ?? null,
  }))
  return (
    <FormDialog
      title={said.title}
      confirm={said.confirm}
      size="md"
      act={act}
      labels={{ organisationId: said.account }}
      onSubmit={() => act.mutate({ id: card.id, version, ...draft }, { onSuccess: onClose })}
      onClose={onClose}
      onTakeNew={takeNew}
    >
      <OrganisationPicker
        path="organisationId"
        label={said.account}
        hint={said.hint}
        optional
        kind="establishment"
        provinceId={card.provinceId}
        value={draft.organisationId}
        error={act.error?.messageAt('organisationId')}
        onChange={(organisationId) => change({ organisationId })}
      />
    </FormDialog>
  )
}
