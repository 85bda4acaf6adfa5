import { useState } from 'react'
import type { VillageFields } from '#contract/establishment/villages/acts.ts'
import { villageKinds } from '#contract/words/establishment.ts'
import type { Output } from '#web/kit/call/call.ts'
import { useMe, useToday } from '#web/kit/call/session.ts'
import { DateField } from '#web/kit/form/DateField.tsx'
import { TextAreaField, TextField } from '#web/kit/form/Field.tsx'
import { choicesOf } from '#web/kit/form/FilterSelect.tsx'
import { NumberField } from '#web/kit/form/NumberField.tsx'
import { SelectField } from '#web/kit/form/SelectField.tsx'
import { UnitPicker } from '#web/territory/index.ts'
import { FormDialog } from '../forms/FormDialog.tsx'
import { useEstablishmentAct } from '../forms/use-draft.ts'
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
const communes = ['commune'] as const

/** A craft village, new or set right. */
export function VillageDialog({ village, onClose }: { village: Village | undefined; onClose: () => void }) {
  const today = useToday()
  const province = useMe().data?.organisation?.provinceId ?? undefined
  const add = useEstablishmentAct('establishment.addVillage')
  const correct = useEstablishmentAct('establishment.correctVillage')
  const act = village ? correct : add
  const [draft, setDraft] = useState(() => fieldsOf(village))
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }))
  const error = (path: string) => act.error?.messageAt(path)
  const fields = { ...draft, unitId: draft.unitId ?? '' }
  const done = { onSuccess: onClose }
  const save = () =>
    village
      ? correct.mutate({ ...fields, id: village.id, version: village.version }, done)
      : add.mutate(fields, done)
  const text = (key: 'name' | 'trade' | 'decision') => (
    <TextField
      path={key}
      label={words[key]}
      hint={key === 'trade' ? words.tradeHint : undefined}
      optional={key !== 'name'}
      value={draft[key]}
      error={error(key)}
      onChange={(event) => change({ [key]: event.currentTarget.value })}
    />
  )
  return (
    <FormDialog
      title={village ? words.correctVillage : words.addVillage}
      act={act}
      labels={labels}
      onSubmit={save}
      onClose={onClose}
    >
      {text('name')}
      <UnitPicker
        path="unitId"
        label={words.unit}
        date={today}
        levels={communes}
        provinceCode={province}
        value={draft.unitId}
        error={error('unitId')}
        onChange={(unitId) => change({ unitId })}
      />
      {text('trade')}
      <div className={css.pair}>
        <SelectField
          path="kind"
          label={words.kind}
          value={draft.kind}
          options={choicesOf(villageKinds)}
          error={error('kind')}
          onChange={(kind) => kind && change({ kind })}
        />
        <DateField
          path="recognisedOn"
          label={words.recognisedOn}
          optional
          clearable
          maxDate={today}
          w="100%"
          value={draft.recognisedOn}
          error={error('recognisedOn')}
          onChange={(recognisedOn) => change({ recognisedOn })}
        />
      </div>
      {text('decision')}
      <div className={css.pair}>
        {(['households', 'workers'] as const).map((key) => (
          <NumberField
            key={key}
            path={key}
            label={words[key]}
            optional
            w="100%"
            value={draft[key]}
            error={error(key)}
            onChange={(value) => change({ [key]: value })}
          />
        ))}
      </div>
      <TextAreaField
        path="note"
        label={words.note}
        optional
        minRows={2}
        value={draft.note}
        error={error('note')}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
    </FormDialog>
  )
}
