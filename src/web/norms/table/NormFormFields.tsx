import { Checkbox } from '@mantine/core'
import type { ActivityType } from '#contract/norms/catalogue.ts'
import type { Jurisdiction } from '#contract/norms/norm.ts'
import { DateField } from '#web/kit/form/DateField.tsx'
import { TextAreaField, TextField } from '#web/kit/form/Field.tsx'
import { choicesOf } from '#web/kit/form/FilterSelect.tsx'
import { SelectField } from '#web/kit/form/SelectField.tsx'
import { FigureFields } from './FigureFields.tsx'
import type { Given } from './given.ts'
import { LegalField } from './LegalField.tsx'
import css from './norms.module.css'
import { words } from './words.ts'

export interface PartProps {
  given: Given
  change: (part: Partial<Given>) => void
  error: (path: string) => string | undefined
}

interface FieldsProps extends PartProps {
  nation: boolean
  activities: readonly ActivityType[]
  grounds: readonly Jurisdiction[]
  called: string
}

const { fields } = words
const EVERY = 'every'

/** What it is about and where it holds. */
const About = ({ given, change, error, nation, activities, grounds }: FieldsProps) => (
  <>
    <SelectField
      path="activity"
      label={fields.activity}
      searchable
      error={error('activity')}
      value={given.activity ?? (given.figures === 'missing' ? EVERY : null)}
      options={[
        ...activities.map(({ code, name }) => ({ value: code, label: `${name} (${code})` })),
        { value: EVERY, label: fields.everyActivity },
      ]}
      onChange={(chosen) => {
        const activity = activities.find(({ code }) => code === chosen)
        change({
          activity: activity?.code ?? null,
          costItems: [],
          ...(activity
            ? { unit: activity.unit }
            : { figures: 'missing' as const, rate: null, ceiling: null }),
        })
      }}
    />
    {!nation && (
      <SelectField
        path="unitId"
        label={fields.unitId}
        hint={fields.unitIdHint}
        error={error('unitId')}
        value={given.unitId}
        options={grounds.flatMap(({ unitId, name }) => (unitId ? [{ value: unitId, label: name }] : []))}
        onChange={(unitId) => change({ unitId })}
      />
    )}
    <SelectField
      path="figures"
      label={fields.figures}
      error={error('figures')}
      value={given.figures}
      options={choicesOf(fields.figuresOf)}
      onChange={(figures) =>
        figures && change(figures === 'missing' ? { figures, rate: null, ceiling: null } : { figures })
      }
    />
  </>
)

/** Which costs count, of those that the activity has; none ticked: as the activity says. */
const Items = ({ given, change, error, activities }: FieldsProps) => {
  const items = activities.find(({ code }) => code === given.activity)?.costItems ?? []
  if (items.length < 2) return null
  return (
    <div className={css.checks}>
      <fieldset>
        <legend>{fields.costItems}</legend>
        {items.map(({ code, name }) => (
          <Checkbox
            key={code}
            label={name}
            checked={given.costItems.includes(code)}
            onChange={(event) =>
              change({
                costItems: event.currentTarget.checked
                  ? [...given.costItems, code]
                  : given.costItems.filter((item) => item !== code),
              })
            }
          />
        ))}
      </fieldset>
      {error('costItems')}
    </div>
  )
}

const Paper = ({ given, change, error, called }: FieldsProps) => (
  <>
    <LegalField
      error={error('legalId')}
      value={given.legalId}
      called={called}
      onChange={(legalId) => change({ legalId })}
    />
    <TextField
      path="clause"
      label={fields.clause}
      error={error('clause')}
      value={given.clause}
      onChange={(event) => change({ clause: event.currentTarget.value })}
    />
    <TextField
      path="source"
      label={fields.source}
      optional
      error={error('source')}
      value={given.source}
      onChange={(event) => change({ source: event.currentTarget.value })}
    />
    <div className={css.pair}>
      <DateField
        path="validFrom"
        label={fields.validFrom}
        error={error('validFrom')}
        value={given.validFrom}
        onChange={(day) => day && change({ validFrom: day })}
      />
      <DateField
        path="validTo"
        label={fields.validTo}
        optional
        clearable
        error={error('validTo')}
        value={given.validTo}
        onChange={(validTo) => change({ validTo })}
      />
    </div>
  </>
)

/** A norm as it stands in the paper: what, where, how much, under which conditions, by which article, from when. */
export const NormFormFields = (props: FieldsProps) => (
  <>
    <About {...props} />
    {props.given.figures === 'entered' && <FigureFields {...props} />}
    <Items {...props} />
    <TextAreaField
      path="conditions"
      label={fields.conditions}
      optional
      error={props.error('conditions')}
      value={props.given.conditions}
      onChange={(event) => props.change({ conditions: event.currentTarget.value })}
    />
    <Paper {...props} />
  </>
)
