import { useState } from 'react'
import { tagTones } from '#contract/establishment/finding/acts.ts'
import type { Input, Output } from '#web/kit/call/call.ts'
import { useAct, useAsk } from '#web/kit/call/queries.ts'
import { TextField } from '#web/kit/form/Field.tsx'
import { SelectField } from '#web/kit/form/SelectField.tsx'
import { ConfirmDialog } from '#web/kit/steps/ConfirmDialog.tsx'
import css from './list.module.css'
import { words } from './words.ts'

export type TagWay = 'add' | 'remove'

interface TagDialogProps {
  way: TagWay
  /** how many are meant, in words */
  many: string
  chosen: Pick<Input<'establishment.tag'>, 'ids' | 'filters'>
  onClose: () => void
  onDone: (answer: Output<'establishment.tag'>, tagId: string) => void
}

const said = words.tagging
const NEW = 'new'
type Tone = (typeof tagTones)[number]
const tones = tagTones.map((value) => ({ value, label: said.tones[value] }))

/** Puts a tag on what is ticked, an old one or a new one, or takes one off. */
export function TagDialog({ way, many, chosen, onClose, onDone }: TagDialogProps) {
  const tags = useAsk('establishment.tags', {}).data?.items ?? []
  const [tag, setTag] = useState<string | null>(null)
  const [name, setName] = useState('')
  const [tone, setTone] = useState<Tone>('grey')
  const save = useAct('establishment.saveTag')
  const put = useAct(way === 'add' ? 'establishment.tag' : 'establishment.untag')
  const [missing, setMissing] = useState(false)
  const current = tag ?? (way === 'add' && tags.length === 0 ? NEW : null)
  const act = (tagId: string) =>
    put.mutate({ tagId, ...chosen }, { onSuccess: (answer) => onDone(answer, tagId) })
  const confirm = () => {
    setMissing(current === null)
    if (current === NEW) save.mutate({ name, tone }, { onSuccess: ({ id }) => act(id) })
    else if (current !== null) act(current)
  }
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={way === 'add' ? said.title : said.titleRemove}
      confirm={way === 'add' ? said.add : said.remove}
      busy={save.isPending || put.isPending}
      problem={save.error ?? put.error}
      onConfirm={confirm}
    >
      <div className={css.fields}>
        <p>{said.about(many)}</p>
        {way === 'remove' && tags.length === 0 && <p>{said.none}</p>}
        <SelectField
          path="tagId"
          label={said.tag}
          searchable
          value={current}
          error={missing && current === null ? said.choose : put.error?.messageAt('tagId')}
          options={[
            ...tags.map(({ id, name: label }) => ({ value: id, label })),
            ...(way === 'add' ? [{ value: NEW, label: said.fresh }] : []),
          ]}
          onChange={setTag}
        />
        {current === NEW && (
          <>
            <TextField
              path="name"
              label={said.name}
              hint={said.nameHint}
              value={name}
              error={save.error?.messageAt('name')}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <SelectField
              path="tone"
              label={said.tone}
              w={160}
              value={tone}
              options={tones}
              onChange={(value) => setTone(value ?? 'grey')}
            />
          </>
        )}
      </div>
    </ConfirmDialog>
  )
}
