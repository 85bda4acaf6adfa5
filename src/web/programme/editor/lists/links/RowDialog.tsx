import { useEditor } from '../../editor-context.ts'
import type { ListPart } from '../spec.ts'
import { FiguresDialog } from './FiguresDialog.tsx'
import { BearingDialog, PayingDialog } from './LinesDialog.tsx'

/** The cell of a list that is opened rather than typed into. */
export interface OpenedCell {
  row: number
  column: string
}

interface RowDialogProps extends OpenedCell {
  part: ListPart
  onClose: () => void
}

/** What an opened cell asks; every change is kept at once, as in the grid, and checked live. */
export function RowDialog({ part, row, column, onClose }: RowDialogProps) {
  const { content, set } = useEditor()
  const target = part === 'targets' ? content.targets[row] : undefined
  const text = part === 'texts' ? content.texts[row] : undefined
  if (target) {
    const write = (lines: typeof target.lines) =>
      set({ targets: content.targets.toSpliced(row, 1, { ...target, lines }) })
    return (
      <BearingDialog
        of={target.indicator || target.text}
        links={target.lines}
        onChange={write}
        onClose={onClose}
      />
    )
  }
  if (!text) return null
  const write = (changed: Partial<typeof text>) =>
    set({ texts: content.texts.toSpliced(row, 1, { ...text, ...changed }) })
  return column === 'figures' ? (
    <FiguresDialog
      of={text.text}
      index={row}
      figures={text.figures}
      onChange={(figures) => write({ figures })}
      onClose={onClose}
    />
  ) : (
    <PayingDialog
      of={text.text}
      links={text.lines}
      onChange={(lines) => write({ lines })}
      onClose={onClose}
    />
  )
}
