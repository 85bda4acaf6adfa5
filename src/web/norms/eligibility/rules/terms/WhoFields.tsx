import { Checkbox } from '@mantine/core'
import type { Claim, WhoTerms } from '#contract/norms/eligibility/terms.ts'
import { claims, establishmentKinds, sizes } from '#contract/words/eligibility.ts'
import { choicesOf } from '#web/kit/form/FilterSelect.tsx'
import { SelectField } from '#web/kit/form/SelectField.tsx'
import { words } from '../../words.ts'
import { Checks } from './Checks.tsx'
import type { TermsProps } from './TermsFields.tsx'

const { fields } = words
const NONE = 'none'

/** Who: kinds of establishments, what they claim, sizes. */
export const WhoFields = ({ terms, onChange }: TermsProps<WhoTerms>) => (
  <>
    <Checks
      label={fields.kinds}
      value={terms.kinds}
      options={choicesOf(establishmentKinds)}
      onChange={(kinds) => onChange({ ...terms, kinds })}
    />
    <SelectField<Claim | typeof NONE>
      path="terms.claim"
      label={fields.claim}
      value={terms.claim ?? NONE}
      options={[{ value: NONE, label: fields.noClaim }, ...choicesOf(claims)]}
      onChange={(claim) => onChange({ ...terms, claim: claim === NONE ? null : claim })}
    />
    <Checks
      label={fields.sizes}
      value={terms.sizes}
      options={choicesOf(sizes)}
      onChange={(chosen) => onChange({ ...terms, sizes: chosen })}
    />
    <Checkbox
      label={fields.anywhere}
      checked={terms.anywhere}
      onChange={(event) => onChange({ ...terms, anywhere: event.currentTarget.checked })}
    />
    <Checkbox
      label={fields.anyIndustry}
      checked={terms.anyIndustry}
      onChange={(event) => onChange({ ...terms, anyIndustry: event.currentTarget.checked })}
    />
  </>
)
