import { useState } from 'react'
import type { ClusterFields } from '#contract/establishment/villages/acts.ts'
import { clusterStates } from '#contract/words/establishment.ts'
import type { Output } from '#web/kit/call/call.ts'
import { choicesOf } from '#web/kit/form/FilterSelect.tsx'
import { SelectField } from '#web/kit/form/SelectField.tsx'
import { FormDialog } from '../forms/FormDialog.tsx'
import { useEstablishmentAct } from '../forms/use-draft.ts'
import { usePlaceFields } from './use-place-fields.tsx'
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

/** An industrial cluster, new or set right. */
export function ClusterDialog({ cluster, onClose }: { cluster: Cluster | undefined; onClose: () => void }) {
  const add = useEstablishmentAct('establishment.addCluster')
  const correct = useEstablishmentAct('establishment.correctCluster')
  const act = cluster ? correct : add
  const [draft, setDraft] = useState(() => fieldsOf(cluster))
  const set = (key: string, value: unknown) => setDraft((before) => ({ ...before, [key]: value }))
  const error = (path: string) => act.error?.messageAt(path)
  const fields = { ...draft, unitId: draft.unitId ?? '' }
  const save = () =>
    cluster
      ? correct.mutate({ ...fields, id: cluster.id, version: cluster.version }, { onSuccess: onClose })
      : add.mutate(fields, { onSuccess: onClose })
  const field = usePlaceFields({ error, set })
  return (
    <FormDialog
      title={cluster ? words.correctCluster : words.addCluster}
      act={act}
      labels={labels}
      onSubmit={save}
      onClose={onClose}
    >
      {field.text('name', draft.name)}
      {field.unit(draft.unitId)}
      <div className={css.pair}>
        <SelectField
          path="state"
          label={words.state}
          value={draft.state}
          options={states}
          error={error('state')}
          onChange={(state) => state && set('state', state)}
        />
        {field.day('foundedOn', draft.foundedOn)}
      </div>
      {field.text('decision', draft.decision)}
      {field.text('investor', draft.investor)}
      <div className={css.pair}>
        {field.figure('areaHa', draft.areaHa)}
        {field.figure('leasedHa', draft.leasedHa)}
        <SelectField
          path="hasWastewater"
          label={words.hasWastewater}
          value={wasteOf(draft.hasWastewater)}
          options={wastes}
          onChange={(said) => said && set('hasWastewater', waste[said])}
        />
      </div>
      {field.note(draft.note)}
    </FormDialog>
  )
}
