import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { useToday } from '#web/kit/call/session.ts'
import { DateField } from '#web/kit/form/DateField.tsx'
import { TextField } from '#web/kit/form/Field.tsx'
import { formatDate } from '#web/kit/figure/dates.ts'
import { ActDialog } from '#web/kit/steps/ActDialog.tsx'
import css from '../national.module.css'
import { words } from '../words.ts'
import type { Row } from './columns.tsx'

const said = words.send

interface SendDialogProps {
  rows: readonly Row[]
  /** the day of the procedure profile */
  dueOn: string | null
  onClose: () => void
}

/** Notes that lines went to the Ministry's agency with one report; late is said before it is kept. */
export function SendDialog({ rows, dueOn, onClose }: SendDialogProps) {
  const today = useToday()
  const [chosen, setChosen] = useState(() => new Set(rows.map(({ id }) => id)))
  const [number, setNumber] = useState('')
  const [on, setOn] = useState<string | null>(today)
  const late = dueOn !== null && on !== null && on >= dueOn
  const toggle = (id: string) =>
    setChosen(new Set(chosen.has(id) ? [...chosen].filter((each) => each !== id) : [...chosen, id]))
  return (
    <ActDialog
      act="planning.sendNational"
      title={said.title}
      confirm={said.confirm}
      input={() => ({
        items: rows.filter(({ id }) => chosen.has(id)).map(({ id, version }) => ({ id, version })),
        number,
        on: on ?? '',
      })}
      onClose={onClose}
    >
      {(problem) => (
        <div className={css.form}>
          <fieldset className={css.choices}>
            <legend>{said.which}</legend>
            {rows.map(({ id, title }) => (
              <Checkbox key={id} label={title} checked={chosen.has(id)} onChange={() => toggle(id)} />
            ))}
          </fieldset>
          <div className={css.pair}>
            <TextField
              path="number"
              label={said.number}
              value={number}
              error={problem?.messageAt('number')}
              onChange={(event) => setNumber(event.currentTarget.value)}
            />
            <DateField
              path="on"
              label={said.on}
              value={on}
              error={problem?.messageAt('on')}
              onChange={setOn}
            />
          </div>
          {dueOn && (
            <p role="status" className={late ? css.late : undefined}>
              {late ? said.late(formatDate(dueOn)) : said.due(formatDate(dueOn))}
            </p>
          )}
        </div>
      )}
    </ActDialog>
  )
}
