import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { unitAttributes } from '#contract/words/eligibility.ts'
import type { Input, Output } from '#web/kit/call/call.ts'
import { useAct } from '#web/kit/call/queries.ts'
import { useToday } from '#web/kit/call/session.ts'
import { DateField } from '#web/kit/form/DateField.tsx'
import { TextField } from '#web/kit/form/Field.tsx'
import { choicesOf } from '#web/kit/form/FilterSelect.tsx'
import { Form } from '#web/kit/form/Form.tsx'
import { SelectField } from '#web/kit/form/SelectField.tsx'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import { UnitPicker } from '#web/territory/index.ts'
import css from '../eligibility.module.css'
import { words } from '../words.ts'

type Row = Output<'norms.unitAttributes'>['items'][number]
type Draft = Input<'norms.setAttribute'>
const said = words.ground

const draftOf = (row: Row | null, today: string): Draft => ({
  ...(row ? { id: row.id, version: row.version } : {}),
  unitId: row?.unitId ?? '',
  attribute: row?.attribute ?? 'difficult',
  value: row?.value ?? 'yes',
  validFrom: row?.validFrom ?? today,
  validTo: row?.validTo ?? null,
  basis: row?.basis ?? '',
  confidence: row?.confidence ?? 'source',
})

interface PartProps {
  draft: Draft
  change: (part: Partial<Draft>) => void
  error: (path: string) => string | undefined
}

const What = ({ draft, change, error }: PartProps) => (
  <>
    <UnitPicker
      path="unitId"
      label={said.unit}
      error={error('unitId')}
      date={draft.validFrom}
      value={draft.unitId || null}
      onChange={(unitId) => change({ unitId: unitId ?? '' })}
    />
    <SelectField
      path="attribute"
      label={said.attribute}
      value={draft.attribute}
      options={choicesOf(unitAttributes)}
      onChange={(attribute) => attribute && change({ attribute, value: 'yes' })}
    />
    {draft.attribute === 'cityClass' || draft.attribute === 'formerCommune' ? (
      <TextField
        path="value"
        label={said.value}
        hint={said.valueHint}
        w={220}
        error={error('value')}
        value={draft.value}
        onChange={(event) => change({ value: event.currentTarget.value })}
      />
    ) : (
      <SelectField
        path="value"
        label={said.value}
        w={160}
        error={error('value')}
        value={draft.value === 'no' ? 'no' : 'yes'}
        options={choicesOf(said.values)}
        onChange={(value) => change({ value: value ?? 'yes' })}
      />
    )}
  </>
)

/** Writes down what is so of a commune, since when and by which decision. */
export function AttributeDialog({ row, onClose }: { row: Row | null; onClose: () => void }) {
  const today = useToday()
  const [draft, setDraft] = useState<Draft>(() => draftOf(row, today))
  const save = useAct('norms.setAttribute')
  const part: PartProps = {
    draft,
    change: (change) => setDraft((before) => ({ ...before, ...change })),
    error: (path) => save.error?.messageAt(path),
  }
  const title = row ? said.edit : said.add
  return (
    <Modal opened onClose={onClose} title={title} size="lg" closeButtonProps={{ 'aria-label': words.close }}>
      <Form
        label={title}
        onSubmit={() => save.mutate(draft, { onSuccess: onClose })}
        buttons={
          <>
            <Button type="submit" loading={save.isPending}>
              {said.save}
            </Button>
            <Button variant="default" onClick={onClose}>
              {words.cancel}
            </Button>
          </>
        }
      >
        {save.error && save.error.fields.length === 0 && <ProblemNotice problem={save.error} />}
        <What {...part} />
        <div className={css.pair}>
          <DateField
            path="validFrom"
            label={words.fields.validFrom}
            error={part.error('validFrom')}
            value={draft.validFrom}
            onChange={(day) => part.change({ validFrom: day ?? draft.validFrom })}
          />
          <DateField
            path="validTo"
            label={words.fields.validTo}
            optional
            clearable
            error={part.error('validTo')}
            value={draft.validTo ?? null}
            onChange={(validTo) => part.change({ validTo })}
          />
        </div>
        <TextField
          path="basis"
          label={words.fields.basis}
          optional
          error={part.error('basis')}
          value={draft.basis ?? ''}
          onChange={(event) => part.change({ basis: event.currentTarget.value })}
        />
      </Form>
    </Modal>
  )
}
