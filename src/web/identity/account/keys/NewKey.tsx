import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import type { Output } from '#web/kit/call/call.ts'
import { useAct } from '#web/kit/call/queries.ts'
import { formatDate } from '#web/kit/figure/dates.ts'
import { DateField } from '#web/kit/form/DateField.tsx'
import { TextField } from '#web/kit/form/Field.tsx'
import { Form } from '#web/kit/form/Form.tsx'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import { words as kit } from '#web/kit/words.ts'
import css from './keys.module.css'
import { words } from './words.ts'

type Choosable = Output<'identity.keys'>['choosable']

interface ScopesProps {
  choosable: Choosable
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
  error: string | undefined
}

/** What the key may do: reading first, then doing. */
function Scopes({ choosable, chosen, onChange, error }: ScopesProps) {
  const groups = [
    { title: words.read, names: choosable.filter(({ writes }) => !writes) },
    { title: words.write, names: choosable.filter(({ writes }) => writes) },
  ].filter(({ names }) => names.length > 0)
  return (
    <Checkbox.Group
      label={words.scopes}
      description={words.scopesHint}
      error={error}
      value={[...chosen]}
      onChange={onChange}
    >
      {groups.map(({ title, names }) => (
        <fieldset key={title} className={css.scopes}>
          <legend>{title}</legend>
          {names.map(({ name }) => (
            <Checkbox key={name} value={name} label={name} />
          ))}
        </fieldset>
      ))}
    </Checkbox.Group>
  )
}

interface NewKeyProps {
  /** whose programs it is for; empty: one's own */
  whose: { personId?: string }
  choosable: Choosable
  latest: string
  onMade: (made: { name: string; key: string }) => void
  onCancel: () => void
}

/** Makes a key: its name, what it may do, until when. */
export function NewKey({ whose, choosable, latest, onMade, onCancel }: NewKeyProps) {
  const [name, setName] = useState('')
  const [expiresOn, setExpiresOn] = useState<string | null>(null)
  const [scopes, setScopes] = useState<string[]>([])
  const [tried, setTried] = useState(false)
  const create = useAct('identity.createKey')
  const refused = (path: string) =>
    create.error?.fields.find((field) => String(field.path[0]) === path)?.message
  const submit = () => {
    setTried(true)
    if (name.trim() === '' || !expiresOn || scopes.length === 0) return
    create.mutate(
      { ...whose, name, expiresOn, scopes },
      { onSuccess: ({ key }) => onMade({ name: name.trim(), key }) },
    )
  }
  return (
    <div className={css.newKey}>
      <Form
        label={words.make}
        onSubmit={submit}
        buttons={
          <>
            <Button type="submit" loading={create.isPending}>
              {words.make}
            </Button>
            <Button variant="default" onClick={onCancel}>
              {kit.cancel}
            </Button>
          </>
        }
      >
        {create.error && create.error.fields.length === 0 && <ProblemNotice problem={create.error} />}
        <TextField
          path="name"
          label={words.name}
          hint={words.nameHint}
          autoFocus
          maxLength={80}
          value={name}
          error={tried && name.trim() === '' ? words.nameMissing : refused('name')}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <DateField
          path="expiresOn"
          label={words.expires}
          hint={words.expiresHint(formatDate(latest))}
          value={expiresOn}
          maxDate={latest}
          error={tried && !expiresOn ? words.expiresMissing : refused('expiresOn')}
          onChange={setExpiresOn}
        />
        <Scopes
          choosable={choosable}
          chosen={scopes}
          onChange={setScopes}
          error={tried && scopes.length === 0 ? words.scopesMissing : refused('scopes')}
        />
      </Form>
    </div>
  )
}
