import { Button, Checkbox, Popover } from '@mantine/core'
import { IconColumns3 } from '@tabler/icons-react'
import { words } from '../words.ts'
import type { Column } from './columns.ts'
import css from './table.module.css'

interface ColumnChoiceProps<Row> {
  columns: Column<Row>[]
  hidden: string[]
  onChange: (hidden: string[]) => void
}

/** Lets a person leave out columns; what names a row cannot be left out. */
export function ColumnChoice<Row>({ columns, hidden, onChange }: ColumnChoiceProps<Row>) {
  const optional = columns.filter((column) => !column.fixed && !column.lead)
  const toggle = (key: string, shown: boolean) =>
    onChange(shown ? hidden.filter((each) => each !== key) : [...hidden, key])
  return (
    <Popover position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <Button size="xs" variant="default" leftSection={<IconColumns3 size={16} stroke={1.75} />}>
          {words.columns}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={css.choice}>
        {optional.map((column) => (
          <Checkbox
            key={column.key}
            size="xs"
            label={column.name ?? column.header}
            checked={!hidden.includes(column.key)}
            onChange={(event) => toggle(column.key, event.currentTarget.checked)}
          />
        ))}
        <Button size="xs" variant="default" disabled={hidden.length === 0} onClick={() => onChange([])}>
          {words.showAllColumns}
        </Button>
      </Popover.Dropdown>
    </Popover>
  )
}
