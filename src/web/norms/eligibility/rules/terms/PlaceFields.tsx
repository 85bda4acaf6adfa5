import { Checkbox } from '@mantine/core'
import type { PlaceTerms } from '#contract/norms/eligibility/terms.ts'
import { choicesOf } from '#web/kit/form/FilterSelect.tsx'
import { SelectField } from '#web/kit/form/SelectField.tsx'
import css from '../../eligibility.module.css'
import { words } from '../../words.ts'
import { Checks } from './Checks.tsx'
import type { TermsProps } from './TermsFields.tsx'

const { fields } = words

const kinds = (['Xã', 'Phường', 'Thị trấn', 'Đặc khu'] as const).map((value) => ({ value, label: value }))

/** The unit above, by level and kind: a city under a province is not one under the state. */
const aboves = [
  { value: 'province Tỉnh', label: 'tỉnh' },
  { value: 'province Thành phố', label: 'thành phố trực thuộc trung ương' },
  { value: 'district Huyện', label: 'huyện' },
  { value: 'district Thị xã', label: 'thị xã' },
  { value: 'district Thành phố', label: 'thành phố thuộc tỉnh' },
  { value: 'district Quận', label: 'quận' },
] as const

const aboveOf = (value: (typeof aboves)[number]['value']): PlaceTerms['above'][number] => {
  const units: Record<typeof value, PlaceTerms['above'][number]> = {
    'province Tỉnh': { level: 'province', kind: 'Tỉnh' },
    'province Thành phố': { level: 'province', kind: 'Thành phố' },
    'district Huyện': { level: 'district', kind: 'Huyện' },
    'district Thị xã': { level: 'district', kind: 'Thị xã' },
    'district Thành phố': { level: 'district', kind: 'Thành phố' },
    'district Quận': { level: 'district', kind: 'Quận' },
  }
  return units[value]
}

/** Where: kinds of units under which units, or craft villages anywhere. */
export const PlaceFields = ({ terms, onChange }: TermsProps<PlaceTerms>) => (
  <>
    <Checkbox
      label={fields.craftVillage}
      checked={terms.craftVillage}
      onChange={(event) => onChange({ ...terms, craftVillage: event.currentTarget.checked })}
    />
    {!terms.craftVillage && (
      <>
        <Checks
          label={fields.unitKinds}
          value={terms.unitKinds}
          options={kinds}
          onChange={(unitKinds) => onChange({ ...terms, unitKinds })}
        />
        <Checks
          label={fields.above}
          value={aboves
            .map(({ value }) => value)
            .filter((value) => terms.above.some(({ level, kind }) => `${level} ${kind}` === value))}
          options={aboves}
          onChange={(chosen) => onChange({ ...terms, above: chosen.map(aboveOf) })}
        />
      </>
    )}
    {terms.test && <p className={css.below}>{fields.tested}</p>}
    <SelectField
      path="terms.result"
      label={fields.result}
      w={220}
      value={terms.result}
      options={choicesOf(fields.results)}
      onChange={(result) => onChange({ ...terms, result: result ?? terms.result })}
    />
  </>
)
