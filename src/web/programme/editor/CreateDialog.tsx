import { Button, Modal } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import type { FormEvent } from 'react'
import { useAct } from '#web/kit/call/queries.ts'
import { useMe } from '#web/kit/call/session.ts'
import { ErrorSummary } from '#web/kit/form/ErrorSummary.tsx'
import { CreateFields } from './create/CreateFields.tsx'
import { useWanted, yearOf } from './create/use-wanted.ts'
import css from './editor.module.css'
import { words } from './words.ts'

const said = words.create

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

function CreateForm({ onClose }: { onClose: () => void }) {
  const { data: me } = useMe()
  const form = useWanted(me)
  const create = useAct('programme.create')
  const navigate = useNavigate()
  if (me && form.options.length === 0) return <p>{said.notAllowed}</p>
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const input = form.input()
    if (!input) return
    const edit = ({ code }: { code: string }) => {
      onClose()
      void navigate({ to: '/chuong-trinh/$code/soan', params: { code } })
    }
    create.mutate(input, { onSuccess: edit })
  }
  const error = (path: string) => {
    const message = create.error?.messageAt(path)
    const year = path === 'yearFrom' || path === 'yearTo' ? form.wanted[path] : null
    return message && year !== null && yearOf(year) === 0 ? said.yearBad : message
  }
  return (
    <form className={css.form} noValidate onSubmit={submit}>
      {create.error && <ErrorSummary problem={create.error} labelOf={(path) => labels[path] ?? path} />}
      <CreateFields form={form} error={error} />
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
