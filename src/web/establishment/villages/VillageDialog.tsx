import { useState } from 'react'
import type { VillageFields } from '#contract/establishment/villages/acts.ts'
import { villageKinds } from '#contract/words/establishment.ts'
import type { Output } from '#web/kit/call/call.ts'
import { choicesOf } from '#web/kit/form/FilterSelect.tsx'
import { SelectField } from '#web/kit/form/SelectField.tsx'
import { FormDialog } from '../forms/FormDialog.tsx'
import { useEstablishmentAct } from '../forms/use-draft.ts'
import { usePlaceFields } from './use-place-fields.tsx'
import css from './villages.module.css'
import { words } from './words.ts'

export type Village = Output<'establishment.village'>

type Draft = Omit<VillageFields, 'unitId'> & { unitId: string | null }

const fieldsOf = (village: Village | undefined): Draft => ({
  name: village?.name ?? '',
  unitId: village?.unitId ?? null,
  trade: village?.trade ?? '',
  kind: village?.kind ?? 'craft',
  recognisedOn: village?.recognisedOn ?? null,
  decision: village?.decision ?? '',
  households: village?.households ?? null,
  workers: village?.workers ?? null,
  note: village?.note ?? '',
})

const labels = { ...words, unitId: words.unit }

/** A craft village, new or set right. */
export function VillageDialog({ village, onClose }: { village: Village | undefined; onClose: () => void }) {
  const add = useEstablishmentAct('establishment.addVillage')
  const correct = useEstablishmentAct('establishment.correctVillage')
  const act = village ? correct : add
  const [draft, setDraft] = useState(() => fieldsOf(village))
  const set = (key: string, value: unknown) => setDraft((before) => ({ ...before, [key]: value }))
  const error = (path: string) => act.error?.messageAt(path)
  const fields = { ...draft, unitId: draft.unitId ?? '' }
  const done = { onSuccess: onClose }
  const save = () =>
    village
      ? correct.mutate({ ...fields, id: village.id, version: village.version }, done)
      : add.mutate(fields, done)
  const field = usePlaceFields({ error, set })
  return (
    <FormDialog
      title={village ? words.correctVillage : words.addVillage}
      act={act}
      labels={labels}
      onSubmit={save}
      onClose={onClose}
    >
      {field.text('name', draft.name)}
      {field.unit(draft.unitId)}
      {field.text('trade', draft.trade)}
      <div className={css.pair}>
        <SelectField
          path="kind"
          label={words.kind}
          value={draft.kind}
          options={choicesOf(villageKinds)}
          error={error('kind')}
          onChange={(kind) => kind && set('kind', kind)}
        />
        {field.day('recognisedOn', draft.recognisedOn)}
      </div>
      {field.text('decision', draft.decision)}
      <div className={css.pair}>
        {field.figure('households', draft.households)}
        {field.figure('workers', draft.workers)}
      </div>
      {field.note(draft.note)}
    </FormDialog>
  )
}
