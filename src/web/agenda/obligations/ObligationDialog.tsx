import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { OrganisationKind } from '#contract/identity/nouns.ts'
import { organisationKinds } from '#contract/words/vi.ts'
import type { Input, Output } from '#web/kit/call/call.ts'
import { useAct } from '#web/kit/call/queries.ts'
import { useToday } from '#web/kit/call/session.ts'
import { DateField } from '#web/kit/form/DateField.tsx'
import { TextField } from '#web/kit/form/Field.tsx'
import { Form } from '#web/kit/form/Form.tsx'
import { SelectField } from '#web/kit/form/SelectField.tsx'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import { confidences } from '../confidence.ts'
import css from '../days/days.module.css'
import { words } from '../words.ts'
import { NumberPart, RuleFields } from './RuleFields.tsx'

type Row = Output<'agenda.obligations'>['items'][number]
type Draft = Input<'agenda.saveObligation'>
const { fields } = words.obligations

const kinds = OrganisationKind.options
  .filter((kind) => kind !== 'system')
  .map((value) => ({ value, label: organisationKinds[value] }))
const NOBODY = 'nobody'

const draftOf = (row: Row | null, today: string): Draft =>
  row
    ? {
        id: row.id,
        version: row.version,
        title: row.title,
        basis: row.basis,
        confidence: row.confidence,
        ownerKind: row.ownerKind ?? 'communeCommittee',
        recipientKind: row.recipientKind,
        rule: row.rule,
        remindBefore: row.remindBefore,
        headAfter: row.headAfter,
        recipientAfter: row.recipientAfter,
        validFrom: row.validFrom,
        validTo: row.validTo,
      }
    : {
        title: '',
        basis: null,
        confidence: 'known',
        ownerKind: 'communeCommittee',
        recipientKind: 'department',
        rule: { kind: 'yearly', month: 12, day: 15, edge: 'before', yearOffset: 0 },
        remindBefore: 5,
        headAfter: 1,
        recipientAfter: 3,
        validFrom: today,
        validTo: null,
      }

interface PartProps {
  draft: Draft
  change: (part: Partial<Draft>) => void
  error: (path: string) => string | undefined
}

const Who = ({ draft, change, error }: PartProps) => (
  <>
    <TextField
      path="title"
      label={fields.title}
      error={error('title')}
      value={draft.title}
      onChange={(event) => change({ title: event.currentTarget.value })}
    />
    <SelectField
      path="ownerKind"
      label={fields.owner}
      value={draft.ownerKind}
      options={kinds}
      onChange={(kind) => change({ ownerKind: kind ?? draft.ownerKind })}
    />
    <SelectField
      path="recipientKind"
      label={fields.recipient}
      error={error('recipientKind')}
      value={draft.recipientKind ?? NOBODY}
      options={[{ value: NOBODY, label: fields.nobody }, ...kinds]}
      onChange={(kind) => change({ recipientKind: kind === NOBODY || kind === null ? null : kind })}
    />
  </>
)

const Basis = ({ draft, change, error }: PartProps) => (
  <>
    <TextField
      path="basis"
      label={fields.basis}
      optional
      error={error('basis')}
      value={draft.basis ?? ''}
      onChange={(event) => change({ basis: event.currentTarget.value || null })}
    />
    <SelectField
      path="confidence"
      label={fields.confidence}
      w={200}
      value={draft.confidence}
      options={confidences}
      onChange={(confidence) => change({ confidence: confidence ?? draft.confidence })}
    />
  </>
)

const Pace = ({ draft, change, error }: PartProps) => (
  <>
    <div className={css.pair}>
      {(
        [
          ['remindBefore', fields.remind],
          ['headAfter', fields.head],
          ['recipientAfter', fields.recipientAfter],
        ] as const
      ).map(([path, label]) => (
        <NumberPart
          key={path}
          path={path}
          label={label}
          value={draft[path]}
          max={60}
          onChange={(value) => change({ [path]: value })}
        />
      ))}
    </div>
    <div className={css.pair}>
      <DateField
        path="validFrom"
        label={fields.validFrom}
        value={draft.validFrom}
        error={error('validFrom')}
        onChange={(day) => change({ validFrom: day ?? draft.validFrom })}
      />
      <DateField
        path="validTo"
        label={fields.validTo}
        optional
        clearable
        value={draft.validTo}
        error={error('validTo')}
        onChange={(validTo) => change({ validTo })}
      />
    </div>
  </>
)

/** Writes one obligation: who, to whom, when, by which law, and when whom is told. */
export function ObligationDialog({ row, onClose }: { row: Row | null; onClose: () => void }) {
  const today = useToday()
  const [draft, setDraft] = useState<Draft>(() => draftOf(row, today))
  const save = useAct('agenda.saveObligation', ['agenda'])
  const part: PartProps = {
    draft,
    change: (change) => setDraft((before) => ({ ...before, ...change })),
    error: (path) => save.error?.messageAt(path),
  }
  const title = row ? words.obligations.edit : words.obligations.add
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size="lg"
      closeButtonProps={{ 'aria-label': words.long.close }}
    >
      <Form
        label={title}
        onSubmit={() => save.mutate(draft, { onSuccess: onClose })}
        buttons={
          <>
            <Button type="submit" loading={save.isPending}>
              {words.obligations.save}
            </Button>
            <Button variant="default" onClick={onClose}>
              {words.obligations.cancel}
            </Button>
          </>
        }
      >
        {save.error && save.error.fields.length === 0 && <ProblemNotice problem={save.error} />}
        <Who {...part} />
        <RuleFields rule={draft.rule} today={today} onChange={(rule) => part.change({ rule })} />
        <Basis {...part} />
        <Pace {...part} />
      </Form>
    </Modal>
  )
}
