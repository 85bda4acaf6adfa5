import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '#web/kit/call/queries.ts'
import { useToday } from '#web/kit/call/session.ts'
import { DateField } from '#web/kit/form/DateField.tsx'
import { TextField } from '#web/kit/form/Field.tsx'
import { SelectField } from '#web/kit/form/SelectField.tsx'
import { ConfirmDialog } from '#web/kit/steps/ConfirmDialog.tsx'
import type { PersonRow } from '../columns.tsx'
import css from '../people.module.css'
import { PersonPicker } from '../PersonPicker.tsx'
import type { Holding } from '../Roles.tsx'
import { words } from '../words.ts'

interface DelegateDialogProps {
  /** whose roles can be handed on */
  person: { id: string; holdings: readonly Holding[] }
  onClose: () => void
}

const said = words.delegate

interface ActsProps {
  offered: Holding['delegable']
  chosen: readonly string[]
  error: string | undefined
  onChange: (acts: string[]) => void
}

const Acts = ({ offered, chosen, error, onChange }: ActsProps) => (
  <fieldset className={css.checks}>
    <legend>{said.acts}</legend>
    {offered.length === 0 && <span>{said.nothing}</span>}
    {[...Map.groupBy(offered, ({ room }) => room)].map(([room, acts]) => (
      <div key={room} role="group" aria-label={room} className={css.room}>
        <span className={css.quiet}>{room}</span>
        {acts.map((act) => (
          <Checkbox
            key={act.name}
            size="xs"
            label={act.words}
            checked={chosen.includes(act.name)}
            onChange={(event) =>
              onChange(
                event.currentTarget.checked
                  ? [...chosen, act.name]
                  : chosen.filter((name) => name !== act.name),
              )
            }
          />
        ))}
      </div>
    ))}
    {error && <span className={css.error}>{error}</span>}
  </fieldset>
)

/** Hands a role on: for chosen acts, from and to a day, by a paper. */
export function DelegateDialog({ person, onClose }: DelegateDialogProps) {
  const today = useToday()
  const act = useAct('identity.delegate')
  const held = person.holdings.filter(({ current, delegable }) => current && delegable.length > 0)
  const [to, setTo] = useState<PersonRow | null>(null)
  const [form, setForm] = useState({
    holdingId: held[0]?.id ?? '',
    toTitle: '',
    acts: [] as string[],
    from: today,
    to: today,
    documentNumber: '',
    documentDate: today,
  })
  const set = (part: Partial<typeof form>) => setForm((before) => ({ ...before, ...part }))
  const errorAt = (path: string) => act.error?.messageAt(path)
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={said.title}
      confirm={said.confirm}
      busy={act.isPending}
      problem={act.error}
      onConfirm={() => act.mutate({ ...form, toPersonId: to?.id ?? '' }, { onSuccess: onClose })}
    >
      <div className={css.fields}>
        <p className={css.note}>{said.about}</p>
        <SelectField
          path="holdingId"
          label={said.holding}
          value={form.holdingId}
          options={held.map((one) => ({
            value: one.id,
            label: words.roleAt(one.roleName, one.organisationName),
          }))}
          onChange={(holdingId) => set({ holdingId: holdingId ?? '', acts: [] })}
        />
        <PersonPicker
          path="toPersonId"
          label={said.person}
          value={to}
          without={person.id}
          error={errorAt('toPersonId')}
          onChange={(picked) => {
            setTo(picked)
            set({ toTitle: picked?.roles[0]?.roleName ?? '' })
          }}
        />
        <TextField
          path="toTitle"
          label={said.toTitle}
          value={form.toTitle}
          error={errorAt('toTitle')}
          onChange={(event) => set({ toTitle: event.currentTarget.value })}
        />
        <Acts
          offered={held.find(({ id }) => id === form.holdingId)?.delegable ?? []}
          chosen={form.acts}
          error={errorAt('acts')}
          onChange={(acts) => set({ acts })}
        />
        <div className={css.pair}>
          <DateField
            path="from"
            label={words.fields.from}
            w="100%"
            value={form.from}
            error={errorAt('from')}
            onChange={(day) => set({ from: day ?? '' })}
          />
          <DateField
            path="to"
            label={words.fields.to}
            w="100%"
            value={form.to}
            error={errorAt('to')}
            onChange={(day) => set({ to: day ?? '' })}
          />
          <TextField
            path="documentNumber"
            label={said.number}
            value={form.documentNumber}
            error={errorAt('documentNumber')}
            onChange={(event) => set({ documentNumber: event.currentTarget.value })}
          />
          <DateField
            path="documentDate"
            label={said.date}
            w="100%"
            value={form.documentDate}
            error={errorAt('documentDate')}
            onChange={(day) => set({ documentDate: day ?? '' })}
          />
        </div>
      </div>
    </ConfirmDialog>
  )
}
