import type { RuleTerms } from '#contract/norms/eligibility/terms.ts'
import { DateField } from '#web/kit/form/DateField.tsx'
import { TextField } from '#web/kit/form/Field.tsx'
import { words } from '../../words.ts'
import { ConditionFields } from './ConditionFields.tsx'
import { PlaceFields } from './PlaceFields.tsx'
import { PriorityFields } from './PriorityFields.tsx'
import { SizeFields } from './SizeFields.tsx'
import { WhoFields } from './WhoFields.tsx'

export interface TermsProps<T extends RuleTerms = RuleTerms> {
  terms: T
  error: (path: string) => string | undefined
  onChange: (terms: RuleTerms) => void
}

const { fields } = words

/** What the machine asks, by kind of rule. */
export function TermsFields({ terms, ...part }: TermsProps) {
  switch (terms.aspect) {
    case 'who':
      return <WhoFields terms={terms} {...part} />
    case 'size':
      return <SizeFields terms={terms} {...part} />
    case 'place':
      return <PlaceFields terms={terms} {...part} />
    case 'condition':
      return <ConditionFields terms={terms} {...part} />
    case 'priority':
      return <PriorityFields terms={terms} {...part} />
    case 'industry':
      return (
        <TextField
          path="terms.letter"
          label={fields.letter}
          hint={fields.letterHint}
          w={160}
          error={part.error('terms.letter')}
          value={terms.letter}
          onChange={(event) => part.onChange({ ...terms, letter: event.currentTarget.value })}
        />
      )
    case 'transition':
      return (
        <DateField
          path="terms.changedOn"
          label={fields.changedOn}
          error={part.error('terms.changedOn')}
          value={terms.changedOn || null}
          onChange={(day) => part.onChange({ ...terms, changedOn: day ?? '' })}
        />
      )
  }
}
