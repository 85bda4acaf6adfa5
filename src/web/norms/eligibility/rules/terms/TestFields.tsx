import { attributes } from '#contract/norms/eligibility/attributes.ts'
import type { PriorityTest } from '#contract/norms/eligibility/terms.ts'
import { industriesIn } from '#contract/norms/subject.ts'
import { unitAttributes } from '#contract/words/eligibility.ts'
import { TextField } from '#web/kit/form/Field.tsx'
import { choicesOf } from '#web/kit/form/FilterSelect.tsx'
import { NumberField } from '#web/kit/form/NumberField.tsx'
import { SelectField } from '#web/kit/form/SelectField.tsx'
import css from '../../eligibility.module.css'
import { IndustriesPicker } from '../../../industries/IndustriesPicker.tsx'
import { words } from '../../words.ts'
import { Checks } from './Checks.tsx'

const { fields } = words

const blank: { [K in PriorityTest['kind']]: Extract<PriorityTest, { kind: K }> } = {
  attribute: { kind: 'attribute', names: ['difficult'] },
  within: { kind: 'within', unitIds: [] },
  told: { kind: 'told', fact: 'exports' },
  atLeast: { kind: 'atLeast', fact: 'workers', value: 50 },
  above: { kind: 'above', fact: 'localMaterial', value: 50 },
  youngerThan: { kind: 'youngerThan', years: 3 },
  letters: { kind: 'letters', letters: ['a'] },
  codes: { kind: 'codes', codes: [] },
  stated: { kind: 'stated' },
}

// units by name are written by whoever ships the rule
const kinds = choicesOf(words.tests).filter(({ value }) => value !== 'within')
const grounds = attributes
  .filter((name) => name !== 'cityClass' && name !== 'formerCommune')
  .map((value) => ({ value, label: unitAttributes[value] }))

interface TestProps {
  path: string
  test: PriorityTest
  error: (path: string) => string | undefined
  onChange: (test: PriorityTest) => void
}

function Particulars({ path, test, error, onChange }: TestProps) {
  switch (test.kind) {
    case 'attribute':
      return (
        <Checks
          label={words.ground.attribute}
          value={test.names}
          options={grounds}
          onChange={(names) => onChange({ ...test, names })}
        />
      )
    case 'within':
      return <p className={css.below}>{fields.units(test.unitIds.length)}</p>
    case 'told':
      return (
        <SelectField
          path={`${path}.fact`}
          label={fields.fact}
          value={test.fact}
          options={choicesOf(words.facts)}
          onChange={(fact) => onChange({ ...test, fact: fact ?? test.fact })}
        />
      )
    case 'atLeast':
    case 'above':
      return (
        <div className={css.pair}>
          <SelectField
            path={`${path}.fact`}
            label={fields.fact}
            value={test.fact}
            options={choicesOf(words.measures)}
            onChange={(fact) => onChange({ ...test, fact: fact ?? test.fact })}
          />
          <NumberField
            path={`${path}.value`}
            label={fields.value}
            w={120}
            error={error(`${path}.value`)}
            value={test.value}
            onChange={(value) => onChange({ ...test, value: value ?? 0 })}
          />
        </div>
      )
    case 'youngerThan':
      return (
        <NumberField
          path={`${path}.years`}
          label={fields.years}
          w={120}
          error={error(`${path}.years`)}
          value={test.years}
          onChange={(years) => onChange({ ...test, years: years ?? 1 })}
        />
      )
    case 'letters':
      return (
        <TextField
          path={`${path}.letters`}
          label={fields.letter}
          hint={fields.letterHint}
          value={test.letters.join(', ')}
          error={error(`${path}.letters`)}
          onChange={(event) =>
            onChange({ ...test, letters: event.currentTarget.value.split(/[\s,]+/).filter(Boolean) })
          }
        />
      )
    case 'codes':
      return (
        <IndustriesPicker
          path={`${path}.codes`}
          label={words.mapping.industries}
          error={error(`${path}.codes`)}
          most={40}
          value={test.codes.flatMap(industriesIn)}
          onChange={(chosen) =>
            onChange({ ...test, codes: chosen.map(({ version, code }) => `${version}:${code}`) })
          }
        />
      )
    case 'stated':
      return null
  }
}

/** One way in which a priority is recognised. */
export const TestFields = (props: TestProps) => (
  <>
    <SelectField
      path={`${props.path}.kind`}
      label={fields.test}
      w={280}
      value={props.test.kind}
      options={
        props.test.kind === 'within' ? [...kinds, { value: 'within', label: words.tests.within }] : kinds
      }
      onChange={(kind) => kind && props.onChange(blank[kind])}
    />
    <Particulars {...props} />
  </>
)
