import { Button } from '@mantine/core'
import { IconLink, IconNumbers } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import type { ProgrammePart } from '#contract/programme/model.ts'
import { programmeParts } from '#contract/words/vi.ts'
import { isLed, startOf, useEditor } from './editor-context.ts'
import { Grid } from './grid/Grid.tsx'
import type { GridColumn } from './grid/model/columns.ts'
import { type OpenedCell, RowDialog } from './lists/links/RowDialog.tsx'
import type { Item, ListPart as Part, ListSpec } from './lists/spec.ts'
import { specs } from './lists/specs.ts'
import { words } from './lists/words.ts'
import { distributionColumns, distributionKeeper } from './lists/work.ts'

/** What every grid of the editor takes from it. */
function useGridPart(part: ProgrammePart) {
  const { undo, redo, journey, stand } = useEditor()
  return {
    label: programmeParts[part],
    onUndo: undo,
    onRedo: redo,
    start: startOf(journey, part),
    enter: isLed(journey, part),
    onPlace: (spot: Parameters<typeof stand>[1]) => stand(part, spot),
  }
}

interface OpenersProps<Row> {
  columns: readonly GridColumn<Row>[]
  row: number
  hasRow: boolean
  onOpen: (cell: OpenedCell) => void
}

/** A button for each column that is opened rather than typed into: a thumb has no F2. */
function Openers<Row>({ columns, row, hasRow, onOpen }: OpenersProps<Row>) {
  return columns.flatMap(({ key, kind }) => {
    if (kind !== 'dialog') return []
    const isFigures = key === 'figures'
    const Icon = isFigures ? IconNumbers : IconLink
    return [
      <Button
        key={key}
        size="xs"
        variant="default"
        disabled={!hasRow}
        leftSection={<Icon size={16} stroke={1.75} />}
        onClick={() => onOpen({ row, column: key })}
      >
        {isFigures ? words.figure.open : words.links.open}
      </Button>,
    ]
  })
}

/** A part that is a list, as a grid. */
export function ListPart<P extends Part>({ part }: { part: P }) {
  const { content, set, problemAt, journey } = useEditor()
  const [opened, open] = useState<OpenedCell | null>(null)
  const spec: ListSpec<Item<P>> = specs[part]
  const columns = useMemo(() => spec.columns(content), [spec, content])
  const keeper = useMemo(() => spec.keeper(content), [spec, content])
  return (
    <>
      <Grid<Item<P>>
        key={`${part} ${journey?.part === part ? journey.nonce : 0}`}
        {...useGridPart(part)}
        columns={columns}
        rows={content[part]}
        keeper={keeper}
        onChange={(changed) => set({ [part]: [...changed] })}
        problem={(row, key) => problemAt([part, row, key])}
        onDialog={(row, column) => open({ row, column })}
        renderTools={(row, at) => (
          <Openers columns={columns} row={at} hasRow={row !== undefined} onOpen={open} />
        )}
      />
      {opened && <RowDialog part={part} {...opened} onClose={() => open(null)} />}
    </>
  )
}

/** Who receives the decision. */
export function DistributionPart() {
  const { content, set, problemAt } = useEditor()
  return (
    <Grid<string>
      {...useGridPart('distribution')}
      columns={distributionColumns}
      rows={content.distribution}
      keeper={distributionKeeper}
      onChange={(changed) => set({ distribution: [...changed] })}
      problem={(row) => problemAt(['distribution', row])}
    />
  )
}
