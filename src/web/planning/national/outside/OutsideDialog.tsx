import { useState } from 'react'
import type { Output } from '#web/kit/call/call.ts'
import { DateField } from '#web/kit/form/DateField.tsx'
import { TextField } from '#web/kit/form/Field.tsx'
import { NumberField } from '#web/kit/form/NumberField.tsx'
import { ActDialog } from '#web/kit/steps/ActDialog.tsx'
import css from '../national.module.css'
import { words } from '../words.ts'

const said = words.outside
export type Row = Output<'planning.outsideClasses'>['items'][number]

interface OutsideDialogProps {
  year: number
  /** null: a new class */
  row: Row | null
  onClose: () => void
}

const begun = {
  organiser: '',
  trade: '',
  place: '',
  startsOn: null as string | null,
  endsOn: null as string | null,
  trainees: null as number | null,
  note: '',
}

const texts = ['trade', 'organiser', 'place'] as const

/** One class of another department, written or put right. */
export function OutsideDialog({ year, row, onClose }: OutsideDialogProps) {
  const [content, setContent] = useState(row ?? begun)
  return (
    <ActDialog
      act="planning.saveOutsideClass"
      title={row ? said.editTitle : said.add}
      confirm={said.save}
      input={() => {
        const { organiser, trade, place, startsOn, endsOn, trainees, note } = content
        const unitId = row?.unitId ?? null
        return {
          id: row?.id ?? null,
          year,
          organiser,
          trade,
          unitId,
          place,
          startsOn,
          endsOn,
          trainees,
          note,
        }
      }}
      onClose={onClose}
    >
      {(problem) => (
        <div className={css.form}>
          {texts.map((key) => (
            <TextField
              key={key}
              path={key}
              label={said.columns[key]}
              optional={key === 'place'}
              value={content[key]}
              error={problem?.messageAt(key)}
              onChange={(event) => setContent({ ...content, [key]: event.currentTarget.value })}
            />
          ))}
          <div className={css.pair}>
            {(['startsOn', 'endsOn'] as const).map((key) => (
              <DateField
                key={key}
                path={key}
                label={said[key]}
                optional
                value={content[key]}
                error={problem?.messageAt(key)}
                onChange={(day) => setContent({ ...content, [key]: day })}
              />
            ))}
          </div>
          <NumberField
            path="trainees"
            label={said.columns.trainees}
            optional
            value={content.trainees}
            error={problem?.messageAt('trainees')}
            onChange={(trainees) => setContent({ ...content, trainees })}
          />
          <TextField
            path="note"
            label={said.columns.note}
            optional
            value={content.note}
            onChange={(event) => setContent({ ...content, note: event.currentTarget.value })}
          />
        </div>
      )}
    </ActDialog>
  )
}
