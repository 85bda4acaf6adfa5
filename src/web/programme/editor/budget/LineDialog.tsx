import { Button, Modal } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { BudgetLine } from '#contract/programme/model.ts'
import { TextAreaField, TextField } from '#web/kit/form/Field.tsx'
import { SelectField } from '#web/kit/form/SelectField.tsx'
import { useEditor } from '../editor-context.ts'
import { listed } from '../lists/fields.ts'
import { areaOptions, periodOptions, sourceOptions } from '../lists/spec.ts'
import css from './budget.module.css'
import { yearsOfTiming } from './lines.ts'
import { longFields } from './long.ts'
import { words } from './words.ts'

interface LineDialogProps {
  line: BudgetLine
  onClose: () => void
  onChange: (line: BudgetLine) => void
}

const said = words.line
const levels = listed(words.levels) as { value: BudgetLine['level']; label: string }[]
const purposes = listed(said.purposes) as { value: BudgetLine['purpose']; label: string }[]

type Words = 'unit' | 'timing' | 'lead' | 'coordinate' | 'formula' | 'note'

type Change = (part: Partial<BudgetLine>) => void

interface PartProps {
  line: BudgetLine
  change: Change
  error: (key: string) => string | undefined
}

/** The years that the timing means: read from it, or written by hand where its words say them otherwise. */
function Years({ line, change }: Omit<PartProps, 'error'>) {
  const { content } = useEditor()
  const { yearFrom: from, yearTo: to } = content.head
  const [typed, setTyped] = useState(line.years.join(', '))
  return (
    <TextField
      path="line.years"
      label={said.years}
      hint={said.yearsHint}
      optional
      w={280}
      maw="100%"
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        change({ years: yearsOfTiming(event.currentTarget.value, { from, to }) })
      }}
    />
  )
}

const Texts = ({ line, change, error }: PartProps) => {
  const { content } = useEditor()
  const { yearFrom: from, yearTo: to } = content.head
  const field = (key: Words, w?: number) => (
    <TextField
      key={key}
      path={`line.${key}`}
      label={said[key]}
      optional
      error={error(key)}
      {...(w ? { w } : {})}
      value={line[key] ?? ''}
      onChange={(event) => {
        const typed = event.currentTarget.value
        change({
          [key]: typed === '' ? null : typed,
          ...(key === 'timing' ? { years: yearsOfTiming(typed, { from, to }) } : {}),
        })
      }}
    />
  )
  return (
    <>
      <div className={css.pair}>
        {field('unit', 180)}
        {field('timing', 200)}
      </div>
      <Years key={line.timing ?? ''} line={line} change={change} />
      {field('lead')}
      {field('coordinate')}
      {field('formula', 280)}
      {field('note')}
    </>
  )
}

const Names = ({ line, change, error }: PartProps) => (
  <>
    <TextField
      path="line.number"
      label={said.number}
      w={120}
      error={error('number')}
      value={line.number}
      onChange={(event) => change({ number: event.currentTarget.value })}
    />
    <TextAreaField
      path="line.label"
      label={said.label}
      minRows={2}
      error={error('label')}
      value={line.label}
      onChange={(event) => change({ label: event.currentTarget.value })}
    />
  </>
)

const Kind = ({ line, change }: Omit<PartProps, 'error'>) => (
  <>
    <div className={css.pair}>
      <SelectField
        path="line.level"
        label={words.level}
        w={140}
        value={line.level}
        options={levels}
        onChange={(level) => level && change({ level })}
      />
      <SelectField
        path="line.purpose"
        label={said.purpose}
        w={220}
        value={line.purpose}
        options={purposes}
        onChange={(purpose) => purpose && change({ purpose })}
      />
    </div>
    <SelectField
      path="line.area"
      label={words.area}
      optional
      clearable
      value={line.area === null ? null : String(line.area)}
      options={areaOptions}
      onChange={(area) => change({ area: area === null ? null : Number(area) })}
    />
  </>
)

/** Source and period of a whole row, where sources or years are rows. */
const Money = ({ line, change }: Omit<PartProps, 'error'>) => {
  const { content } = useEditor()
  return (
    <div className={css.pair}>
      <SelectField
        path="line.source"
        label={words.source}
        optional
        clearable
        w={240}
        value={line.source}
        options={sourceOptions(content)}
        onChange={(source) => change({ source })}
      />
      <SelectField
        path="line.period"
        label={words.period}
        optional
        clearable
        w={140}
        value={line.period}
        options={periodOptions(content)}
        onChange={(period) => change({ period })}
      />
    </div>
  )
}

/** The fields of a line that no cell of the grid, or not every table, has. */
export const LineFields = (props: PartProps) => (
  <>
    <Names {...props} />
    <Kind {...props} />
    <Money {...props} />
    <Texts {...props} />
  </>
)

/** Everything of one line in one column: what the table has no column for, and on a phone the whole line. */
export function LineDialog({ line, onClose, onChange }: LineDialogProps) {
  const [draft, setDraft] = useState(line)
  const change: Change = (part) => setDraft({ ...draft, ...part })
  const save = (event: FormEvent) => {
    event.preventDefault()
    onChange(draft)
    onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={said.title(line.label.length > 44 ? `${line.label.slice(0, 43).trimEnd()}…` : line.label)}
      closeButtonProps={{ 'aria-label': words.form.close }}
    >
      <form className={css.dialog} onSubmit={save}>
        <LineFields line={draft} change={change} error={longFields('line', draft)} />
        <div className={css.dialogButtons}>
          <Button type="submit">{words.form.close}</Button>
        </div>
      </form>
    </Modal>
  )
}
