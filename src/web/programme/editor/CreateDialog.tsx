import { Button, Modal } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { handles, type Level } from '#contract/programme/rules.ts'
import type { Input } from '#web/kit/call/call.ts'
import { useAct, useAsk } from '#web/kit/call/queries.ts'
import { type Me, useMe, useToday } from '#web/kit/call/session.ts'
import { ErrorSummary } from '#web/kit/form/ErrorSummary.tsx'
import { TextAreaField, TextField } from '#web/kit/form/Field.tsx'
import { SelectField } from '#web/kit/form/SelectField.tsx'
import { UnitPicker } from '#web/territory/index.ts'
import { levels } from '../words.ts'
import css from './editor.module.css'
import { words } from './words.ts'

const said = words.create
const all: readonly Level[] = ['national', 'province', 'commune']

/** The levels whose programmes this person's role handles; the place is asked of the server. */
function levelsOf(me: Me): Level[] {
  if (!me.can.includes('programme.create') || !me.person || !me.role || !me.organisation) return []
  const actor = {
    personId: me.person.id,
    name: me.person.name,
    username: me.person.username,
    role: me.role.code,
    organisationId: me.organisation.id,
    organisationName: me.organisation.name,
    organisationKind: me.organisation.kind,
    provinceId: me.organisation.provinceId,
    provinceName: me.organisation.provinceName,
    unitId: 'own',
    sessionId: '',
  }
  return all.filter((level) =>
    handles(actor, { level, provinceId: me.organisation?.provinceId ?? '00', unitId: 'own' }),
  )
}

/** "Ủy ban nhân dân xã Phan Ngọc Hiển": the unit that an organisation of a commune is named after. */
const communeNamed = (organisation: string): string =>
  organisation.replace(/^.*?(?=\b(?:xã|phường|đặc khu)\b)/iu, '')

/** The person's own unit of a level, found by its code or by the organisation's name. */
function useOwnUnit(me: Me | undefined, level: Level | null): string | null {
  const organisation = me?.organisation
  const provinceCode = organisation?.provinceId ?? ''
  const enabled = provinceCode !== '' && (level === 'province' || level === 'commune')
  const q = level === 'commune' ? communeNamed(organisation?.name ?? '') : (organisation?.provinceName ?? '')
  const { data } = useAsk(
    'territory.search',
    { q, provinceCode, ...(level && level !== 'national' ? { level } : {}), limit: 1 },
    { enabled },
  )
  return enabled ? (data?.items[0]?.id ?? null) : null
}

type Wanted = Omit<Input<'programme.create'>, 'level' | 'yearFrom' | 'yearTo'> & {
  yearFrom: string
  yearTo: string
}

function useWanted(me: Me | undefined) {
  const today = useToday()
  const year = Number(today.slice(0, 4)) + 1
  const options = me ? levelsOf(me) : []
  const [level, setLevel] = useState<Level | null>(null)
  const chosen = level ?? options[0] ?? null
  const own = useOwnUnit(me, chosen)
  const [wanted, setWanted] = useState<Wanted>({
    title: '',
    unitId: null,
    yearFrom: String(year),
    yearTo: String(year + 4),
  })
  const change = (part: Partial<Wanted>) => setWanted((before) => ({ ...before, ...part }))
  useEffect(() => change({ unitId: own }), [own])
  return { today, options, level: chosen, setLevel, wanted, change }
}

interface CreateDialogProps {
  opened: boolean
  onClose: () => void
}

const labels: Record<string, string> = {
  title: said.name,
  level: said.level,
  unitId: said.unit,
  yearFrom: said.yearFrom,
  yearTo: said.yearTo,
  copyFrom: said.copyFrom,
}

const yearOf = (typed: string): number => (/^\d{4}$/.test(typed.trim()) ? Number(typed) : 0)

function Fields({
  form,
  error,
}: {
  form: ReturnType<typeof useWanted>
  error: (path: string) => string | undefined
}) {
  const { today, options, level, setLevel, wanted, change } = form
  const models = useAsk('programme.list', { sort: 'updated' })
  const copies = (models.data?.items ?? []).map(({ code, title }) => ({ value: code, label: title }))
  const year = (name: 'yearFrom' | 'yearTo') => (
    <TextField
      path={name}
      label={said[name]}
      w={120}
      inputMode="numeric"
      error={error(name)}
      value={wanted[name]}
      onChange={(event) => change({ [name]: event.currentTarget.value })}
    />
  )
  return (
    <>
      <TextAreaField
        path="title"
        label={said.name}
        data-autofocus
        minRows={2}
        maxLength={500}
        error={error('title')}
        value={wanted.title}
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
      <SelectField
        path="level"
        label={said.level}
        w={200}
        error={error('level')}
        value={level}
        options={options.map((value) => ({ value, label: levels[value] }))}
        onChange={setLevel}
      />
      {level && level !== 'national' && (
        <UnitPicker
          path="unitId"
          label={said.unit}
          date={today}
          levels={[level]}
          value={wanted.unitId}
          error={error('unitId')}
          onChange={(unitId) => change({ unitId })}
        />
      )}
      <div className={css.pair}>
        {year('yearFrom')}
        {year('yearTo')}
      </div>
      <SelectField
        path="copyFrom"
        label={said.copyFrom}
        hint={said.copyHint}
        optional
        searchable
        clearable
        placeholder={said.copyNone}
        error={error('copyFrom')}
        value={wanted.copyFrom ?? null}
        options={copies}
        onChange={(code) => change({ copyFrom: code ?? undefined })}
      />
    </>
  )
}

function CreateForm({ onClose }: { onClose: () => void }) {
  const { data: me } = useMe()
  const form = useWanted(me)
  const create = useAct('programme.create')
  const navigate = useNavigate()
  const { level, wanted, options } = form
  if (me && options.length === 0) return <p>{said.notAllowed}</p>
  const submit = () => {
    if (!level) return
    const { yearFrom, yearTo, unitId, ...rest } = wanted
    create.mutate(
      {
        ...rest,
        level,
        unitId: level === 'national' ? null : unitId,
        yearFrom: yearOf(yearFrom),
        yearTo: yearOf(yearTo),
      },
      {
        onSuccess: ({ code }) => {
          onClose()
          void navigate({ to: '/chuong-trinh/$code/soan', params: { code } })
        },
      },
    )
  }
  const error = (path: string) =>
    create.error?.messageAt(path) && (path === 'yearFrom' || path === 'yearTo') && yearOf(wanted[path]) === 0
      ? said.yearBad
      : create.error?.messageAt(path)
  return (
    <form
      className={css.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      {create.error && <ErrorSummary problem={create.error} labelOf={(path) => labels[path] ?? path} />}
      <Fields form={form} error={error} />
      <div className={css.pair}>
        <Button type="submit" loading={create.isPending}>
          {said.submit}
        </Button>
        <Button variant="default" onClick={onClose}>
          {said.cancel}
        </Button>
      </div>
    </form>
  )
}

/** A new draft: whose, for which years, after which model. It goes on in the editor. */
export const CreateDialog = ({ opened, onClose }: CreateDialogProps) => (
  <Modal
    opened={opened}
    onClose={onClose}
    size="lg"
    title={said.title}
    closeButtonProps={{ 'aria-label': said.cancel }}
  >
    {opened && <CreateForm onClose={onClose} />}
  </Modal>
)
