import { useState } from 'react'
import type { ClusterFields } from '#contract/establishment/villages/acts.ts'
import { clusterStates } from '#contract/words/establishment.ts'
import type { Output } from '#web/kit/call/call.ts'
import { useMe, useToday } from '#web/kit/call/session.ts'
import { DateField } from '#web/kit/form/DateField.tsx'
import { TextAreaField, TextField } from '#web/kit/form/Field.tsx'
import { NumberField } from '#web/kit/form/NumberField.tsx'
import { choicesOf } from '#web/kit/form/FilterSelect.tsx'
import { SelectField } from '#web/kit/form/SelectField.tsx'
import { UnitPicker } from '#web/territory/index.ts'
import { FormDialog } from '../forms/FormDialog.tsx'
import { useEstablishmentAct } from '../forms/use-draft.ts'
import css from './villages.module.css'
import { words } from './words.ts'

export type Cluster = Output<'establishment.cluster'>
type Draft = Omit<ClusterFields, 'unitId'> & { unitId: string | null }

const { ended: _, ...living } = clusterStates
const states = choicesOf(living)
const wastes = choicesOf(words.waste)
const waste = { yes: true, no: false, unknown: null } as const
const wasteOf = (has: boolean | null): keyof typeof waste => (has === null ? 'unknown' : has ? 'yes' : 'no')

const fieldsOf = (cluster: Cluster | undefined): Draft => ({
  name: cluster?.name ?? '',
  unitId: cluster?.unitId ?? null,
  state: !cluster || cluster.state === 'ended' ? 'founded' : cluster.state,
  foundedOn: cluster?.foundedOn ?? null,
  decision: cluster?.decision ?? '',
  investor: cluster?.investor ?? '',
  areaHa: cluster?.areaHa ?? null,
  leasedHa: cluster?.leasedHa ?? null,
  hasWastewater: cluster?.hasWastewater ?? null,
  note: cluster?.note ?? '',
})

const labels = { ...words, unitId: words.unit }
const communes = ['commune'] as const

/** An industrial cluster, new or set right. */
export function ClusterDialog({ cluster, onClose }: { cluster: Cluster | undefined; onClose: () => void }) {
  const today = useToday()
  const province = useMe().data?.organisation?.provinceId ?? undefined
  const add = useEstablishmentAct('establishment.addCluster')
  const correct = useEstablishmentAct('establishment.correctCluster')
  const act = cluster ? correct : add
  const [draft, setDraft] = useState(() => fieldsOf(cluster))
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }))
  const error = (path: string) => act.error?.messageAt(path)
  const fields = { ...draft, unitId: draft.unitId ?? '' }
  const save = () =>
    cluster
      ? correct.mutate({ ...fields, id: cluster.id, version: cluster.version }, { onSuccess: onClose })
      : add.mutate(fields, { onSuccess: onClose })
  const text = (key: 'name' | 'decision' | 'investor') => (
    <TextField
      path={key}
      label={words[key]}
      optional={key !== 'name'}
      value={draft[key]}
      error={error(key)}
      onChange={(event) => change({ [key]: event.currentTarget.value })}
    />
  )
  return (
    <FormDialog
      title={cluster ? words.correctCluster : words.addCluster}
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
      <div className={css.pair}>
        <SelectField
          path="state"
          label={words.state}
          value={draft.state}
          options={states}
          error={error('state')}
          onChange={(state) => state && change({ state })}
        />
        <DateField
          path="foundedOn"
          label={words.foundedOn}
          optional
          clearable
          maxDate={today}
          w="100%"
          value={draft.foundedOn}
          error={error('foundedOn')}
          onChange={(foundedOn) => change({ foundedOn })}
        />
      </div>
      {text('decision')}
      {text('investor')}
      <div className={css.pair}>
        {(['areaHa', 'leasedHa'] as const).map((key) => (
          <NumberField
            key={key}
            path={key}
            label={words[key]}
            optional
            counted="ha"
            w="100%"
            value={draft[key]}
            error={error(key)}
            onChange={(value) => change({ [key]: value })}
          />
        ))}
        <SelectField
          path="hasWastewater"
          label={words.hasWastewater}
          value={wasteOf(draft.hasWastewater)}
          options={wastes}
          onChange={(said) => said && change({ hasWastewater: waste[said] })}
        />
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
