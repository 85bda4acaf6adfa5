import { useState } from 'react'
import { useAsk } from '#web/kit/call/queries.ts'
import { SelectField } from '#web/kit/form/SelectField.tsx'
import { ActDialog } from '#web/kit/steps/ActDialog.tsx'
import css from '../decision.module.css'
import { type DeskLine, type PlanHead, refreshed } from '../plan.ts'
import { Refused } from '../Refused.tsx'
import { words } from '../words.ts'

interface AssignDialogProps {
  plan: PlanHead
  lines: readonly DeskLine[]
  onClose: () => void
}

const NOBODY = 'nobody'

/** Decided lines into a unit's hands, and maybe a named person's. */
export function AssignDialog({ plan, lines, onClose }: AssignDialogProps) {
  const hands = useAsk('planning.hands', { id: plan.id })
  const [organisationId, setOffice] = useState<string | null>(null)
  const [personId, setPerson] = useState(NOBODY)
  const offices = hands.data?.offices ?? []
  const people = offices.find((office) => office.organisationId === organisationId)?.people ?? []
  return (
    <ActDialog
      act="planning.assignItems"
      title={words.assign}
      confirm={words.assign}
      refresh={refreshed}
      input={() => ({
        id: plan.id,
        itemIds: lines.map(({ id }) => id),
        organisationId: organisationId ?? '',
        personId: personId === NOBODY ? null : personId,
      })}
      onClose={onClose}
    >
      {(problem) => (
        <div className={css.fields}>
          <p>{words.assignAbout}</p>
          <Refused problem={problem} but={['organisationId', 'personId']} />
          <SelectField
            path="organisationId"
            label={words.office}
            searchable
            error={problem?.messageAt('organisationId')}
            value={organisationId}
            options={offices.map((office) => ({ value: office.organisationId, label: office.name }))}
            onChange={(chosen) => {
              setOffice(chosen)
              setPerson(NOBODY)
            }}
          />
          <SelectField
            path="personId"
            label={words.person}
            searchable
            error={problem?.messageAt('personId')}
            value={personId}
            options={[
              { value: NOBODY, label: words.nobody },
              ...people.map((person) => ({ value: person.personId, label: person.name })),
            ]}
            onChange={(chosen) => setPerson(chosen ?? NOBODY)}
          />
        </div>
      )}
    </ActDialog>
  )
}
