import { useState } from 'react'
import { useAct } from '#web/kit/call/queries.ts'
import { useToday } from '#web/kit/call/session.ts'
import { ConfirmDialog } from '#web/kit/steps/ConfirmDialog.tsx'
import css from '../organisations.module.css'
import { words } from '../words.ts'
import type { DialogProps } from './props.ts'
import { PaperFields } from './PaperFields.tsx'

/** Ends without a successor, by a decision. */
export function CloseDialog({ one, onClose }: DialogProps) {
  const today = useToday()
  const act = useAct('identity.closeOrganisation')
  const [paper, setPaper] = useState({ date: today, documentNumber: '', documentDate: today })
  const said = words.close
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={said.title}
      confirm={said.confirm}
      busy={act.isPending}
      problem={act.error}
      onConfirm={() => act.mutate({ id: one.id, version: one.version, ...paper }, { onSuccess: onClose })}
    >
      <div className={css.fields}>
        <p>{said.about}</p>
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
