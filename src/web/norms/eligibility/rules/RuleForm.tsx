import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { onlyNational } from '#contract/norms/eligibility/keeping.ts'
import { ruleAspects, ruleConfidences } from '#contract/words/eligibility.ts'
import { useAct } from '#web/kit/call/queries.ts'
import { useToday } from '#web/kit/call/session.ts'
import { DateField } from '#web/kit/form/DateField.tsx'
import { TextAreaField, TextField } from '#web/kit/form/Field.tsx'
import { choicesOf } from '#web/kit/form/FilterSelect.tsx'
import { Form } from '#web/kit/form/Form.tsx'
import { SelectField } from '#web/kit/form/SelectField.tsx'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import { UnitPicker } from '#web/territory/index.ts'
import css from '../eligibility.module.css'
import { words } from '../words.ts'
import { blankTerms, draftOf, type RuleDraft, type RuleRow } from './draft.ts'
import { TermsFields } from './terms/TermsFields.tsx'

const { fields, rules: said } = words

interface PartProps {
  draft: RuleDraft
  change: (part: Partial<RuleDraft>) => void
  error: (path: string) => string | undefined
}

const Sentences = ({ draft, change, error }: PartProps) => (
  <>
    <TextAreaField
      path="title"
      label={fields.title}
      hint={fields.titleHint}
      minRows={2}
      error={error('title')}
      value={draft.title}
      onChange={(event) => change({ title: event.currentTarget.value })}
    />
    <TextAreaField
      path="remedy"
      label={fields.remedy}
      hint={fields.remedyHint}
      optional
      minRows={2}
      error={error('remedy')}
      value={draft.remedy ?? ''}
      onChange={(event) => change({ remedy: event.currentTarget.value })}
    />
  </>
)

const Days = ({ draft, change, error, home }: PartProps & { home: string }) => (
  <>
    <div className={css.pair}>
      <DateField
        path="validFrom"
        label={fields.validFrom}
        error={error('validFrom')}
        value={draft.validFrom}
        onChange={(day) => change({ validFrom: day ?? draft.validFrom })}
      />
      <DateField
        path="validTo"
        label={fields.validTo}
        optional
        clearable
        error={error('validTo')}
        value={draft.validTo ?? null}
        onChange={(validTo) => change({ validTo })}
      />
    </div>
    <SelectField
      path="funding"
      label={fields.funding}
      w={280}
      error={error('funding')}
      value={draft.funding ?? 'both'}
      options={choicesOf(words.fundings)}
      onChange={(funding) => change({ funding: funding ?? 'both' })}
    />
    {home !== '00' && (
      <UnitPicker
        path="territoryId"
        label={fields.territory}
        hint={fields.territoryHint}
        optional
        error={error('territoryId')}
        date="2025-06-30"
        levels={['province']}
        value={draft.territoryId ?? null}
        onChange={(territoryId) => change({ territoryId })}
      />
    )}
  </>
)

const Basis = ({ draft, change, error }: PartProps) => (
  <>
    <TextField
      path="basis"
      label={fields.basis}
      hint={fields.basisHint}
      error={error('basis')}
      value={draft.basis}
      onChange={(event) => change({ basis: event.currentTarget.value })}
    />
    <SelectField
      path="confidence"
      label={fields.confidence}
      w={220}
      value={draft.confidence}
      options={choicesOf(ruleConfidences)}
      onChange={(confidence) => change({ confidence: confidence ?? draft.confidence })}
    />
    <TextField
      path="note"
      label={fields.note}
      optional
      error={error('note')}
      value={draft.note ?? ''}
      onChange={(event) => change({ note: event.currentTarget.value })}
    />
  </>
)

/** Writes a rule of one's province, or of the nation; another person confirms it. */
export function RuleForm({ row, home, onClose }: { row: RuleRow | null; home: string; onClose: () => void }) {
  const today = useToday()
  const [draft, setDraft] = useState<RuleDraft>(() => draftOf(row, home, today))
  const add = useAct('norms.addRule')
  const correct = useAct('norms.correctRule', ['norms', 'identity.trailOf'])
  const act = row ? correct : add
  const part: PartProps = {
    draft,
    change: (change) => setDraft((before) => ({ ...before, ...change })),
    error: (path) => act.error?.messageAt(path),
  }
  const title = row ? said.editTitle : said.addTitle(home === '00' ? said.ofNation : said.ofProvince)
  const aspects = choicesOf(ruleAspects).filter(
    ({ value }) => home === '00' || !onlyNational(blankTerms(value)),
  )
  const save = () =>
    row
      ? correct.mutate({ ...draft, id: row.id, version: row.version }, { onSuccess: onClose })
      : add.mutate(draft, { onSuccess: onClose })
  return (
    <Modal opened onClose={onClose} title={title} size="lg" closeButtonProps={{ 'aria-label': words.close }}>
      <Form
        label={title}
        onSubmit={save}
        buttons={
          <>
            <Button type="submit" loading={act.isPending}>
              {said.save}
            </Button>
            <Button variant="default" onClick={onClose}>
              {words.cancel}
            </Button>
          </>
        }
      >
        {act.error && <ProblemNotice problem={act.error} />}
        <SelectField
          path="terms.aspect"
          label={fields.aspect}
          w={280}
          disabled={row !== null}
          error={part.error('terms.aspect')}
          value={draft.terms.aspect}
          options={aspects}
          onChange={(aspect) => aspect && part.change({ terms: blankTerms(aspect) })}
        />
        <Sentences {...part} />
        <TermsFields terms={draft.terms} error={part.error} onChange={(terms) => part.change({ terms })} />
        <Days {...part} home={home} />
        <Basis {...part} />
      </Form>
    </Modal>
  )
}
