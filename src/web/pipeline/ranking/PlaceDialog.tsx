import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { NumberField } from '#web/kit/form/NumberField.tsx'
import { ActDialog } from '#web/kit/steps/ActDialog.tsx'
import css from './ranking.module.css'
import type { Row } from './rows.ts'
import { words } from './words.ts'

interface PlaceDialogProps {
  row: Row
  year: number
  onClose: () => void
}

/** The authority puts one elsewhere than the rules do, and says why. */
export function PlaceDialog({ row, year, onClose }: PlaceDialogProps) {
  const [place, setPlace] = useState<number | null>(row.place)
  const [back, setBack] = useState(false)
  return (
    <ActDialog
      act="pipeline.setPlace"
      reason
      title={words.override}
      confirm={words.override}
      input={(reason) => ({ id: row.id, year, place: back ? null : place, reason })}
      onClose={onClose}
    >
      {(problem) => (
        <div className={css.fields}>
          <p>
            {row.code} · {row.title}
          </p>
          <p>{words.overrideAbout}</p>
          {!back && (
            <NumberField
              path="place"
              label={words.place}
              w={140}
              error={problem?.messageAt('place')}
              value={place}
              onChange={setPlace}
            />
          )}
          {row.override && (
            <Checkbox
              size="sm"
              label={words.back}
              checked={back}
              onChange={(event) => setBack(event.currentTarget.checked)}
            />
          )}
        </div>
      )}
    </ActDialog>
  )
}
