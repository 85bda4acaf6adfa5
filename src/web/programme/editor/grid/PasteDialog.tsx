import { Button, Checkbox, Modal } from '@mantine/core'
import { useState } from 'react'
import css from './grid.module.css'
import { bodyOf, type Pending, pasteFitting, pasteGrowing, type Widen } from './paste.ts'
import type { Standing } from './use-grid.ts'
import { words } from './words.ts'

interface PasteDialogProps<Row> {
  grid: Standing<Row>
  pending: Pending
  widen: Widen<Row> | undefined
  onClose: () => void
}

/** Before a paste changes the size of the table, a person says so. */
export function PasteDialog<Row>({ grid, pending, widen, onClose }: PasteDialogProps<Row>) {
  const [header, setHeader] = useState(pending.header)
  const body = bodyOf(pending, header)
  const rows = Math.max(0, pending.spot.row + body.length - grid.size.rows)
  const cols = pending.missingCols
  const newCols = widen ? cols : 0
  const fits = rows === 0 && newCols === 0
  const then = (work: () => void) => () => {
    work()
    onClose()
  }
  const said = words.paste
  return (
    <Modal
      opened
      onClose={onClose}
      title={rows > 0 || cols > 0 ? said.title : said.titleHeader}
      closeButtonProps={{ 'aria-label': said.cancel }}
    >
      <div className={css.dialog}>
        <p>
          {said.size(pending.block.length, pending.block[0]?.length ?? 0)}{' '}
          {(rows > 0 || cols > 0) && said.grows(rows, cols)}
        </p>
        {cols > 0 && !widen && <p>{said.noColumns(cols)}</p>}
        {pending.block.length > 1 && (
          <Checkbox
            label={said.header}
            checked={header}
            onChange={(event) => setHeader(event.currentTarget.checked)}
          />
        )}
        <div className={css.dialogButtons}>
          <Button data-autofocus onClick={then(() => pasteGrowing(grid, pending, header, widen))}>
            {fits ? said.fits : said.all(rows, newCols)}
          </Button>
          {!fits && grid.size.rows > 0 && (
            <Button variant="default" onClick={then(() => pasteFitting(grid, pending, header))}>
              {said.part}
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            {said.cancel}
          </Button>
        </div>
      </div>
    </Modal>
  )
}
