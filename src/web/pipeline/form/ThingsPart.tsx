import { Checkbox } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { TextField } from '#web/kit/form/Field.tsx'
import { NumberField } from '#web/kit/form/NumberField.tsx'
import { Section } from '#web/kit/page/Section.tsx'
import { type EquipmentDraft, type ExpectedDraft, newEquipment, newExpected } from './draft.ts'
import css from './form.module.css'
import type { PartProps } from './parts.tsx'
import { words } from './words.ts'

const Drop = ({ name, onDrop }: { name: string; onDrop: () => void }) => (
  <button type="button" className={css.drop} aria-label={words.drop(name)} onClick={onDrop}>
    <IconTrash size={16} stroke={1.75} aria-hidden />
  </button>
)

interface MachineProps {
  one: EquipmentDraft
  index: number
  part: PartProps
  onChange: (change: Partial<EquipmentDraft>) => void
  onDrop: () => void
}

const Machine = ({ one, index, part, onChange, onDrop }: MachineProps) => {
  const text = (key: 'name' | 'model' | 'serial' | 'origin') => (
    <TextField
      key={key}
      path={`equipment.${index}.${key}`}
      label={words[key]}
      optional={key !== 'name'}
      hint={key === 'serial' ? words.serialHint : undefined}
      error={part.error(`equipment.${index}.${key}`)}
      value={one[key]}
      onChange={(event) => onChange({ [key]: event.currentTarget.value })}
    />
  )
  return (
    <fieldset className={css.row}>
      <legend>
        {words.name} {index + 1}
      </legend>
      {text('name')}
      <div className={css.pair}>
        {text('model')}
        {text('origin')}
        {text('serial')}
      </div>
      <div className={css.foot}>
        <Checkbox
          size="sm"
          label={words.isNew}
          checked={one.isNew === true}
          onChange={(event) => onChange({ isNew: event.currentTarget.checked })}
        />
        <Checkbox
          size="sm"
          label={words.partOfLine}
          checked={one.partOfLine}
          onChange={(event) => onChange({ partOfLine: event.currentTarget.checked })}
        />
        <Drop name={one.name || `${words.name} ${index + 1}`} onDrop={onDrop} />
      </div>
    </fieldset>
  )
}

/** The machines that would be bought. */
export function EquipmentPart(part: PartProps) {
  const { draft, change } = part
  const all = draft.equipment
  return (
    <Section title={words.equipment}>
      {all.map((one, index) => (
        <Machine
          key={index}
          one={one}
          index={index}
          part={part}
          onChange={(more) =>
            change({ equipment: all.map((each, at) => (at === index ? { ...each, ...more } : each)) })
          }
          onDrop={() => change({ equipment: all.filter((_, at) => at !== index) })}
        />
      ))}
      <button
        type="button"
        className={css.plain}
        onClick={() => change({ equipment: [...all, newEquipment()] })}
      >
        {words.addEquipment}
      </button>
    </Section>
  )
}

interface ResultProps {
  one: ExpectedDraft
  index: number
  onChange: (change: Partial<ExpectedDraft>) => void
  onDrop: () => void
}

const Result = ({ one, index, onChange, onDrop }: ResultProps) => (
  <div className={css.amounts}>
    <TextField
      path={`expected.${index}.what`}
      label={words.expectedWhat}
      value={one.what}
      onChange={(event) => onChange({ what: event.currentTarget.value })}
    />
    <NumberField
      path={`expected.${index}.value`}
      label={words.expectedValue}
      optional
      w="100%"
      value={one.value}
      onChange={(value) => onChange({ value })}
    />
    <TextField
      path={`expected.${index}.unit`}
      label={words.expectedUnit}
      optional
      value={one.unit}
      onChange={(event) => onChange({ unit: event.currentTarget.value })}
    />
    <Drop name={one.what || words.expectedWhat} onDrop={onDrop} />
  </div>
)

/** What it should bring, counted. */
export function ExpectedPart({ draft, change }: PartProps) {
  const all = draft.expected
  return (
    <Section title={words.expected}>
      <div className={css.fields}>
        {all.map((one, index) => (
          <Result
            key={index}
            one={one}
            index={index}
            onChange={(more) =>
              change({ expected: all.map((each, at) => (at === index ? { ...each, ...more } : each)) })
            }
            onDrop={() => change({ expected: all.filter((_, at) => at !== index) })}
          />
        ))}
        <button
          type="button"
          className={css.plain}
          onClick={() => change({ expected: [...all, newExpected()] })}
        >
          {words.addExpected}
        </button>
      </div>
    </Section>
  )
}
