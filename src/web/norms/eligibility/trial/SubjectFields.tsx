import { Checkbox } from '@mantine/core'
import { EstablishmentKind } from '#contract/norms/nouns.ts'
import { industriesIn, industryText, type SubjectInput } from '#contract/norms/subject.ts'
import { establishmentKinds, sizes } from '#contract/words/eligibility.ts'
import { DateField } from '#web/kit/form/DateField.tsx'
import { choicesOf, FilterSelect } from '#web/kit/form/FilterSelect.tsx'
import { NumberField } from '#web/kit/form/NumberField.tsx'
import { SelectField } from '#web/kit/form/SelectField.tsx'
import { UnitPicker } from '#web/territory/index.ts'
import css from '../eligibility.module.css'
import { IndustriesPicker } from '../../industries/IndustriesPicker.tsx'
import { words } from '../words.ts'

const said = words.trial
const kinds = EstablishmentKind.options.map((value) => ({ value, label: establishmentKinds[value] }))

const claims = [
  'craftVillage',
  'cleanerProduction',
  'sustainableProduction',
  'clusterInfrastructure',
  'exports',
  'typicalProduct',
  'keyProduct',
  'womenOwned',
  'minorityOwned',
] as const

interface SubjectFieldsProps {
  subject: SubjectInput
  /** the day whose units are offered */
  on: string
  change: (part: Partial<SubjectInput>) => void
}

const Figures = ({ subject, change }: SubjectFieldsProps) => (
  <div className={css.pair}>
    <NumberField
      path="workers"
      label={said.workers}
      w="100%"
      value={subject.workers === undefined ? null : Number(subject.workers)}
      onChange={(workers) => change({ workers: workers ?? undefined })}
    />
    <NumberField
      path="localMaterial"
      label={said.localMaterial}
      counted="%"
      w="100%"
      value={subject.localMaterial === undefined ? null : Number(subject.localMaterial)}
      onChange={(percent) =>
        change({ localMaterial: percent === null ? undefined : Math.min(100, Math.round(percent)) })
      }
    />
  </div>
)

/** Who asks, as the judge needs to know them. */
export function SubjectFields(props: SubjectFieldsProps) {
  const { subject, on, change } = props
  return (
    <>
      <SelectField
        path="kind"
        label={said.kind}
        value={subject.kind}
        options={kinds}
        onChange={(kind) => kind && change({ kind })}
      />
      {subject.kind === 'sme' && (
        <FilterSelect
          path="size"
          label={said.size}
          any={said.unknownSize}
          value={subject.size}
          options={choicesOf(sizes)}
          onChange={(size) => change({ size })}
        />
      )}
      {subject.kind === 'artisan' && (
        <SelectField
          path="artisanTitle"
          label={said.artisan}
          value={subject.artisanTitle ?? 'none'}
          options={choicesOf(said.artisans)}
          onChange={(artisanTitle) => change({ artisanTitle: artisanTitle ?? 'none' })}
        />
      )}
      <UnitPicker
        path="placeId"
        label={said.place}
        hint={said.placeHint}
        clearable
        date={on}
        levels={['commune']}
        value={subject.placeId ?? null}
        onChange={(id) => change({ placeId: id ?? undefined })}
      />
      <IndustriesPicker
        path="industries"
        label={said.industries}
        value={industriesIn(subject.industries ?? '')}
        onChange={(industries) => change({ industries: industryText(industries) })}
      />
      <Figures {...props} />
      <DateField
        path="foundedOn"
        label={said.foundedOn}
        clearable
        value={subject.foundedOn ?? null}
        onChange={(day) => change({ foundedOn: day ?? undefined })}
      />
      <fieldset className={css.group}>
        <legend>{said.claims}</legend>
        {claims.map((claim) => (
          <Checkbox
            key={claim}
            label={said[claim]}
            checked={subject[claim] === 'yes'}
            onChange={(event) => change({ [claim]: event.currentTarget.checked ? 'yes' : 'no' })}
          />
        ))}
      </fieldset>
    </>
  )
}
