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
  const write = (changed: BudgetTable) => set({ tables: tables.toSpliced(index, 1, changed) })
  const add = (made: BudgetTable) => {
    set({ tables: [...tables, made] })
    choose(made.id)
  }
  const wizard = dialog === 'new' && (
    <ColumnWizard table={null} onClose={() => setDialog(null)} onMake={add} />
  )
  if (!table) {
    return (
      <>
        <EmptyState action={<MakeButton label={words.make} onClick={() => setDialog('new')} />}>
          {words.none}
        </EmptyState>
        {wizard}
      </>
    )
  }
  return (
    <>
      <div className={css.tableBar}>
        {tables.length > 1 ? (
          <ViewChoice
            label={words.tables}
            value={table.id}
            options={tables.map(({ id, caption }, at) => ({
              value: id,
              label: `${words.table} ${at + 1}${caption ? `: ${caption.slice(0, 24)}` : ''}`,
            }))}
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
            onClick={() => setDialog('table')}
          >
            {words.tableDetails}
          </Button>
          <MakeButton label={words.another} onClick={() => setDialog('new')} />
        </span>
      </div>
      <BudgetGrid key={table.id} table={table} index={index} onChange={write} />
      {wizard}
      {dialog === 'table' && (
        <TableDialog
          table={table}
          index={index}
          onClose={() => setDialog(null)}
          onChange={write}
          onRemove={() => set({ tables: tables.toSpliced(index, 1) })}
        />
      )}
    </>
  )
}
