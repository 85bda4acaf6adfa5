import { Button } from '@mantine/core'
import { IconSettings, IconTablePlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { BudgetTable } from '#contract/programme/model.ts'
import { EmptyState } from '#web/kit/notice/EmptyState.tsx'
import { ViewChoice } from '#web/kit/page/Toolbar.tsx'
import { useEditor } from '../editor-context.ts'
import css from './budget.module.css'
import { BudgetGrid } from './BudgetGrid.tsx'
import { ColumnWizard } from './ColumnWizard.tsx'
import { TableDialog } from './TableDialog.tsx'
import { words } from './words.ts'

const MakeButton = ({ label, onClick }: { label: string; onClick: () => void }) => (
  <Button
    size="xs"
    variant="default"
    leftSection={<IconTablePlus size={16} stroke={1.75} />}
    onClick={onClick}
  >
    {label}
  </Button>
)

interface TableBarProps {
  tables: readonly BudgetTable[]
  table: BudgetTable
  choose: (id: string) => void
  onDialog: (dialog: 'new' | 'table') => void
}

const nameOf = ({ caption }: BudgetTable, at: number): string =>
  `${words.table} ${at + 1}${caption ? `: ${caption.slice(0, 24)}` : ''}`

/** Which table, its details, and another one. */
const TableBar = ({ tables, table, choose, onDialog }: TableBarProps) => (
  <div className={css.tableBar}>
    {tables.length > 1 ? (
      <ViewChoice
        label={words.tables}
        value={table.id}
        options={tables.map((each, at) => ({ value: each.id, label: nameOf(each, at) }))}
        onChange={choose}
      />
    ) : (
      <strong className={css.caption}>{table.caption || words.unnamed}</strong>
    )}
    <span className={css.tableTools}>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconSettings size={16} stroke={1.75} />}
        onClick={() => onDialog('table')}
      >
        {words.tableDetails}
      </Button>
      <MakeButton label={words.another} onClick={() => onDialog('new')} />
    </span>
  </div>
)

/** The budget tables: one at a time, in the order of the document. */
export function BudgetPart() {
  const { content, set, journey } = useEditor()
  const { tables } = content
  const [chosen, choose] = useState<string | null>(
    journey?.part === 'tables' ? (journey.table ?? null) : null,
  )
  const [dialog, setDialog] = useState<'new' | 'table' | null>(null)
  const index = Math.max(
    0,
    tables.findIndex(({ id }) => id === chosen),
  )
  const table = tables[index]
  const close = () => setDialog(null)
  const write = (changed: BudgetTable) => set({ tables: tables.toSpliced(index, 1, changed) })
  const remove = () => set({ tables: tables.toSpliced(index, 1) })
  const add = (made: BudgetTable) => {
    set({ tables: [...tables, made] })
    choose(made.id)
  }
  return (
    <>
      {table ? (
        <>
          <TableBar tables={tables} table={table} choose={choose} onDialog={setDialog} />
          <BudgetGrid key={table.id} table={table} index={index} onChange={write} />
        </>
      ) : (
        <EmptyState action={<MakeButton label={words.make} onClick={() => setDialog('new')} />}>
          {words.none}
        </EmptyState>
      )}
      {dialog === 'new' && <ColumnWizard table={null} onClose={close} onMake={add} />}
      {dialog === 'table' && table && (
        <TableDialog table={table} index={index} onClose={close} onChange={write} onRemove={remove} />
      )}
    </>
  )
}
