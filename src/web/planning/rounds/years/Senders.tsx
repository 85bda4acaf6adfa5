import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { matches } from '#contract/kernel/text.ts'
import type { Output } from '#web/kit/call/call.ts'
import { fieldId, TextField } from '#web/kit/form/Field.tsx'
import css from '../rounds.module.css'
import { words } from '../words.ts'

const said = words.form

interface SendersProps {
  offices: Output<'planning.newRound'>['offices']
  chosen: ReadonlySet<string>
  error: string | undefined
  onChange: (chosen: Set<string>) => void
}

/** Who must send: every office of the province that can be asked, with a search among them. */
export function Senders({ offices, chosen, error, onChange }: SendersProps) {
  const [q, setQ] = useState('')
  const shown = offices.filter(({ name }) => matches(name, q))
  const toggle = (id: string, wanted: boolean) => {
    const next = new Set(chosen)
    if (wanted) next.add(id)
    else next.delete(id)
    onChange(next)
  }
  return (
    <fieldset className={css.group} id={fieldId('senders')} tabIndex={-1}>
      <legend>{said.senders}</legend>
      {error && (
        <p role="alert" className={css.over}>
          {error}
        </p>
      )}
      <div className={css.row}>
        <TextField
          path="sendersSearch"
          label={said.sendersSearch}
          value={q}
          onChange={(event) => setQ(event.currentTarget.value)}
        />
        <button
          type="button"
          className={css.link}
          onClick={() => onChange(new Set([...chosen, ...shown.map(({ organisationId }) => organisationId)]))}
        >
          {said.all}
        </button>
        <button type="button" className={css.link} onClick={() => onChange(new Set())}>
          {said.noneChosen}
        </button>
        <span className={css.quiet} role="status">
          {said.sendersChosen(chosen.size, offices.length)}
        </span>
      </div>
      <div className={css.senders}>
        {shown.map(({ organisationId, name }) => (
          <Checkbox
            key={organisationId}
            size="sm"
            label={name}
            checked={chosen.has(organisationId)}
            onChange={(event) => toggle(organisationId, event.currentTarget.checked)}
          />
        ))}
      </div>
    </fieldset>
  )
}
