import { Button, Modal } from '@mantine/core'
import { useMemo } from 'react'
import { useEditor } from '../../editor-context.ts'
import { Grid } from '../../grid/Grid.tsx'
import { words } from '../words.ts'
import { type Figure, figureColumns, figureKeeper } from './figures.ts'
import css from './links.module.css'

const said = words.figure

interface FiguresDialogProps {
  /** the passage, in a word or two */
  of: string
  /** its place among the texts */
  index: number
  figures: readonly Figure[]
  onChange: (figures: Figure[]) => void
  onClose: () => void
}

/** The figures that a passage names, typed as in any grid of the editor. */
export function FiguresDialog({ of, index, figures, onChange, onClose }: FiguresDialogProps) {
  const { content, undo, redo, problemAt } = useEditor()
  const columns = useMemo(() => figureColumns(content.texts.flatMap((text) => text.figures)), [content])
  return (
    <Modal
      opened
      size="xl"
      onClose={onClose}
      title={said.title(of)}
      closeButtonProps={{ 'aria-label': words.links.done }}
    >
      <div className={css.dialog}>
        <p className={css.hint}>{said.hint}</p>
        <Grid<Figure>
          label={said.header}
          columns={columns}
          rows={figures}
          keeper={figureKeeper}
          onChange={(changed) => onChange([...changed])}
          onUndo={undo}
          onRedo={redo}
          problem={(row, key) => problemAt(['texts', index, 'figures', row, key])}
        />
        <div>
          <Button onClick={onClose}>{words.links.done}</Button>
        </div>
      </div>
    </Modal>
  )
}
