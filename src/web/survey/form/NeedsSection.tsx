import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { needKinds } from '#contract/survey/nouns.ts'
import { needKindWords } from '#contract/words/survey.ts'
import { TextAreaField } from '#web/kit/form/Field.tsx'
import { NumberField } from '#web/kit/form/NumberField.tsx'
import { SelectField } from '#web/kit/form/SelectField.tsx'
import { Section } from '#web/kit/page/Section.tsx'
import type { TypedNeed } from '../offline/draft.ts'
import css from '../survey.module.css'
import { words } from '../words.ts'
import { fieldAt, type PartProps } from './parts.ts'

const said = words.form
const kinds = needKinds.map((value) => ({ value, label: needKindWords[value] }))

interface NeedProps extends Pick<PartProps, 'problem' | 'carried'> {
  need: TypedNeed
  index: number
  onChange: (part: Partial<TypedNeed>) => void
  onDrop: () => void
}

const NeedFields = ({ need, index, problem, carried, onChange, onDrop }: NeedProps) => {
  const year = Number(carried.today.slice(0, 4))
  const years = [...new Set([0, 1, 2, 3, 4].map((ahead) => year + ahead).concat(need.year ?? year))]
  const at = (field: string) => ({
    ...fieldAt(`needs.${index}.${field}`, problem),
    label: words.labels[field === 'year' ? 'needYear' : (field as 'kind')],
  })
  return (
    <fieldset className={css.need}>
      <legend className={css.needHead}>{said.need(index + 1)}</legend>
      <SelectField
        {...at('kind')}
        placeholder={said.chooseKind}
        value={need.kind}
        options={kinds}
        onChange={(kind) => onChange({ kind })}
      />
      <TextAreaField
        {...at('what')}
        hint={said.whatHint}
        minRows={2}
        value={need.what}
        onChange={(event) => onChange({ what: event.currentTarget.value })}
      />
      <NumberField
        {...at('estimatedVnd')}
        optional
        unit="triệu"
        value={need.estimatedVnd}
        onChange={(estimatedVnd) => onChange({ estimatedVnd })}
      />
      <NumberField
        {...at('ownVnd')}
        optional
        unit="triệu"
        hint={said.ownHint}
        value={need.ownVnd}
        onChange={(ownVnd) => onChange({ ownVnd })}
      />
      <SelectField
        {...at('year')}
        optional
        clearable
        w={220}
        value={need.year === null ? null : String(need.year)}
        options={years.map((each) => ({ value: String(each), label: String(each) }))}
        onChange={(value) => onChange({ year: value === null ? null : Number(value) })}
      />
      <div>
        <button type="button" className={css.link} onClick={onDrop}>
          {said.dropNeed(index + 1)}
        </button>
      </div>
    </fieldset>
  )
}

/** What help is wanted: one small card for each. */
export function NeedsSection({ draft, carried, problem, answer }: PartProps) {
  const { needs } = draft.answers
  const write = (next: TypedNeed[]) => answer({ needs: next })
  const add = () =>
    write([
      ...needs,
      {
        key: crypto.randomUUID().slice(0, 8),
        kind: null,
        what: '',
        estimatedVnd: null,
        ownVnd: null,
        year: null,
      },
    ])
  return (
    <Section title={said.needs}>
      {needs.length === 0 && <p className={css.quiet}>{said.noNeeds}</p>}
      {needs.map((need, index) => (
        <NeedFields
          key={need.key}
          {...{ need, index, problem, carried }}
          onChange={(part) =>
            write(needs.map((each) => (each.key === need.key ? { ...each, ...part } : each)))
          }
          onDrop={() => write(needs.filter(({ key }) => key !== need.key))}
        />
      ))}
      <div className={css.row}>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}
          onClick={add}
        >
          {said.addNeed}
        </Button>
      </div>
    </Section>
  )
}
