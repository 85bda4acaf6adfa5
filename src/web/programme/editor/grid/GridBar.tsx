import { ActionIcon, Button, Popover, Tooltip } from '@mantine/core'
import {
  IconArrowDown,
  IconArrowUp,
  IconIndentDecrease,
  IconIndentIncrease,
  IconKeyboard,
  IconRowInsertBottom,
  IconTrash,
  type Icon,
} from '@tabler/icons-react'
import { Fragment, type ReactNode } from 'react'
import { indentRows, insertRow, removeChosen, shiftRows } from './commands.ts'
import css from './grid.module.css'
import { rangeOf } from './model/selection.ts'
import type { Standing } from './use-grid.ts'
import { words } from './words.ts'

interface ToolProps {
  label: string
  icon: Icon
  disabled?: boolean
  onClick: () => void
}

const Tool = ({ label, icon: Drawn, disabled = false, onClick }: ToolProps) => (
  <Tooltip label={label}>
    <ActionIcon size={28} aria-label={label} disabled={disabled} onClick={onClick}>
      <Drawn size={16} stroke={1.75} />
    </ActionIcon>
  </Tooltip>
)

const Keys = () => (
  <Popover position="bottom-end" width={340}>
    <Popover.Target>
      <ActionIcon size={28} aria-label={words.keys} title={words.keys}>
        <IconKeyboard size={16} stroke={1.75} />
      </ActionIcon>
    </Popover.Target>
    <Popover.Dropdown>
      <dl className={css.help}>
        {words.help.map(([key, does]) => (
          <Fragment key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </Fragment>
        ))}
      </dl>
    </Popover.Dropdown>
  </Popover>
)

interface GridBarProps<Row> {
  grid: Standing<Row>
  focus: () => void
  tools: ReactNode
}

/** Buttons that move whole rows. */
function RowTools<Row>({ grid, then }: { grid: Standing<Row>; then: (work: () => void) => () => void }) {
  const { size, data } = grid
  const { top, bottom } = rangeOf(grid.selection)
  const none = size.rows === 0
  const last = bottom === size.rows - 1
  return (
    <>
      <Tool
        label={words.removeRows(bottom - top + 1)}
        icon={IconTrash}
        disabled={none}
        onClick={then(() => removeChosen(grid))}
      />
      <Tool
        label={words.up}
        icon={IconArrowUp}
        disabled={none || top === 0}
        onClick={then(() => shiftRows(grid, -1))}
      />
      <Tool
        label={words.down}
        icon={IconArrowDown}
        disabled={none || last}
        onClick={then(() => shiftRows(grid, 1))}
      />
      {data.indent && (
        <>
          <Tool
            label={words.indent}
            icon={IconIndentIncrease}
            disabled={none}
            onClick={then(() => indentRows(grid, 1))}
          />
          <Tool
            label={words.outdent}
            icon={IconIndentDecrease}
            disabled={none}
            onClick={then(() => indentRows(grid, -1))}
          />
        </>
      )}
    </>
  )
}

/** What the keys do, for the mouse and the thumb; the keyboard stays in the grid. */
export function GridBar<Row>({ grid, focus, tools }: GridBarProps<Row>) {
  const then = (work: () => void) => () => {
    work()
    focus()
  }
  const icon = <IconRowInsertBottom size={16} stroke={1.75} />
  return (
    <div className={css.bar}>
      <Button size="xs" variant="default" leftSection={icon} onClick={then(() => insertRow(grid))}>
        {words.addRow}
      </Button>
      <RowTools grid={grid} then={then} />
      {tools}
      <span className={css.barEnd}>
        <Keys />
      </span>
    </div>
  )
}
