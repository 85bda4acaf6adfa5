import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import type { Jurisdiction, Norm } from '#contract/norms/norm.ts'
import { useAct, useAsk } from '#web/kit/call/queries.ts'
import { useToday } from '#web/kit/call/session.ts'
import { ErrorSummary } from '#web/kit/form/ErrorSummary.tsx'
import { Form } from '#web/kit/form/Form.tsx'
import { words as kit } from '#web/kit/words.ts'
import { blank, givenOf, type Given } from './given.ts'
import { NormFormFields } from './NormFormFields.tsx'
import { words } from './words.ts'

/** Queries that a change of a norm is seen in: its own room, what cites documents, and its history. */
export const refreshed = ['norms', 'documents', 'identity'] as const

interface NormDialogProps {
  /** what stands there; absent: a new one */
  norm?: Norm
  nation: boolean
  grounds: readonly Jurisdiction[]
  onClose: () => void
  onKept: (id: string) => void
}

const labels: Readonly<Record<string, string | object>> = words.fields
const labelOf = (path: string): string => {
  const label = labels[path.split('.')[0] ?? '']
  return typeof label === 'string' ? label : path
}

function NormForm({ norm, nation, grounds, onClose, onKept }: NormDialogProps) {
  const today = useToday()
  const [given, setGiven] = useState<Given>(() =>
    norm ? givenOf(norm) : blank(nation, grounds[0]?.unitId ?? null, today),
  )
  const activities = useAsk('norms.catalogue', { on: given.validFrom }, { keepPrevious: true })
  const add = useAct('norms.add', refreshed)
  const correct = useAct('norms.correct', refreshed)
  const { error, isPending } = norm ? correct : add
  const submit = () => {
    const onSuccess = ({ id }: { id: string }) => {
      onClose()
      onKept(id)
    }
    const input = { ...given, legalId: given.legalId ?? '' }
    if (norm) correct.mutate({ ...input, id: norm.id, version: norm.version }, { onSuccess })
    else add.mutate(input, { onSuccess })
  }
  return (
    <Form
      label={norm ? words.dialogCorrect : words.dialogAdd}
      onSubmit={submit}
      buttons={
        <>
          <Button type="submit" loading={isPending}>
            {words.save}
          </Button>
          <Button variant="default" onClick={onClose}>
            {kit.cancel}
          </Button>
        </>
      }
    >
      {error && <ErrorSummary problem={error} labelOf={labelOf} />}
      <NormFormFields
        given={given}
        change={(part) => setGiven((before) => ({ ...before, ...part }))}
        error={(path) => error?.messageAt(path)}
        nation={nation}
        activities={activities.data?.activities ?? []}
        grounds={grounds}
        called={norm?.legal ?? ''}
      />
    </Form>
  )
}

/** Enters a norm, or sets right what stands there. */
export const NormDialog = (props: NormDialogProps) => (
  <Modal
    opened
    onClose={props.onClose}
    size="lg"
    title={props.norm ? words.dialogCorrect : words.dialogAdd}
    closeButtonProps={{ 'aria-label': kit.close }}
  >
    <NormForm {...props} />
  </Modal>
)
