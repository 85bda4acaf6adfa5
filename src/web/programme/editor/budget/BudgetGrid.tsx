import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconAdjustments, IconColumnInsertRight, IconListDetails, IconSum } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import type { BudgetLine, BudgetTable } from '#contract/programme/model.ts'
import { usePhone } from '#web/kit/page/use-phone.ts'
import { isLed, startOf, useEditor } from '../editor-context.ts'
import { Grid } from '../grid/Grid.tsx'
import type { FootRow } from '../grid/GridTable.tsx'
import type { Widen } from '../grid/paste.ts'
import css from './budget.module.css'
import { ColumnDialog } from './ColumnDialog.tsx'
import { ColumnWizard } from './ColumnWizard.tsx'
import { fieldOf, gridColumns, printedColumn, printedCount } from './grid-columns.tsx'
import { LineDialog } from './LineDialog.tsx'
import { indentLines, lineKeeper, withLines } from './lines.ts'
import { addColumns, columnsForPaste } from './shape.ts'
import { fillSums, sumsOf, type TableSums } from './sums.ts'
import { words } from './words.ts'

interface BudgetGridProps {
  table: BudgetTable
  index: number
  onChange: (table: BudgetTable) => void
}

const differenceCell = ({ text, value }: { text: string; value: number }) => (
  <span className={value === 0 ? css.agrees : css.differs}>{text}</span>
)

/** Computed, printed and their difference: the three rows that stay in sight. */
function footOf(sums: TableSums): FootRow[] {
  if (sums.computed.size === 0) return []
  const computed: FootRow = {
    key: 'computed',
    label: words.computedFrom(sums.items),
    tone: 'strong',
    cells: sums.computed,
  }
  if (sums.printed.size === 0) return [computed]
  return [
    computed,
    { key: 'printed', label: words.printedTotal, cells: sums.printed },
    {
      key: 'difference',
      label: words.difference,
      tone: 'strong',
      cells: new Map([...sums.difference].map(([key, difference]) => [key, differenceCell(difference)])),
    },
  ]
}

const toneOf = ({ level }: BudgetLine): string | undefined =>
  level === 'total' || level === 'group'
    ? level
    : level === 'source' || level === 'year'
      ? 'quiet'
      : undefined

type Opened =
  | { dialog: 'wizard' }
  | { dialog: 'column'; key: string }
  | { dialog: 'line'; row: number }
  | null

interface ToolsProps {
  row: number
  hasRow: boolean
  onOpen: (opened: Opened) => void
  onFill: () => void
}

const Tools = ({ row, hasRow, onOpen, onFill }: ToolsProps) => (
  <>
    <Button
      size="xs"
      variant="default"
      leftSection={<IconColumnInsertRight size={16} stroke={1.75} />}
      onClick={() => onOpen({ dialog: 'wizard' })}
    >
      {words.addColumns}
    </Button>
    <Tooltip label={words.fillSumsHint}>
      <Button size="xs" variant="default" leftSection={<IconSum size={16} stroke={1.75} />} onClick={onFill}>
        {words.fillSums}
      </Button>
    </Tooltip>
    <Tooltip label={words.details}>
      <ActionIcon
        size={28}
        disabled={!hasRow}
        aria-label={words.details}
        onClick={() => onOpen({ dialog: 'line', row })}
      >
        <IconListDetails size={16} stroke={1.75} />
      </ActionIcon>
    </Tooltip>
  </>
)

/** Adds columns for a wide block, and keeps columns and lines in one change. */
const useWiden = ({ table, index, onChange }: BudgetGridProps, phone: boolean): Widen<BudgetLine> => {
  const { content } = useEditor()
  return (count, header) => {
    const wide = addColumns(table, columnsForPaste(table, count, header, content.head.yearTo))
    const tables = content.tables.toSpliced(index, 1, wide)
    const columns = gridColumns({ ...content, tables }, wide, sumsOf(content, wide), phone)
    return { columns, commit: (lines) => onChange(withLines(wide, lines)) }
  }
}

