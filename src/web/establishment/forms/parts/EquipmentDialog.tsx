import { useState } from 'react'
import type { EquipmentFields } from '#contract/establishment/core/acts.ts'
import { DateField } from '#web/kit/form/DateField.tsx'
import { TextAreaField, TextField } from '#web/kit/form/Field.tsx'
import { NumberField } from '#web/kit/form/NumberField.tsx'
import type { Card } from '../../card/card.ts'
import { FormDialog } from '../FormDialog.tsx'
import css from '../forms.module.css'
import { useEstablishmentAct } from '../use-draft.ts'
import { words } from './words.ts'

type Machine = Card['equipment'][number]

interface EquipmentDialogProps {
  card: Card
  equipment: Machine | undefined
  onClose: () => void
}

const said = words.equipment
const hints = { serial: said.serialHint } as const

const fieldsOf = (machine: Machine | undefined): EquipmentFields => ({
  name: machine?.name ?? '',
  model: machine?.model ?? '',
  serial: machine?.serial ?? '',
  origin: machine?.origin ?? '',
  madeYear: machine?.madeYear ?? null,
  boughtOn: machine?.boughtOn ?? null,
  priceVnd: machine?.priceVnd ?? null,
  note: machine?.note ?? '',
})

/** A machine of the establishment. */
export function EquipmentDialog({ card, equipment, onClose }: EquipmentDialogProps) {
  const act = useEstablishmentAct('establishment.saveEquipment')
  const [draft, setDraft] = useState(() => fieldsOf(equipment))
  const change = (part: Partial<EquipmentFields>) => setDraft((before) => ({ ...before, ...part }))
  const error = (path: string) => act.error?.messageAt(path)
  const save = () =>
    act.mutate(
      { id: card.id, equipmentId: equipment?.id ?? null, seen: equipment?.version ?? 0, ...draft },
      { onSuccess: onClose },
    )
  return (
    <FormDialog
      title={equipment ? said.correct : said.add}
      act={act}
      labels={said}
      onSubmit={save}
      onClose={onClose}
    >
      {(['name', 'model', 'serial', 'origin'] as const).map((key) => (
        <TextField
          key={key}
          path={key}
          label={said[key]}
          optional={key !== 'name'}
          hint={key === 'serial' ? hints.serial : undefined}
          value={draft[key]}
          error={error(key)}
          onChange={(event) => change({ [key]: event.currentTarget.value })}
        />
      ))}
      <div className={css.pair}>
        <NumberField
          path="madeYear"
          label={said.madeYear}
          optional
          w="100%"
          value={draft.madeYear}
          error={error('madeYear')}
          onChange={(madeYear) => change({ madeYear })}
        />
        <DateField
          path="boughtOn"
          label={said.boughtOn}
          optional
          clearable
          w="100%"
          value={draft.boughtOn}
          error={error('boughtOn')}
          onChange={(boughtOn) => change({ boughtOn })}
        />
      </div>
      <NumberField
        path="priceVnd"
        label={said.priceVnd}
        optional
        unit="triệu"
        value={draft.priceVnd}
        error={error('priceVnd')}
        onChange={(priceVnd) => change({ priceVnd })}
      />
      <TextAreaField
        path="note"
        label={said.note}
        optional
        minRows={2}
        value={draft.note}
        error={error('note')}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
    </FormDialog>
  )
}
