import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import type { BudgetTable } from '#contract/programme/model.ts'
import { TextAreaField, TextField } from '#web/kit/form/Field.tsx'
import { SelectField } from '#web/kit/form/SelectField.tsx'
import { useEditor } from '../editor-context.ts'
import { listed } from '../lists/fields.ts'
import { sectionOptions } from '../lists/spec.ts'
import css from './budget.module.css'
import { longFields } from './long.ts'
import { words } from './words.ts'

interface TableDialogProps {
  table: BudgetTable
  index: number
  onClose: () => void
  onChange: (table: BudgetTable) => void
  onRemove: () => void
}

const said = words.form
const factors = [
  { value: '1', label: 'đồng' },
  { value: '1000', label: 'nghìn đồng' },
  { value: '1000000', label: 'triệu đồng' },
  { value: '1000000000', label: 'tỷ đồng' },
]
const kinds = listed(words.kinds) as { value: BudgetTable['kind']; label: string }[]
const styles = listed(said.styles) as { value: BudgetTable['numberStyle']; label: string }[]

const Remove = ({ lines, onRemove }: { lines: number; onRemove: () => void }) => {
  const [sure, setSure] = useState(false)
  return sure ? (
    <div className={css.sure}>
      <p>{said.removeSure(lines)}</p>
      <Button color="red" onClick={onRemove}>
        {said.remove}
      </Button>
    </div>
  ) : (
    <Button variant="default" onClick={() => setSure(true)}>
      {said.remove}
    </Button>
  )
}

interface PartProps {
  table: BudgetTable
  change: (part: Partial<BudgetTable>) => void
  error: (key: string) => string | undefined
}

const Names = ({ table, change, error }: PartProps) => {
  const { content } = useEditor()
  return (
    <>
      <TextAreaField
        path="table.caption"
        label={said.caption}
        minRows={2}
        error={error('caption')}
        value={table.caption}
        onChange={(event) => change({ caption: event.currentTarget.value })}
      />
      <SelectField
        path="table.section"
        label={said.section}
        optional
        searchable
        clearable
        value={table.section}
        options={sectionOptions(content)}
        onChange={(section) => change({ section })}
      />
    </>
  )
}

const Figures = ({ table, change, error }: PartProps) => (
  <>
    <div className={css.pair}>
      <TextField
        path="table.unitPrinted"
        label={said.unit}
        w={200}
        error={error('unitPrinted')}
        value={table.unitPrinted}
        onChange={(event) => change({ unitPrinted: event.currentTarget.value })}
      />
      <SelectField
        path="table.unitFactor"
        label={said.factor}
        w={160}
        value={String(table.unitFactor)}
        options={factors}
        onChange={(value) => value && change({ unitFactor: Number(value) })}
      />
    </div>
    <div className={css.pair}>
      <SelectField
        path="table.numberStyle"
        label={said.style}
        w={140}
        value={table.numberStyle}
        options={styles}
        onChange={(numberStyle) => numberStyle && change({ numberStyle })}
      />
      <SelectField
        path="table.kind"
        label={said.kind}
        w={220}
        value={table.kind}
        options={kinds}
        onChange={(kind) => kind && change({ kind })}
      />
    </div>
  </>
)

export const TableFields = (props: PartProps) => (
  <>
    <Names {...props} />
    <Figures {...props} />
  </>
)

/** What a table is called, where it stands, and how it writes figures; every change is kept at once. */
export function TableDialog({ table, index, onClose, onChange, onRemove }: TableDialogProps) {
  const { problemAt } = useEditor()
  const long = longFields('table', table)
  const error = (key: string) => long(key) ?? problemAt(['tables', index, key])
  const change = (part: Partial<BudgetTable>) => onChange({ ...table, ...part })
  const remove = () => {
    onRemove()
    onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={words.tableDetails}
      closeButtonProps={{ 'aria-label': said.close }}
    >
      <div className={css.dialog}>
        <TableFields table={table} change={change} error={error} />
        <div className={css.dialogButtons}>
          <Button onClick={onClose}>{said.close}</Button>
          <Remove lines={table.lines.length} onRemove={remove} />
        </div>
      </div>
    </Modal>
  )
}
