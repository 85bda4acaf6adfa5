import { isMasked } from '#contract/kernel/sensitive.ts'
import { useState } from 'react'
import { useAct } from '#web/kit/call/queries.ts'
import { useMe } from '#web/kit/call/session.ts'
import { Nothing } from '#web/kit/figure/Figures.tsx'
import { ConfirmDialog } from '#web/kit/steps/ConfirmDialog.tsx'
import css from './card.module.css'
import { words } from './unmask-words.ts'

type Field = keyof typeof words.fields

interface MaskedProps {
  /** kind of the record whose value it is, as the unmasking act knows it */
  kind?: string
  id: string
  field: Field
  /** whose it is, for the question */
  name: string
  value: string | null
}

/** A personal value: masked, shown whole for a reason that stays on record, to whom that is granted. */
export function Masked({ kind = 'establishment', id, field, name, value }: MaskedProps) {
  const can = useMe().data?.can ?? []
  const act = useAct('identity.unmask', [])
  const [asking, setAsking] = useState(false)
  const [shown, setShown] = useState<string | null>(null)
  if (value === null || value === '') return <Nothing />
  const hidden = isMasked(value) && shown === null
  return (
    <span className={css.masked}>
      <span className="kc-figures">{shown ?? value}</span>
      {hidden && can.includes('identity.unmask') && (
        <button
          type="button"
          className={css.link}
          aria-label={words.show(words.fields[field])}
          onClick={() => setAsking(true)}
        >
          {words.see}
        </button>
      )}
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={words.title}
        confirm={words.confirm}
        reason
        busy={act.isPending}
        problem={act.error}
        onConfirm={(reason) =>
          act.mutate(
            { kind, id, field, reason },
            {
              onSuccess: (answer) => {
                setShown(answer.value ?? '')
                setAsking(false)
              },
            },
          )
        }
      >
        <p>{words.about(words.fields[field], name)}</p>
      </ConfirmDialog>
    </span>
  )
}
