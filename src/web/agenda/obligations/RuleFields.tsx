import type { Input } from '#web/kit/call/call.ts'
import { DateField } from '#web/kit/form/DateField.tsx'
import { TextField } from '#web/kit/form/Field.tsx'
import { SelectField } from '#web/kit/form/SelectField.tsx'
import css from '../days/days.module.css'
import { words } from '../words.ts'

type Rule = Input<'agenda.saveObligation'>['rule']
type Kind = Rule['kind']
const { fields, rules } = words.obligations

const kinds = (['yearly', 'halfYearly', 'quarterly', 'monthly', 'everyWeeks', 'once', 'adHoc'] as const).map(
  (value) => ({ value, label: rules[value] }),
)
const edges = [
  { value: 'before', label: fields.edges.before },
  { value: 'by', label: fields.edges.by },
] as const

/** A rule of a kind to begin with. */
function blank(kind: Kind, today: string): Rule {
  switch (kind) {
    case 'yearly':
      return { kind, month: 12, day: 15, edge: 'before', yearOffset: 0 }
    case 'halfYearly':
      return { kind, edge: 'by', first: { month: 6, day: 22 }, second: { month: 12, day: 22 } }
    case 'quarterly':
      return { kind, edge: 'by', day: 25, after: false }
    case 'monthly':
      return { kind, edge: 'before', day: 25 }
    case 'everyWeeks':
      return { kind, weeks: 4, from: today }
    case 'once':
      return { kind, date: today }
    case 'adHoc':
      return { kind }
  }
}

interface NumberPartProps {
  path: string
  label: string
  value: number
  max: number
  onChange: (value: number) => void
}

/** A small whole number. */
export const NumberPart = ({ path, label, value, max, onChange }: NumberPartProps) => (
  <TextField
    path={path}
    label={label}
    w={150}
    inputMode="numeric"
    value={String(value)}
    onChange={(event) =>
      onChange(Math.min(max, Number(event.currentTarget.value.replace(/\D/g, '').slice(0, 3))))
    }
  />
)

const DayMonth = (props: {
  path: string
  value: { day: number; month: number }
  onChange: (value: { day: number; month: number }) => void
}) => (
  <div className={css.pair}>
    <NumberPart
      path={`${props.path}.day`}
      label={fields.day}
      max={31}
      value={props.value.day}
      onChange={(day) => props.onChange({ ...props.value, day })}
    />
    <NumberPart
      path={`${props.path}.month`}
      label={fields.month}
      max={12}
      value={props.value.month}
      onChange={(month) => props.onChange({ ...props.value, month })}
    />
  </div>
)

const abouts = (['0', '-1', '1'] as const).map((value) => ({ value, label: fields.abouts[value] }))

type Of<K extends Kind> = Extract<Rule, { kind: K }>
interface PartProps<K extends Kind> {
  rule: Of<K>
  onChange: (rule: Rule) => void
}

const Yearly = ({ rule, onChange }: PartProps<'yearly'>) => (
  <>
    <DayMonth path="rule" value={rule} onChange={(value) => onChange({ ...rule, ...value })} />
    <SelectField
      path="rule.yearOffset"
      label={fields.about}
      w={200}
      value={abouts.find(({ value }) => value === String(rule.yearOffset ?? 0))?.value ?? '0'}
      options={abouts}
      onChange={(value) => onChange({ ...rule, yearOffset: Number(value ?? 0) })}
    />
  </>
)

const HalfYearly = ({ rule, onChange }: PartProps<'halfYearly'>) =>
  (['first', 'second'] as const).map((half) => (
    <fieldset key={half}>
      <legend>{fields[half]}</legend>
      <DayMonth
        path={`rule.${half}`}
        value={rule[half]}
        onChange={(value) => onChange({ ...rule, [half]: value })}
      />
    </fieldset>
  ))

const DayOfMonth = ({ rule, onChange }: PartProps<'quarterly' | 'monthly'>) => (
  <div className={css.pair}>
    <NumberPart
      path="rule.day"
      label={fields.day}
      max={31}
      value={rule.day}
      onChange={(day) => onChange({ ...rule, day })}
    />
    {rule.kind === 'quarterly' && (
      <SelectField
        path="rule.after"
        label={fields.month}
        w={200}
        value={rule.after ? 'yes' : 'no'}
        options={[
          { value: 'no', label: fields.afters.no },
          { value: 'yes', label: fields.afters.yes },
        ]}
        onChange={(value) => onChange({ ...rule, after: value === 'yes' })}
      />
    )}
  </div>
)

const EveryWeeks = ({ rule, onChange }: PartProps<'everyWeeks'>) => (
  <div className={css.pair}>
    <NumberPart
      path="rule.weeks"
      label={fields.weeks}
      max={52}
      value={rule.weeks}
      onChange={(weeks) => onChange({ ...rule, weeks })}
    />
    <DateField
      path="rule.from"
      label={fields.from}
      value={rule.from}
      onChange={(from) => onChange({ ...rule, from: from ?? rule.from })}
    />
  </div>
)

function When({ rule, onChange }: { rule: Rule; onChange: (rule: Rule) => void }) {
  switch (rule.kind) {
    case 'yearly':
      return <Yearly rule={rule} onChange={onChange} />
    case 'halfYearly':
      return <HalfYearly rule={rule} onChange={onChange} />
    case 'quarterly':
    case 'monthly':
      return <DayOfMonth rule={rule} onChange={onChange} />
    case 'everyWeeks':
      return <EveryWeeks rule={rule} onChange={onChange} />
    case 'once':
      return (
        <DateField
          path="rule.date"
          label={fields.date}
          value={rule.date}
          onChange={(date) => onChange({ ...rule, date: date ?? rule.date })}
        />
      )
    case 'adHoc':
      return null
  }
}

/** When it falls due, in the ways that the law says it. */
export const RuleFields = ({
  rule,
  today,
  onChange,
}: {
  rule: Rule
  today: string
  onChange: (rule: Rule) => void
}) => (
  <>
    <SelectField
      path="rule.kind"
      label={fields.rule}
      w={200}
      value={rule.kind}
      options={kinds}
      onChange={(kind) => onChange(blank(kind ?? rule.kind, today))}
    />
    <When rule={rule} onChange={onChange} />
    {'edge' in rule && (
      <SelectField
        path="rule.edge"
        label={fields.edge}
        w={220}
        value={rule.edge}
        options={edges}
        onChange={(edge) => onChange({ ...rule, edge: edge ?? rule.edge })}
      />
    )}
  </>
)
