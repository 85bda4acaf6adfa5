import type { ConditionTerms } from '#contract/norms/eligibility/terms.ts'
import { useAsk } from '#web/kit/call/queries.ts'
import { TextField } from '#web/kit/form/Field.tsx'
import { choicesOf } from '#web/kit/form/FilterSelect.tsx'
import { NumberField } from '#web/kit/form/NumberField.tsx'
import { SelectField } from '#web/kit/form/SelectField.tsx'
import { words } from '../../words.ts'
import type { TermsProps } from './TermsFields.tsx'

const { fields } = words
const ANY = 'any'

/** A condition of an activity, as a question. */
export function ConditionFields({ terms, error, onChange }: TermsProps<ConditionTerms>) {
  const catalogue = useAsk('norms.catalogue', {})
  const activities = (catalogue.data?.activities ?? []).map(({ code, name }) => ({
    value: code,
    label: `${name} (${code})`,
  }))
  return (
    <>
      <SelectField
        path="terms.activities"
        label={fields.activities}
        hint={fields.activitiesHint}
        searchable
        value={terms.activities[0] ?? ANY}
        options={[{ value: ANY, label: fields.noClaim }, ...activities]}
        onChange={(code) => onChange({ ...terms, activities: code === null || code === ANY ? [] : [code] })}
      />
      <TextField
        path="terms.question"
        label={fields.question}
        error={error('terms.question')}
        value={terms.question}
        onChange={(event) => onChange({ ...terms, question: event.currentTarget.value })}
      />
      <TextField
        path="terms.key"
        label={fields.key}
        hint={fields.keyHint}
        w={280}
        error={error('terms.key')}
        value={terms.key}
        onChange={(event) => onChange({ ...terms, key: event.currentTarget.value })}
      />
      <SelectField
        path="terms.test"
        label={fields.answer}
        w={280}
        value={terms.test}
        options={choicesOf(fields.answers)}
        onChange={(test) => onChange({ ...terms, test: test ?? terms.test })}
      />
      {terms.test === 'below' && (
        <NumberField
          path="terms.limit"
          label={fields.limit}
          w={120}
          error={error('terms.limit')}
          value={terms.limit}
          onChange={(limit) => onChange({ ...terms, limit })}
        />
      )}
    </>
  )
}