function Dialogs({
  opened,
  onClose,
  table,
  onChange,
}: { opened: Opened; onClose: () => void } & BudgetGridProps) {
  if (opened?.dialog === 'wizard') return <ColumnWizard table={table} onClose={onClose} onMake={onChange} />
  const column = opened?.dialog === 'column' ? printedColumn(table, opened.key) : undefined
  if (column) return <ColumnDialog table={table} column={column} onClose={onClose} onChange={onChange} />
  const line = opened?.dialog === 'line' ? table.lines[opened.row] : undefined
  if (line && opened?.dialog === 'line') {
    const write = (changed: BudgetLine) =>
      onChange(withLines(table, table.lines.toSpliced(opened.row, 1, changed)))
    return <LineDialog line={line} onClose={onClose} onChange={write} />
  }
  return null
}

/** Why a column cannot be kept, e.g. because it counts a source twice. */
function useColumnProblem(table: BudgetTable, index: number) {
  const { problemAt } = useEditor()
  return (key: string): string | undefined => {
    const at = table.columns.findIndex((each) => each.key === key)
    const told = (['source', 'period', 'key'] as const).map((field) =>
      problemAt(['tables', index, 'columns', at, field]),
    )
    return told.find(Boolean)
  }
}

/** Why a cell cannot be kept; a column of the document may show a field of the line rather than a cell. */
function useCellProblem(table: BudgetTable, index: number) {
  const { problemAt } = useEditor()
  return (row: number, key: string): string | undefined => {
    const at = ['tables', index, 'lines', row]
    return problemAt([...at, 'cells', key]) ?? problemAt([...at, fieldOf(table, key)])
  }
}

interface ColumnToolProps {
  name: string
  problem: string | undefined
  onOpen: () => void
}

const ColumnTool = ({ name, problem, onOpen }: ColumnToolProps) => (
  <button
    type="button"
    className={css.columnTool}
    data-wrong={problem ? true : undefined}
    title={problem ?? name}
    aria-label={name}
    onClick={onOpen}
  >
    <IconAdjustments size={14} stroke={1.75} aria-hidden />
  </button>
)

/** Where the grid begins: at the row and column that a finding or a refusal led to. */
function useStart(table: BudgetTable, columns: readonly { key: string }[]) {
  const { journey } = useEditor()
  const start = startOf(journey, 'tables', table.id)
  const col = columns.findIndex(({ key }) => key === journey?.column)
  return start && col >= 0 ? { ...start, col } : start
}

/** Columns, sums and what they need of the programme. */
function useColumns({ table }: BudgetGridProps, phone: boolean) {
  const { content } = useEditor()
  const sums = useMemo(() => sumsOf(content, table), [content, table])
  const columns = useMemo(() => gridColumns(content, table, sums, phone), [content, table, sums, phone])
  return { columns, foot: useMemo(() => footOf(sums), [sums]) }
}

/** One budget table, typed into as into a spreadsheet; sums follow every keystroke that is ended. */
export function BudgetGrid(props: BudgetGridProps) {
  const { table, index, onChange } = props
  const { content, undo, redo, journey, stand } = useEditor()
  const phone = usePhone()
  const [opened, setOpened] = useState<Opened>(null)
  const { columns, foot } = useColumns(props, phone)
  const columnProblem = useColumnProblem(table, index)
  const fill = () => onChange(fillSums(content, table))
  return (
    <>
      <Grid<BudgetLine>
        key={`${table.id} ${journey?.nonce ?? 0}`}
        label={table.caption || words.unnamed}
        columns={columns}
        rows={table.lines}
        keeper={lineKeeper}
        onChange={(lines) => onChange(withLines(table, lines))}
        indent={indentLines}
        onUndo={undo}
        onRedo={redo}
        tone={toneOf}
        foot={foot}
        widen={useWiden(props, phone)}
        blockWidth={printedCount(columns)}
        problem={useCellProblem(table, index)}
        start={useStart(table, columns)}
        enter={isLed(journey, 'tables')}
        onPlace={(spot) => stand('tables', spot, table.id)}
        renderColumnTool={({ key, header }) =>
          printedColumn(table, key) && (
            <ColumnTool
              name={words.column.open(header.join(', '))}
              problem={columnProblem(key)}
              onOpen={() => setOpened({ dialog: 'column', key })}
            />
          )
        }
        renderTools={(row, at) => (
          <Tools row={at} hasRow={row !== undefined} onOpen={setOpened} onFill={fill} />
        )}
        note={words.rowsAndUnit(table.lines.length, table.unitPrinted)}
      />
      <Dialogs {...props} opened={opened} onClose={() => setOpened(null)} />
    </>
  )
}
