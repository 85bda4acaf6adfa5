import type { Card } from '../card/card.ts'
import { type Chosen, IndustriesField } from '../industries/IndustriesField.tsx'
import { words } from '../industries/words.ts'
import { FormDialog } from './FormDialog.tsx'
import { useDraft, useEstablishmentAct } from './use-draft.ts'

const industriesOf = (card: Card): { industries: Chosen[] } => ({ industries: card.industries })

/** The industries, one of them the main one. */
export function IndustriesDialog({ card, onClose }: { card: Card; onClose: () => void }) {
  const act = useEstablishmentAct('establishment.setIndustries')
  const { draft, change, version, takeNew } = useDraft(card, industriesOf)
  const industries = draft.industries.map(({ version: of, code, main }) => ({ version: of, code, main }))
  return (
    <FormDialog
      title={words.title}
      act={act}
      labels={words}
      onSubmit={() => act.mutate({ id: card.id, version, industries }, { onSuccess: onClose })}
      onClose={onClose}
      onTakeNew={takeNew}
    >
      <IndustriesField
        value={draft.industries}
        error={(path) => act.error?.messageAt(path)}
        onChange={(next) => change({ industries: next })}
      />
    </FormDialog>
  )
}
