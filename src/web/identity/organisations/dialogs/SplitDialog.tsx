import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '#web/kit/call/queries.ts'
import { useToday } from '#web/kit/call/session.ts'
import { TextField } from '#web/kit/form/Field.tsx'
import { ConfirmDialog } from '#web/kit/steps/ConfirmDialog.tsx'
import css from '../organisations.module.css'
import { words } from '../words.ts'
import type { DialogProps } from './props.ts'
import { PaperFields } from './PaperFields.tsx'

/** Parts become organisations of their own; they begin as the old one was: its kind, its parent, its place. */
export function SplitDialog({ one, onClose }: DialogProps) {
  const today = useToday()
  const act = useAct('identity.splitOrganisation')
  const [names, setNames] = useState([''])
  const [ends, setEnds] = useState(false)
  const [paper, setPaper] = useState({ date: today, documentNumber: '', documentDate: today })
  const said = words.split
  const { id, version, kind, parentId, provinceId, unitId } = one
  const parts = names.map((name) => ({ name, kind, parentId, provinceId, unitId }))
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={said.title}
      confirm={said.confirm}
      busy={act.isPending}
      problem={act.error}
      onConfirm={() => act.mutate({ id, version, parts, ends, ...paper }, { onSuccess: onClose })}
    >
      <div className={css.fields}>
        {names.map((name, index) => (
          <TextField
            key={index}
            path={`parts.${index}.name`}
            label={said.part(index + 1)}
            value={name}
            error={act.error?.messageAt(`parts.${index}.name`)}
            onChange={(event) => setNames(names.with(index, event.currentTarget.value))}
          />
        ))}
        <button type="button" className={css.plain} onClick={() => setNames([...names, ''])}>
          {said.addPart}
        </button>
        <Checkbox
          label={said.ends}
          description={said.endsHint}
          checked={ends}
          onChange={(event) => setEnds(event.currentTarget.checked)}
        />
        <PaperFields
          paper={paper}
          dateLabel={said.date}
          problem={act.error}
          onChange={(part) => setPaper((before) => ({ ...before, ...part }))}
        />
      </div>
    </ConfirmDialog>
  )
}
