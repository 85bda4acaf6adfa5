import { establishmentKinds } from '#contract/words/establishment.ts'
import { SelectField } from '#web/kit/form/SelectField.tsx'
import { choicesOf } from '#web/kit/form/FilterSelect.tsx'
import type { PartProps } from './fields.tsx'
import { words } from './words.ts'

const kinds = choicesOf(establishmentKinds)

/** What it is by law; what else is asked depends on it. */
export const KindField = ({ draft, change, error }: PartProps) => (
  <SelectField
    path="kind"
    label={words.kind}
    w="100%"
    value={draft.kind}
    options={kinds}
    error={error('kind')}
    onChange={(kind) => change({ kind })}
  />
)
