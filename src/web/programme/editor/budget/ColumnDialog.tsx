import { Button, Modal } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { formatPeriod, parsePeriod } from '#contract/kernel/period.ts'
import type { BudgetColumn, BudgetTable } from '#contract/programme/model.ts'
import { ALL } from '#contract/programme/budget/source-tree.ts'
import { TextAreaField, TextField } from '#web/kit/form/Field.tsx'
import { SelectField } from '#web/kit/form/SelectField.tsx'
import { useEditor } from '../editor-context.ts'
import { listed } from '../lists/fields.ts'
import { sourceOptions } from '../lists/spec.ts'
import css from './budget.module.css'
import { longFields } from './long.ts'
import { changeColumn, moveColumn, removeColumn } from './shape.ts'
import { words } from './words.ts'

interface ColumnDialogProps {
  table: BudgetTable
  column: BudgetColumn
  onClose: () => void
  onChange: (table: BudgetTable) => void
}

const said = words.column
const NONE = 'none'

const roles = listed(words.measures) as { value: BudgetColumn['role']; label: string }[]

/** Removal asks once more: a column takes its figures with it. */
function Remove({ table, column, onClose, onChange }: ColumnDialogProps) {
  const [sure, setSure] = useState(false)
  const filled = table.lines.filter(({ cells }) => (cells[column.key] ?? '') !== '').length
  if (!sure) {
    return (
      <Button variant="default" onClick={() => setSure(true)}>
        {said.remove}
      </Button>
    )
  }
  return (
    <div className={css.sure}>
      <p>{said.removeSure(filled)}</p>
      <Button
        color="red"
        onClick={() => {
          onChange(removeColumn(table, column.key))
          onClose()
        }}
      >
        {said.removeYes}
      </Button>
    </div>
  )
}

interface PartProps {
  draft: BudgetColumn
  change: (part: Partial<BudgetColumn>) => void
}

type Errors = { error: (key: string) => string | undefined }

function Source({ draft, change }: PartProps) {
  const { content } = useEditor()
  const sources = [
    { value: NONE, label: words.noSource },
    { value: ALL, label: words.allSources },
    ...sourceOptions(content),
  ]
  if (draft.role !== 'amount') return null
  return (
    <SelectField
      path="column.source"
      label={words.source}
      searchable
      w={320}
      value={draft.source ?? NONE}
      options={sources}
      onChange={(source) => change({ source: source === NONE ? null : source })}
    />
  )
}

const Meaning = ({ draft, change, badPeriod }: PartProps & { badPeriod: boolean }) => (
  <>
    <SelectField
      path="column.role"
      label={said.role}
      w={240}
      value={draft.role}
      options={roles}
      onChange={(role) => role && change({ role })}
    />
    <TextField
      path="column.period"
      label={said.period}
      hint={said.periodHint}
      optional
      w={320}
      error={badPeriod ? said.periodBad : undefined}
      value={draft.period ?? ''}
      onChange={(event) => change({ period: event.currentTarget.value || null })}
    />
    <Source draft={draft} change={change} />
  </>
)

const Printed = ({ draft, change, error }: PartProps & Errors) => (
  <div className={css.pair}>
    <TextField
      path="column.printedNumber"
      label={said.printedNumber}
      optional
      w={220}
      error={error('printedNumber')}
      value={draft.printedNumber ?? ''}
      onChange={(event) => change({ printedNumber: event.currentTarget.value || null })}
    />
    <TextField
      path="column.formula"
      label={said.formula}
      optional
      w={260}
      error={error('formula')}
      value={draft.formula ?? ''}
      onChange={(event) => change({ formula: event.currentTarget.value || null })}
    />
  </div>
)

const isRead = ({ period }: BudgetColumn): boolean => period === null || parsePeriod(period) !== null

/** The column with its header tidy and its period as it is kept. */
function tidied(draft: BudgetColumn): BudgetColumn {
  const header = draft.header.map((line) => line.trim()).filter(Boolean)
  const read = draft.period === null ? null : parsePeriod(draft.period)
  return {
    ...draft,
    header: header.length > 0 ? header : [words.measures[draft.role]],
    period: read && formatPeriod(read),
  }
}

/** What a column is called and what its figures are. */
export function ColumnFields({ draft, change }: PartProps) {
  const error = longFields('column', draft)
  return (
    <>
      <TextAreaField
        path="column.header"
        label={said.header}
        hint={said.headerHint}
        minRows={2}
        error={error('header')}
        value={draft.header.join('\n')}
        onChange={(event) => change({ header: event.currentTarget.value.split('\n') })}
      />
      <Meaning draft={draft} change={change} badPeriod={!isRead(draft)} />
      <Printed draft={draft} change={change} error={error} />
    </>
  )
}

/** Header, meaning and place of one column. */
export function ColumnDialog(props: ColumnDialogProps) {
  const { table, column, onClose, onChange } = props
  const [draft, setDraft] = useState(column)
  const change = (part: Partial<BudgetColumn>) => setDraft({ ...draft, ...part })
  const save = (event: FormEvent) => {
    event.preventDefault()
    if (!isRead(draft)) return
    onChange(changeColumn(table, column.key, tidied(draft)))
    onClose()
  }
  const move = (by: 1 | -1) => () => onChange(moveColumn(table, column.key, by))
  return (
    <Modal
      opened
      onClose={onClose}
      title={said.title(column.header.join(', '))}
      closeButtonProps={{ 'aria-label': words.form.close }}
    >
      <form className={css.dialog} onSubmit={save}>
        <ColumnFields draft={draft} change={change} />
        <div className={css.dialogButtons}>
          <Button type="submit" disabled={!isRead(draft)}>
            {said.save}
          </Button>
          <Button variant="default" onClick={move(-1)}>
            {said.left}
          </Button>
          <Button variant="default" onClick={move(1)}>
            {said.right}
          </Button>
          <Remove {...props} />
        </div>
      </form>
    </Modal>
  )
}
