import { useState } from 'react'
import type { SupportFields } from '#contract/establishment/history/acts.ts'
import { supportStates } from '#contract/words/establishment-records.ts'
import { supportSources } from '#contract/words/establishment.ts'
import type { Output } from '#web/kit/call/call.ts'
import { useToday } from '#web/kit/call/session.ts'
import { DateField } from '#web/kit/form/DateField.tsx'
import { TextAreaField, TextField } from '#web/kit/form/Field.tsx'
import { choicesOf } from '#web/kit/form/FilterSelect.tsx'
import { NumberField } from '#web/kit/form/NumberField.tsx'
import { SelectField } from '#web/kit/form/SelectField.tsx'
import { FormDialog } from '../forms/FormDialog.tsx'
import { useEstablishmentAct } from '../forms/use-draft.ts'
import css from './history.module.css'
import { words } from './words.ts'

export type Support = Output<'establishment.supports'>['items'][number]

interface SupportDialogProps {
  establishmentId: string
  /** undefined: a new one */
  support: Support | undefined
  onClose: () => void
}

const labels = {
  ...words,
  supportVnd: words.support,
  counterpartVnd: words.counterpart,
  otherVnd: words.other,
}
const hints = {
  title: words.titleHint,
  costItem: words.costItemHint,
  serial: words.serialHint,
  activity: words.activityHint,
  programme: undefined,
  decision: undefined,
} as const
const amounts = ['supportVnd', 'counterpartVnd', 'otherVnd'] as const

const fieldsOf = (support: Support | undefined, year: number): SupportFields => ({
  year: support?.year ?? year,
  area: support?.area ?? null,
  activity: support?.activity ?? null,
  title: support?.title ?? '',
  source: support?.source ?? 'provincial',
  programme: support?.programme ?? '',
  decision: support?.decision ?? '',
  decidedOn: support?.decidedOn ?? null,
  supportVnd: support?.supportVnd ?? 0,
  counterpartVnd: support?.counterpartVnd ?? null,
  otherVnd: support?.otherVnd ?? null,
  costItem: support?.costItem ?? '',
  serial: support?.serial ?? '',
  state: support?.state ?? 'done',
  note: support?.note ?? '',
})

/** A support from the papers of earlier years. */
export function SupportDialog({ establishmentId, support, onClose }: SupportDialogProps) {
  const today = useToday()
  const add = useEstablishmentAct('establishment.addSupport')
  const correct = useEstablishmentAct('establishment.correctSupport')
  const act = support ? correct : add
  const [draft, setDraft] = useState(() => fieldsOf(support, Number(today.slice(0, 4))))
  const change = (part: Partial<SupportFields>) => setDraft((before) => ({ ...before, ...part }))
  const error = (path: string) => act.error?.messageAt(path)
  const done = { onSuccess: onClose }
  const save = () =>
    support
      ? correct.mutate({ ...draft, id: support.id, version: support.version }, done)
      : add.mutate({ ...draft, establishmentId }, done)
  const field = (key: keyof typeof hints) => (
    <TextField
      key={key}
      path={key}
      label={words[key]}
      hint={hints[key]}
      optional={key !== 'title'}
      value={draft[key] ?? ''}
      error={error(key)}
      onChange={(event) => change({ [key]: event.currentTarget.value })}
    />
  )
  return (
    <FormDialog
      title={support ? words.correct : words.add}
      act={act}
      labels={labels}
      onSubmit={save}
      onClose={onClose}
    >
      {field('title')}
      <div className={css.pair}>
        <NumberField
          path="year"
          label={words.year}
          w="100%"
          value={draft.year}
          error={error('year')}
          onChange={(year) => change({ year: year ?? 0 })}
        />
        <SelectField
          path="source"
          label={words.source}
          value={draft.source}
          options={choicesOf(supportSources)}
          error={error('source')}
          onChange={(source) => source && change({ source })}
        />
        <SelectField
          path="state"
          label={words.state}
          value={draft.state}
          options={choicesOf(supportStates)}
          error={error('state')}
          onChange={(state) => state && change({ state })}
        />
      </div>
      <div className={css.pair}>
        {amounts.map((key) => (
          <NumberField
            key={key}
            path={key}
            label={labels[key]}
            hint={key === 'otherVnd' ? words.otherHint : undefined}
            optional={key !== 'supportVnd'}
            unit="triệu"
            w="100%"
            value={draft[key]}
            error={error(key)}
            onChange={(vnd) => change({ [key]: key === 'supportVnd' ? (vnd ?? 0) : vnd })}
          />
        ))}
      </div>
      {(['costItem', 'serial', 'activity', 'programme', 'decision'] as const).map(field)}
      <DateField
        path="decidedOn"
        label={words.decidedOn}
        optional
        clearable
        maxDate={today}
        value={draft.decidedOn}
        error={error('decidedOn')}
        onChange={(decidedOn) => change({ decidedOn })}
      />
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
